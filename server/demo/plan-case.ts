import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { Status } from '#domain/cases/index.ts'
import type { Fate } from './fate.ts'
import { planIntake } from './plan-intake.ts'
import { planOutcome } from './plan-outcome.ts'
import type { Random } from './random.ts'
import { createScript, type PlannedCommand, type PlannedStep, type Setting } from './script.ts'

/** The whole life of a case, act by act. */
export function planCase(setting: Setting, fate: Fate, calendar: CompiledCalendar, random: Random): PlannedStep[] {
  const script = createScript(setting, calendar)
  const acceptedOn = planIntake(script, fate, random)
  if (acceptedOn !== null) planOutcome(script, fate, acceptedOn, random)
  return script.steps
}

/** Where a case may be left lying on somebody's desk, and the last act before that. */
export const rests = {
  submitted: 'SubmitCase',
  received: 'ReceiveCase',
  'in-review': 'AcceptCase',
  'awaiting-decision': 'ReviewStep',
  granted: 'GrantCase',
  issued: 'IssueLicence',
  'awaiting-correction': 'RequestCorrection',
  draft: 'DraftCase',
  refused: 'RefuseCase',
} as const satisfies Partial<Record<Status, PlannedCommand['type']>>
export type Rest = keyof typeof rests

/** The life of a case up to where it is left lying; an item without review steps goes from acceptance to decision. */
export function upTo(rest: Rest, steps: readonly PlannedStep[]): PlannedStep[] {
  const last = (type: PlannedCommand['type']) => steps.findLastIndex(({ command }) => command.type === type)
  const end = last(rests[rest])
  return steps.slice(0, (end < 0 ? last('AcceptCase') : end) + 1)
}
