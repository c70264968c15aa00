import { paperReasons, type CaseEvent } from '#domain/cases/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { eventWords } from '../../ui/case-words.ts'
import { cancellationWords, revocationWords, withdrawalWords } from '../../ui/licence-ends.ts'
import { objectionWords } from '../../ui/objection-words.ts'
import { titleOf } from '../../ui/schema-field.tsx'
import { deliveryText } from './delivery-text.ts'
import { lawText } from './law-text.ts'
import { leaderText } from './leader-text.ts'
import type { CaseFile, Guide } from './questions.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

interface HistoryProps {
  file: CaseFile
  guide: Guide
}

/** What has happened, the latest first. */
export function History({ file, guide }: HistoryProps) {
  const word = useWords(text)
  const events = useWords(eventWords)
  const said = useWords(leaderText)
  const { moment } = useWriters()
  const { aside } = usePunctuation()
  return (
    <section className="sheet" aria-labelledby="history">
      <h2 id="history">{word.history}</h2>
      <ol className="history">
        {file.history
          .filter(({ type }) => type !== 'DraftSaved')
          .toReversed()
          .map(({ version, type, at, who, inPlaceOf, details }) => (
            <li key={version}>
              <strong>{events[type as CaseEvent['type']]}</strong> <span className="soft">{moment(at)}</span>
              {who && <span className="soft"> · {word.by(who)}</span>}
              {inPlaceOf && <span className="soft">{aside(said.inPlaceOf(inPlaceOf))}</span>}
              <Said type={type} details={details} guide={guide} />
              <Signed id={file.id} details={details} />
            </li>
          ))}
      </ol>
    </section>
  )
}

/** In what name a result was collected and where it was signed for: on the screen, or on paper and why. */
function Signed({ id, details: { collected, paper, scan } }: { id: string; details: Record<string, unknown> }) {
  const word = useWords(deliveryText)
  const onPaper = paperReasons.find((reason) => reason === paper)
  if (onPaper)
    return (
      <p>
        {word.signedOnPaper} · {word[onPaper]} · <Seen path={`/api/files/${String(scan)}`} label={word.seeScan} />
      </p>
    )
  if (collected !== 'self' && collected !== 'agent') return null
  return (
    <p>
      {collected === 'self' ? word.collectedByApplicant : word.collectedByAgent} ·{' '}
      <Seen path={`/api/cases/${id}/signature`} label={word.seeSignature} />
    </p>
  )
}

const Seen = ({ path, label }: { path: string; label: string }) => (
  <a href={path} target="_blank" rel="noreferrer">
    {label}
  </a>
)

/** What an event says: the step and its verdict, reasons and opinions, what was to be corrected, how it was delivered. */
function Said({ type, details, guide }: { type: string; details: Record<string, unknown>; guide: Guide }) {
  const word = useWords(text)
  const groundIn = useGroundWords(type)
  const delivery = useWords(deliveryText)
  const nameOf = useSubjectNames(guide)
  const textAt = (key: string) => (typeof details[key] === 'string' ? details[key] : undefined)
  const known: Readonly<Record<string, unknown>> = word
  const said = (key: string) => (typeof known[key] === 'string' ? known[key] : key)
  const law: Readonly<Record<string, unknown>> = useWords(lawText)
  const [step, verdict, ground, method, outcome] = ['step', 'verdict', 'ground', 'method', 'outcome'].map(textAt)
  const lines = [
    step && `${word.stepOf(nameOf(step))}${verdict ? ` · ${said(verdict)}` : ''}`,
    ground && (groundIn[ground] ?? ground),
    outcome && (law[outcome] ?? ''),
    ...['opinion', 'reasons', 'reason', ...specialSayings].flatMap((key) => details[key]),
    textAt('legalBasis') && `${word.legalBasis}${word.colon}${textAt('legalBasis')}`,
    method && said(method === 'window' ? 'at-window' : method),
    textAt('courier') && `${delivery.courierCompany}${word.colon}${textAt('courier')}`,
    textAt('trackingNo') && `${word.trackingNo}${word.colon}${textAt('trackingNo')}`,
    ...defectsOf(details).map(({ subject, defect }) => `${nameOf(subject)}${word.colon}${defect}`),
  ]
  return lines
    .filter((line): line is string => typeof line === 'string' && line !== '')
    .map((line) => <p key={line}>{line}</p>)
}

/** The words of the grounds an event names, which mean another thing in another event; a special procedure says its own. */
function useGroundWords(type: string): Readonly<Record<string, unknown>> {
  const grounds: Readonly<Record<string, unknown>> = {
    AcceptanceRefused: useWords(text),
    LicenceRevoked: useWords(revocationWords),
    RevocationForgone: useWords(revocationWords),
    LicenceWithdrawn: useWords(withdrawalWords),
    LicenceCancelled: useWords(cancellationWords),
    PublicationObjected: useWords(objectionWords),
  } satisfies Partial<Record<CaseEvent['type'], object>>
  return (grounds[type] ?? {}) as Readonly<Record<string, unknown>>
}

/** What special procedures, hearings, statements and inspections say. */
const specialSayings = ['result', 'matter', 'place', 'minutes', 'name', 'interest', 'statement', 'findings'] as const

const defectsOf = ({ defects }: Record<string, unknown>): { subject: string; defect: string }[] =>
  Array.isArray(defects) ? (defects as { subject: string; defect: string }[]) : []

/** The name of a step, a paper or a question by its code. */
function useSubjectNames({ item, asked }: Guide): (code: string) => string {
  const language = useLanguage()
  const named = useNamed()
  return (code) => {
    const part = [...item.reviewSteps, ...item.materials, ...asked].find((one) => one.code === code)
    const field = item.form.properties[code]
    return part ? named(part) : field ? titleOf(field, language) : code
  }
}
