import { due, type CompiledCalendar, type StandStill } from '../../calendar/index.ts'
import { addDays, civilDateOf, type CivilDate } from '../../kernel/index.ts'
import type { AcceptanceClockKind } from './clock-kinds.ts'
import type { AcceptanceState, Round } from './state.ts'
import type { AcceptanceStatus } from './status.ts'
import type { AcceptanceClock } from './steps.ts'

/** When the master clock stands still: while the applicant puts things right. */
export const standStillsOf = ({ rectifications }: Pick<AcceptanceState, 'rectifications'>): StandStill[] =>
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
export const opinionClocksOf = ({ rounds }: Pick<AcceptanceState, 'rounds'>): AcceptanceClock[] =>
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

/** Until when a step that runs is to be done; null where it does not run. */
export const dueOfStep = ({ steps }: Pick<AcceptanceState, 'steps'>, kind: AcceptanceClockKind): CivilDate | null =>
  steps.findLast((step) => step.kind === kind && step.stoppedOn === null)?.dueOn ?? null

const stepOf: Partial<Record<AcceptanceStatus, AcceptanceClockKind>> = {
  ...{ applied: 'completeness', incomplete: 'supplement', 'awaiting-date': 'notice' },
  ...{ rectifying: 'rectification', passed: 'letter', concluded: 'filing' },
}

/** Until when whoever is next has time (civil date); null where nobody is waited for. */
export function acceptanceDueOn(state: AcceptanceState): CivilDate | null {
  const round = state.rounds.at(-1)
  if (state.status === 'scheduled') return round?.visitOn ?? null
  if (state.status === 'visited') return round?.opinionBy ?? null
  const kind = stepOf[state.status]
  return kind ? dueOfStep(state, kind) : null
}
