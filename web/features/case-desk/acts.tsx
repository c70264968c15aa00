import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CaseCommandType, WaitingFor } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { waitingWords } from '../../ui/case-words.ts'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { Accept } from './accept.tsx'
import { Amend, amendingOf } from './amend.tsx'
import { ActDone } from './act-done.tsx'
import { ActGone } from './act-gone.tsx'
import { CancelLicence } from './cancel-licence.tsx'
import { CheckCommitment } from './check-commitment.tsx'
import { Correction } from './correction.tsx'
import { Deliver } from './deliver.tsx'
import { EndSpecial } from './end-special.tsx'
import { Extend } from './extend.tsx'
import { FindFalse } from './find-false.tsx'
import { ForgoRevocation } from './forgo-revocation.tsx'
import { DecideObjection, ObjectToPublication } from './objection.tsx'
import { Forward } from './forward.tsx'
import { Grant } from './grant.tsx'
import { Issue } from './issue.tsx'
import { NonAcceptance } from './non-acceptance.tsx'
import { NotMine } from './not-mine.tsx'
import { PostponeHearing } from './postpone-hearing.tsx'
import type { ActProps, CaseFile } from './questions.ts'
import { Receive } from './receive.tsx'
import { RecordHearing } from './record-hearing.tsx'
import { Recuse } from './recuse.tsx'
import { RefuseLicence } from './refuse-licence.tsx'
import { Reopen } from './reopen.tsx'
import { RequestHearing } from './request-hearing.tsx'
import { Review } from './review.tsx'
import { Revoke } from './revoke.tsx'
import { ScheduleHearing } from './schedule-hearing.tsx'
import { NameInspectors } from './name-inspectors.tsx'
import { SiteInspection } from './site-inspection.tsx'
import { StartSpecial } from './start-special.tsx'
import { Statement } from './statement.tsx'
import { Supply } from './supply.tsx'
import { TellHearingRight } from './tell-hearing-right.tsx'
import { TellParty } from './tell-party.tsx'
import { UpperDecision } from './upper-decision.tsx'
import { WaiveHearing } from './waive-hearing.tsx'
import { WithdrawLicence } from './withdraw-licence.tsx'
import { lawText } from './law-text.ts'
import { specialText } from './special-text.ts'
import { text } from './text.ts'
import { Withdraw } from './withdraw.tsx'

type Act = (props: ActProps) => ReactNode

/** The acts of the desk in the order they come in a case's life. */
const acts = {
  ReceiveCase: Receive,
  RequestCorrection: Correction,
  AcceptCase: Accept,
  RefuseAcceptance: NonAcceptance,
  EndSpecialProcedure: EndSpecial,
  RecordHearing,
  PostponeHearing,
  ReopenCase: Reopen,
  SupplyTolerated: Supply,
  ReviewStep: Review,
  ForwardCase: Forward,
  RecordUpperDecision: UpperDecision,
  GrantCase: Grant,
  RefuseCase: RefuseLicence,
  IssueLicence: Issue,
  DeliverResult: Deliver,
  CheckCommitment,
  RevokeLicence: Revoke,
  NameInspectors,
  RecordSiteInspection: SiteInspection,
  StartSpecialProcedure: StartSpecial,
  TellInterestedParty: TellParty,
  RecordStatement: Statement,
  TellHearingRight,
  RequestHearing,
  WaiveHearing,
  ScheduleHearing,
  ExtendDecision: Extend,
  RecuseOneself: Recuse,
  DecideObjection,
  ObjectToPublication,
  FindFalse,
  ForgoRevocation,
  WithdrawLicence,
  CancelLicence,
  WithdrawCase: Withdraw,
} satisfies Partial<Record<CaseCommandType, Act>>
type ActName = keyof typeof acts

/** Acts that do not bring the case on: never open by themselves. */
const seldom: readonly ActName[] = [
  'WithdrawCase',
  'RecuseOneself',
  'SupplyTolerated',
  'FindFalse',
  'RevokeLicence',
  'ForgoRevocation',
  'WithdrawLicence',
  'CancelLicence',
  'ObjectToPublication',
  'RequestHearing',
  'WaiveHearing',
]

/** What interrupts a case, or comes before its decision: kept together, out of the way of what is done every day. */
const special: readonly ActName[] = [
  'NameInspectors',
  'RecordSiteInspection',
  'StartSpecialProcedure',
  'TellInterestedParty',
  'RecordStatement',
  'TellHearingRight',
  'RequestHearing',
  'WaiveHearing',
  'ScheduleHearing',
  'PostponeHearing',
  'ExtendDecision',
]

/** The names of the acts. */
const useActWords = () => ({ ...useWords(lawText), ...useWords(specialText), ...useWords(text) })

interface ActsProps extends Omit<ActProps, 'done'> {
  /** Where the next case of the list is. */
  next: string | undefined
}

/** What may be done now, each opened when it is wanted; the only one is open at once. */
export function Acts({ next, ...given }: ActsProps) {
  const word = useWords(text)
  const { file } = given
  const [open, setOpen] = useState<ActName | null>(null)
  const [doneAt, setDoneAt] = useState<number | null>(null)
  const possible = (Object.keys(acts) as ActName[]).filter((name) => file.mayDo.includes(name))
  const usual = possible.filter((name) => ![...seldom, ...special].includes(name))
  const chosen = open ?? (usual.length === 1 ? usual[0] : undefined)
  useShortcuts(
    possible.includes('RequestCorrection')
      ? [{ keys: 'c', does: word.toCheckList, press: () => setOpen('RequestCorrection') }]
      : [],
  )
  const done = () => {
    setOpen(null)
    setDoneAt(file.version + 1)
  }
  return (
    <section className="sheet" aria-labelledby="acts">
      <h2 id="acts">{word.acts}</h2>
      <div aria-live="polite">{doneAt === file.version && <ActDone next={next} />}</div>
      <Amend file={file} />
      {!chosen && usual.length === 0 && !amendingOf(file) && <Nothing file={file} />}
      {(possible.length > 1 || (possible[0] !== undefined && [...seldom, ...special].includes(possible[0]))) && (
        <Choice possible={possible} chosen={chosen} choose={setOpen} />
      )}
      {chosen && (
        <Opened
          {...given}
          key={chosen}
          name={chosen}
          isPossible={possible.includes(chosen)}
          keep={setOpen}
          done={done}
        />
      )}
      <NotMine file={file} guide={given.guide} />
      <p className="act-print">
        <Button type="link" onClick={() => print()}>
          {word.print}
        </Button>
      </p>
    </section>
  )
}

function Nothing({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const waiting = useWords(waitingWords)[file.waitingFor as WaitingFor]
  return (
    <p>
      {word.nothing}
      <br />
      <span className="soft">{file.waitingFor === 'applicant' ? word.applicantsTurn : waiting}</span>
    </p>
  )
}

interface OpenedProps extends ActProps {
  name: ActName
  isPossible: boolean
  /** Holds an act open, even when it is possible no more, or lets it go. */
  keep(name: ActName | null): void
}

/** An act in hand. When a colleague makes it impossible, what was typed is still there to be read and taken along. */
function Opened({ name, isPossible, keep, ...props }: OpenedProps) {
  const word = useActWords()
  const Chosen = acts[name]
  return (
    <section aria-label={word[name]} className="act" onChangeCapture={() => keep(name)}>
      {!isPossible && <ActGone file={props.file} close={() => keep(null)} />}
      <Chosen {...props} />
    </section>
  )
}

interface ChoiceProps {
  possible: ActName[]
  chosen: ActName | undefined
  choose(name: ActName | null): void
}

function Choice({ possible, ...choice }: ChoiceProps) {
  const word = useWords(specialText)
  const [daily, rare] = [
    possible.filter((one) => !special.includes(one)),
    possible.filter((one) => special.includes(one)),
  ]
  return (
    <>
      <Buttons names={daily} {...choice} />
      {rare.length > 0 && (
        <details className="act" open={choice.chosen !== undefined && rare.includes(choice.chosen)}>
          <summary>{word.more}</summary>
          <Buttons names={rare} {...choice} />
        </details>
      )}
    </>
  )
}

function Buttons({ names, chosen, choose }: Omit<ChoiceProps, 'possible'> & { names: readonly ActName[] }) {
  const word = useActWords()
  return (
    <div className="act-buttons act">
      {names.map((name) => (
        <Button
          key={name}
          type={name === chosen ? 'primary' : seldom.includes(name) ? 'text' : 'default'}
          aria-expanded={name === chosen}
          onClick={() => choose(name === chosen ? null : name)}
        >
          {word[name]}
        </Button>
      ))}
    </div>
  )
}
