import { confidences } from '#domain/catalogue/index.ts'
import { useWords } from '../../../kernel/language.tsx'
import { Choice, EntryList, Line } from './entry-list.tsx'
import { formWords } from './form-words.ts'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'

/** How much longer, once, a decision may take, where a law or regulation sets another time than ten working days. */
export function ExtensionFields() {
  const fields = useWords(fieldWords)
  const word = useWords(formWords)
  const units = useWords(text)
  return (
    <div className="beside">
      <Line
        part={['law', 'extension', 'value']}
        label={`${fields.extension} · ${units.value}`}
        numeric
        must={false}
        extra={word.extensionHint}
      />
      <Choice
        part={['law', 'extension', 'unit']}
        label={`${fields.extension} · ${units.unit}`}
        options={(['workday', 'day', 'month'] as const).map((unit) => [unit, units[unit]])}
      />
      <Line part={['law', 'extension', 'basis']} label={`${fields.extension} · ${units.basis}`} must={false} />
    </div>
  )
}

/** How sure we are of the item, and of each field of which we are more or less sure. */
export function ConfidenceFields() {
  const fields: Readonly<Record<string, string>> = useWords(fieldWords)
  const word = useWords(formWords)
  const tags = confidences.map((tag) => [tag, `${tag} ${word[`sure-${tag}`]}`] as const)
  return (
    <>
      <Choice part={['law', 'confidence']} label={fields['confidence'] ?? ''} options={tags} />
      <EntryList
        name={['law', 'confidences']}
        title={fields['confidences'] ?? ''}
        fresh={{ field: 'promised', tag: 'U' }}
        most={40}
      >
        {(at) => (
          <div className="beside">
            <Choice part={[at, 'field']} label={word.sureField} options={Object.entries(fields)} />
            <Choice part={[at, 'tag']} label={fields['confidence'] ?? ''} options={tags} />
          </div>
        )}
      </EntryList>
    </>
  )
}
