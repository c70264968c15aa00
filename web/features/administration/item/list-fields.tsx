import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useWords } from '../../../kernel/language.tsx'
import { Choice, EntryList, Line, Tick } from './entry-list.tsx'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'

const freshMaterial = {
  ...{ code: '', name: '', nameEn: '', legalBasis: '', kind: 'original', copies: '1' },
  ...{ source: 'applicant', necessity: 'required', archive: true },
}

type Material = ServiceItem['materials'][number]
type Said = Material['kind'] | Material['source'] | Material['necessity']

export function MaterialFields() {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  const said = (key: Said) => [key, word[key]] as const
  return (
    <EntryList name="materials" title={fields.materials} fresh={freshMaterial}>
      {(at) => (
        <div className="beside">
          <Line part={[at, 'name']} label={word.itemName} />
          <Line part={[at, 'nameEn']} label={word.itemNameEn} />
          <Line part={[at, 'code']} label={word.code} />
          <Line part={[at, 'legalBasis']} label={word.basis} must={false} />
          <Choice
            part={[at, 'kind']}
            label={word.materialKind}
            options={[said('original'), said('copy'), said('both')]}
          />
          <Line part={[at, 'copies']} label={word.copies} numeric />
          <Choice
            part={[at, 'source']}
            label={word.source}
            options={[said('applicant'), said('government'), said('other')]}
          />
          <Choice
            part={[at, 'necessity']}
            label={word.necessity}
            options={[said('required'), said('optional'), said('tolerable'), said('shareable')]}
          />
          <Tick part={[at, 'archive']} label={word.archive} />
        </div>
      )}
    </EntryList>
  )
}

export function StepFields() {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  return (
    <EntryList name="reviewSteps" title={fields.reviewSteps} fresh={{ code: '', name: '', nameEn: '', days: '1' }}>
      {(at) => (
        <div className="beside">
          <Line part={[at, 'name']} label={word.itemName} />
          <Line part={[at, 'nameEn']} label={word.itemNameEn} />
          <Line part={[at, 'code']} label={word.code} />
          <Line part={[at, 'days']} label={word.days} numeric />
        </div>
      )}
    </EntryList>
  )
}

export function FeeFields() {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  return (
    <EntryList
      name="fees"
      title={fields.fees}
      fresh={{ name: '', nameEn: '', basis: '', amount: '', rateNote: '', demoValue: false }}
    >
      {(at) => (
        <div className="beside">
          <Line part={[at, 'name']} label={word.itemName} />
          <Line part={[at, 'nameEn']} label={word.itemNameEn} />
          <Line part={[at, 'basis']} label={word.basis} />
          <Line part={[at, 'amount']} label={word.amount} numeric must={false} />
          <Line part={[at, 'rateNote']} label={word.rateNote} must={false} />
        </div>
      )}
    </EntryList>
  )
}

export function FaqFields() {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  return (
    <EntryList name="faq" title={fields.faq} fresh={{ question: '', answer: '' }}>
      {(at) => (
        <>
          <Line part={[at, 'question']} label={word.question} />
          <Line part={[at, 'answer']} label={word.answer} />
        </>
      )}
    </EntryList>
  )
}
