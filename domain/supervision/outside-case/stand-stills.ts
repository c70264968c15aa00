import { due, type CompiledCalendar, type StandStill } from '../../calendar/index.ts'
import { addDays, civilDateOf, timeOfDay } from '../../kernel/index.ts'
import type { WatchedProcedure } from '../supervised-case.ts'
import { ofKind, type Placed } from './placed-messages.ts'

/** A special procedure that stops the clocks of the decision. */
interface Stand {
  start: Placed<'special-start'>
  /** When it ended, on the city's wall: by its result, or because the case did. */
  endAt: string | null
  /** The last day told to the applicant; null where none was. */
  toldUntilOn: string | null
}

/** Time counts for nothing only where the applicant was told of it in writing (Licensing Law Art. 45). */
export function standsOf(placed: readonly Placed[], finishedAt: string | null, calendar: CompiledCalendar): Stand[] {
  const results = ofKind(placed, 'special-result')
  return ofKind(placed, 'special-start')
    .filter(({ message }) => message.notified && message.procedure !== 'extension')
    .map((start) => {
      const { seq, limit } = start.message
      const result = results.find(({ message, at }) => message.seq === seq && at >= start.at)
      const from = civilDateOf(start.at)
      return {
        start,
        endAt: result?.at ?? (finishedAt !== null && finishedAt >= start.at ? finishedAt : null),
        toldUntilOn: limit ? due(calendar, { from, ...limit }).dueOn : null,
      }
    })
}

/** The stretches in which the clocks stood, in order and apart; one under way lasts as long as was told. */
export function stretchesOfStands(stands: readonly Stand[]): StandStill[] {
  const stretches = stands.map(({ start, endAt, toldUntilOn }): StandStill => {
    const on = civilDateOf(start.at)
    const to =
      endAt === null
        ? { on: toldUntilOn ?? addDays(on, 1), time: '00:00' }
        : { on: civilDateOf(endAt), time: timeOfDay(endAt) }
    return {
      from: { on, time: timeOfDay(start.at) },
      to,
      why: start.message.reason,
      whyEn: start.message.reason,
    }
  })
  const apart: StandStill[] = []
  for (const stretch of stretches) {
    const before = apart.at(-1)
    if (!before || stretch.from.on > before.to.on) apart.push(stretch)
    else if (stretch.to.on > before.to.on) before.to = stretch.to
  }
  return apart
}

/** The day the clocks came to a stand they are still at. */
export const standsSince = (stands: readonly Stand[]): string | undefined => {
  const open = stands.find(({ endAt }) => endAt === null)
  return open && civilDateOf(open.start.at)
}

export const proceduresOf = (stands: readonly Stand[]): WatchedProcedure[] =>
  stands.flatMap(({ start, endAt, toldUntilOn }) =>
    toldUntilOn === null ? [] : [{ startOn: civilDateOf(start.at), toldUntilOn, endAt }],
  )
