import { due, type CompiledCalendar, type StandStill } from '../calendar/index.ts'
import { addDays, timeOfDay, type CivilDate } from '../kernel/index.ts'
import { specialWords } from './special-words.ts'
import { openSuspension, type Suspension } from './special-state.ts'

/** Why it stands still is said where it is known. */
type Suspended = { suspensions: readonly (Omit<Suspension, 'ground' | 'result'> & { ground?: string })[] }

/** The last day of the time a special procedure was told to take; the day it starts is not counted. */
export const toldUntil = (
  { startOn, told }: Pick<Suspension, 'startOn' | 'told'>,
  calendar: CompiledCalendar,
): CivilDate => due(calendar, { from: startOn, value: told.value, unit: told.unit }).dueOn

/** Whether the special procedure that runs has outlasted the time the applicant was told; it is still not counted. */
export function isOverTold(state: Suspended, calendar: CompiledCalendar, today: CivilDate): boolean {
  const open = openSuspension(state)
  return open !== undefined && today > toldUntil(open, calendar)
}

/**
 * When the clocks of the decision stood still. One that still runs is taken to end as it was told: from that follows when the
 * decision is expected. `upTo`, where it is given, is a day by which it had not ended.
 */
export function stretchesOf(state: Suspended, calendar: CompiledCalendar, upTo?: CivilDate): StandStill[] {
  return state.suspensions.map((suspension) => {
    const { procedure, ground, startOn, startAt, endOn, endAt } = suspension
    const name = specialWords[procedure]
    const told = endOn ?? toldUntil(suspension, calendar)
    const open = endOn === null && upTo !== undefined && upTo >= told
    return {
      from: { on: startOn, time: timeOfDay(startAt) },
      to: { on: open ? addDays(upTo, 1) : told, time: endAt === null ? '00:00' : timeOfDay(endAt) },
      why: ground === undefined ? name.zh : `${name.zh}：${ground}`,
      whyEn: ground === undefined ? name.en : `${name.en}: ${ground}`,
    }
  })
}
