import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useWords } from '../../../kernel/language.tsx'
import { Choice, Line } from './entry-list.tsx'
import { formWords } from './form-words.ts'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'

const kinds = ['certificate', 'approval', 'document', 'none'] as const

/** What the applicant gets, for how long, and by when its renewal is applied for. */
export function ResultFields() {
  const fields = useWords(fieldWords)
  const word = useWords(formWords)
  const { itemName, itemNameEn } = useWords(text)
  return (
    <fieldset className="entry">
      <legend>{fields.result}</legend>
      <div className="beside">
        <Line part={['result', 'name']} label={`${fields.result} · ${itemName}`} />
        <Line part={['result', 'nameEn']} label={`${fields.result} · ${itemNameEn}`} />
        <Choice
          part={['result', 'kind']}
          label={word.resultKind}
          options={kinds.map((kind) => [kind, word[`result-${kind}`]])}
        />
      </div>
      <div className="beside">
        <Line part={['result', 'validYears']} label={word.validYears} numeric must={false} extra={word.validHint} />
        <Line
          part={['law', 'renewBeforeDays']}
          label={word.renewBeforeDays}
          numeric
          must={false}
          extra={word.renewHint}
        />
      </div>
    </fieldset>
  )
}

/** A result in one line, as two versions are compared. */
export function useResultLine(): (result: ServiceItem['result']) => string {
  const word = useWords(formWords)
  return ({ name, nameEn, kind, validYears }) =>
    [name, nameEn, word[`result-${kind}`], ...(validYears === null ? [] : [word.years(validYears)])].join(' · ')
}
