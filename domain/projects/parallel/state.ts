import type {
  Cancellation,
  DeliveryMethod,
  Falsehood,
  Objection,
  Revocation,
  RevocationGround,
  SpecialProcedure,
  ToldTime,
  Validity,
  Withdrawal,
} from '../../cases/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import type { HandedPaper } from '../acceptance/commands.ts'
import type { AcceptedProject } from '../acceptance/events.ts'
import type { ParallelAnswer, ResolutionForm, ResolvedAnswer } from './commands.ts'
import type { Condition } from './events.ts'
import type { ParallelSetup } from './setup.ts'
import type { ParallelStatus } from './status.ts'

/** What a department said. `deemed` names the rule by which its silence counts. */
export interface Answer {
  answer: ParallelAnswer
  text: string
  conditions: readonly string[]
  on: CivilDate
  at: string
  by: string | null
  deemed: { source: string; text: string } | null
}

/** A special procedure of one department: its own clock and the master clock stand still (Art. 45). */
export interface ParallelProcedure {
  procedure: SpecialProcedure
  ground: string
  told: ToldTime
  startOn: CivilDate
  endOn: CivilDate | null
  endAt: string | null
  result: string | null
}

/** What one department did. */
export interface ParallelPart {
  answer: Answer | null
  procedures: readonly ParallelProcedure[]
  silent: boolean
}

/** A licence that was issued for an item of an approved stage, and how it came to its holder. */
export interface ItemLicence extends Validity {
  on: CivilDate
  /** Its number in the series of its department and year. */
  serial: number | null
  delivered: { on: CivilDate; at: string; method: DeliveryMethod; trackingNo: string | null } | null
  /** Something it rests on was found false; null while nothing was. */
  falsehood: ItemFalsehood | null
  /** Why it stands though there was a ground to revoke it, as decided last. */
  forgone: { on: CivilDate; ground: RevocationGround; reasons: string } | null
  /** Why it no longer holds; null while nobody revoked, withdrew or cancelled it. */
  ended: LicenceEnd | null
}

/** What was found false, and when it was settled what becomes of the licence. */
export interface ItemFalsehood extends Falsehood {
  findings: string
  settledAt: string | null
}

/** What ended a licence (Licensing Law Art. 8, 69, 70), and when. */
export type LicenceEnd = { at: string } & (
  ({ how: 'revoked' } & Revocation) | ({ how: 'withdrawn' } & Withdrawal) | ({ how: 'cancelled' } & Cancellation)
)

/** An objection to being named in what is published of one licence; `reasons` are those of its decision. */
export interface ItemObjection extends Objection {
  objectedAt: string
  decidedAt: string | null
  reasons: string | null
}

/** How a disagreement ended. */
export interface Resolution {
  form: ResolutionForm
  heldOn: CivilDate
  attendees: readonly string[]
  record: string
  outcomes: readonly ResolvedAnswer[]
  on: CivilDate
  /** Departments that said themselves that they changed their answer. */
  confirmed: readonly string[]
}

/** A parallel approval, folded from its stream. Null is "not yet". */
export interface ParallelState {
  status: ParallelStatus
  project: AcceptedProject | null
  setup: ParallelSetup | null
  calendarVersion: string
  /** The account that applied. */
  appliedBy: string
  serial: number | null
  appliedOn: CivilDate | null
  /** When the papers came that the acceptance is counted from: those that were missing start it anew. */
  receivedOn: CivilDate | null
  statement: string
  papers: readonly HandedPaper[]
  supplement: { missing: readonly string[]; note: string; on: CivilDate } | null
  accepted: { on: CivilDate; countsFrom: CivilDate; deemed: boolean } | null
  distributed: { on: CivilDate; note: string } | null
  parts: Readonly<Record<string, ParallelPart>>
  disputedOn: CivilDate | null
  answeredOn: CivilDate | null
  resolution: Resolution | null
  extension: { on: CivilDate; reason: string; by: string } | null
  decision: {
    outcome: 'approved' | 'refused'
    on: CivilDate
    at: string
    serial: number | null
    remark: string
    conditions: readonly Condition[]
    against: readonly string[]
  } | null
  declined: { on: CivilDate; reason: string; serial: number | null } | null
  /** By item. */
  licences: Readonly<Record<string, ItemLicence>>
  /** To being named in what is published of a licence, by item. */
  objections: Readonly<Record<string, ItemObjection>>
  /** When it ended by whatever way. */
  endedOn: CivilDate | null
  endedAt: string | null
}

export const noParallel: ParallelState = {
  status: 'applied',
  ...{
    project: null,
    setup: null,
    calendarVersion: '',
    appliedBy: '',
    serial: null,
    appliedOn: null,
    receivedOn: null,
  },
  ...{ statement: '', papers: [], supplement: null, accepted: null, distributed: null, parts: {}, disputedOn: null },
  ...{
    answeredOn: null,
    resolution: null,
    extension: null,
    decision: null,
    declined: null,
    licences: {},
    objections: {},
    endedOn: null,
    endedAt: null,
  },
}

/** The part of a department; undefined where it has none. */
export const parallelPartOf = ({ parts }: ParallelState, departmentCode: string | null): ParallelPart | undefined =>
  departmentCode === null ? undefined : parts[departmentCode]

/** The special procedure of a part that runs. */
export const runningProcedure = ({ procedures }: ParallelPart): ParallelProcedure | undefined =>
  procedures.find(({ endOn }) => endOn === null)

/** Departments that have not answered yet. */
export const unanswered = ({ parts }: ParallelState): string[] =>
  Object.entries(parts).flatMap(([code, { answer }]) => (answer ? [] : [code]))

/** Departments whose changed answer was recorded and that have not said so themselves. */
export const awaitingConfirmation = ({ resolution }: ParallelState): string[] =>
  (resolution?.outcomes ?? []).flatMap(({ departmentCode, answer }) =>
    answer === 'disagree' || resolution?.confirmed.includes(departmentCode) ? [] : [departmentCode],
  )

/** What each department's answer is in the end: a changed one counts once its department has confirmed it. */
export function standingAnswers(state: ParallelState): Map<string, ResolvedAnswer> {
  const { parts, resolution } = state
  const unconfirmed = awaitingConfirmation(state)
  const standing = new Map<string, ResolvedAnswer>()
  for (const [departmentCode, { answer }] of Object.entries(parts))
    if (answer) standing.set(departmentCode, { departmentCode, answer: answer.answer, conditions: answer.conditions })
  for (const outcome of resolution?.outcomes ?? [])
    if (!unconfirmed.includes(outcome.departmentCode)) standing.set(outcome.departmentCode, outcome)
  return standing
}

/** Departments whose disagreement stands. */
export const dissenting = (state: ParallelState): string[] =>
  [...standingAnswers(state).values()].flatMap(({ departmentCode, answer }) =>
    answer === 'disagree' ? [departmentCode] : [],
  )
