import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { Choice, EntryList, Line, Period, Tick, Ticks } from './entry-list.tsx'
import { freshCommitment } from './filled-law.ts'
import { formWords } from './form-words.ts'
import { ConfidenceFields, ExtensionFields } from './sure-fields.tsx'
import { fieldWords, valueWords } from './item-words.ts'
import { text } from './text.ts'

const ranks = [
  'law',
  'administrative-regulation',
  'state-council-decision',
  'local-regulation',
  'provincial-rule',
  'ministry-rule',
  'normative-document',
] as const

/** The texts an item rests on. */
export function BasisFields() {
  const fields = useWords(fieldWords)
  const word = useWords(formWords)
  return (
    <EntryList name="legalBases" title={fields.legalBases} fresh={{ law: '', article: '', rank: 'law' }} most={40}>
      {(at) => (
        <div className="beside">
          <Line part={[at, 'law']} label={word.law} />
          <Line part={[at, 'article']} label={word.article} must={false} />
          <Choice part={[at, 'rank']} label={word.rank} options={ranks.map((rank) => [rank, word[`rank-${rank}`]])} />
        </div>
      )}
    </EntryList>
  )
}

/** For whom an item is, and when it is taken in. */
export function SeasonFields() {
  const fields = useWords(fieldWords)
  const word = useWords(formWords)
  return (
    <>
      <Ticks
        part={['audience']}
        label={fields.audience}
        options={[
          ['person', word.person],
          ['enterprise', word.enterprise],
        ]}
      />
      <EntryList
        name="intakeWindows"
        title={fields.intakeWindows}
        fresh={{ from: '', to: '' }}
        most={12}
        hint={word.seasonsHint}
      >
        {(at) => (
          <div className="beside">
            <Line part={[at, 'from']} label={word.from} />
            <Line part={[at, 'to']} label={word.to} />
          </div>
        )}
      </EntryList>
    </>
  )
}

/** What the law has the item observe, and the times it leaves to each centre. */
export function LawFields({ item }: { item: ServiceItem }) {
  const word = useWords(formWords)
  const fields = useWords(fieldWords)
  return (
    <fieldset className="entry">
      <legend>{word.lawTitle}</legend>
      {(['interestedParties', 'hearing', 'publicSafety', 'fourEyes'] as const).map((part) => (
        <Tick key={part} part={['law', part]} label={word[part]} />
      ))}
      <div className="beside">
        <Line part={['law', 'quantity']} label={word.quantity} numeric must={false} />
        <Line part={['law', 'upperOrgan']} label={word.upperOrgan} must={false} />
        <Choice
          part={['law', 'reconsideration']}
          label={fields.reconsideration}
          options={[
            ['', word['by-government']],
            ['organ-above', word['organ-above']],
          ]}
        />
      </div>
      <CompetitionFields item={item} />
      <ExtensionFields />
      <Period part={['law', 'correctionPeriod']} label={word.correctionPeriod} extra={word.correctionHint} />
      <Period part={['law', 'revokeWithin']} label={word.revokeWithin} extra={word.revokeHint} />
      <Period part={['law', 'objectWithin']} label={word.objectWithin} extra={word.objectHint} />
      <Period
        part={['law', 'decideObjectionWithin']}
        label={word.decideObjectionWithin}
        extra={word.decideObjectionHint}
      />
      <DecisionRuleFields item={item} />
      <CommitmentFields item={item} />
      <ConfidenceFields />
    </fieldset>
  )
}

/** By what way of competing, or by which examination, it is granted (Art. 53, 54). */
function CompetitionFields({ item }: { item: ServiceItem }) {
  const word = useWords(formWords)
  const fields = useWords(fieldWords)
  const values = useWords(valueWords)
  const named = useNamed()
  return (
    <div className="beside">
      <Choice
        part={['law', 'competition']}
        label={fields.competition}
        options={[
          ['', word.noCompetition],
          ['tender', values.tender],
          ['auction', values.auction],
        ]}
      />
      <Choice
        part={['law', 'exam']}
        label={fields.exam}
        options={[['', word.noExam], ...item.materials.map((one) => [one.code, named(one)] as const)]}
      />
    </div>
  )
}

/** Which figure of the form lifts a decision, from how much on, and how far. */
function DecisionRuleFields({ item }: { item: ServiceItem }) {
  const fields = useWords(fieldWords)
  const word = useWords(formWords)
  const levels = useWords(text)
  const named = useNamed()
  const figures = Object.entries(item.form.properties)
    .filter(([, { type }]) => type === 'integer' || type === 'number')
    .map(([name, field]) => [name, named({ name: field.title, nameEn: field['x-title-en'] })] as const)
  const fresh = { fact: figures[0]?.[0] ?? '', atLeast: '', level: 'head' }
  return (
    <EntryList name={['law', 'decisionRules']} title={fields.decisionRules} fresh={fresh} most={12}>
      {(at) => (
        <div className="beside">
          <Choice part={[at, 'fact']} label={word.figure} options={figures} />
          <Line part={[at, 'atLeast']} label={word.figureFrom} numeric />
          <Choice
            part={[at, 'level']}
            label={fields.decisionLevel}
            options={(['window', 'deputy-head', 'head'] as const).map((level) => [level, levels[level]])}
          />
        </div>
      )}
    </EntryList>
  )
}

function CommitmentFields({ item }: { item: ServiceItem }) {
  const word = useWords(formWords)
  const named = useNamed()
  return (
    <EntryList name={['law', 'commitments']} title={word.commitment} fresh={freshCommitment} most={1}>
      {(at) => (
        <>
          <Line part={[at, 'promised']} label={word.promised} rows={3} />
          <Line part={[at, 'promisedEn']} label={word.promisedEn} rows={3} />
          <Line part={[at, 'basis']} label={word.promiseBasis} />
          <Ticks
            part={[at, 'materials']}
            label={word.promiseMaterials}
            options={item.materials.map((material) => [material.code, named(material)])}
          />
          <Period part={[at, 'checkWithin']} label={word.checkWithin} extra={word.checkHint} />
          <Line part={[at, 'putRightDays']} label={word.putRightDays} numeric must={false} extra={word.putRightHint} />
        </>
      )}
    </EntryList>
  )
}
