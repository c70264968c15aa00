import { due, type CompiledCalendar, type StandStill } from '../../calendar/index.ts'
import { addDays, civilDateOf, type CivilDate } from '../../kernel/index.ts'
import type { AcceptanceState, Round } from './state.ts'

export const acceptanceClockKinds = [
  'master',
  'completeness',
  'supplement',
  'notice',
  'assignment',
  'opinion',
  'rectification',
  'letter',
  'filing',
] as const
export type AcceptanceClockKind = (typeof acceptanceClockKinds)[number]

/** A clock of an acceptance. `departmentCode` is whose it is; null is the applicant's, the centre's or the whole's. */
export interface AcceptanceClock {
  kind: AcceptanceClockKind
  departmentCode: string | null
  startOn: CivilDate
  dueOn: CivilDate
  /** Null while it runs; with the instant where there is one. */
  stoppedOn: CivilDate | null
  stoppedAt: string | null
}

/** When the master clock stands still: while the applicant puts things right. */
export const standStillsOf = ({ rectifications }: AcceptanceState): StandStill[] =>
  rectifications.map(({ fromOn, toOn, rectifyBy }) => ({
    from: { on: fromOn, time: '00:00' },
    to: { on: toOn ?? addDays(rectifyBy, 1), time: '00:00' },
    why: '申请人整改',
    whyEn: 'the applicant puts things right',
  }))

/** The whole limit, from complete papers to the letter; null before. Working days, the applicant's own left out. */
export function masterClockOf(state: AcceptanceState, calendar: CompiledCalendar): AcceptanceClock | null {
  const { setup, completeOn, letter } = state
  if (!setup || completeOn === null) return null
  const { dueOn } = due(calendar, {
    ...{ from: completeOn, value: setup.limits.master, unit: 'workday' },
    stretches: standStillsOf(state),
  })
  const stoppedOn = letter?.on ?? null
  return { kind: 'master', departmentCode: null, startOn: completeOn, dueOn, stoppedOn, stoppedAt: null }
}

/** Every department's clock for its opinion, over all rounds: from the visit. */
export const opinionClocksOf = ({ rounds }: AcceptanceState): AcceptanceClock[] =>
  rounds.flatMap((round) => round.departments.flatMap((code) => opinionClock(round, code)))

function opinionClock({ visitOn, opinionBy, parts }: Round, departmentCode: string): AcceptanceClock[] {
  if (visitOn === null || opinionBy === null) return []
  const at = parts[departmentCode]?.opinion?.at ?? null
  return [
    {
      ...{ kind: 'opinion', departmentCode, startOn: visitOn, dueOn: opinionBy },
      stoppedOn: at && civilDateOf(at),
      stoppedAt: at,
    },
  ]
}

/** Until when whoever is next has time (civil date); null where nobody is waited for. */
export function acceptanceDueOn(state: AcceptanceState): CivilDate | null {
  const round = state.rounds.at(-1)
  switch (state.status) {
    case 'applied':
      return state.checkBy
    case 'incomplete':
      return state.supplement?.by ?? null
    case 'awaiting-date':
      return state.noticeBy
    case 'scheduled':
      return round?.visitOn ?? null
    case 'visited':
      return round?.opinionBy ?? null
    case 'rectifying':
      return state.rectifications.at(-1)?.rectifyBy ?? null
    case 'passed':
      return state.letterBy
    case 'concluded':
      return state.fileBy
    default:
      return null
  }
}
