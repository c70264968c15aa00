import type { CompiledCalendar } from '../../calendar/index.ts'
import { civilDateOf } from '../../kernel/index.ts'
import {
  byRegime,
  foundFault,
  lastDayOf,
  lateRungs,
  patternRules,
  placeRated,
  type Found,
  type Regime,
} from '../../supervision/index.ts'
import type { RatingEvent } from './events.ts'
import type { RatingState } from './state.ts'

/** What an entry of a poor rating establishes: a slight fault where it is found true, and S-02 where nobody put it right in time; `version` is that of the entry. */
export function foundInRating(
  stream: string,
  { service, ratedAt, rectifyBy }: RatingState,
  event: RatingEvent,
  version: number,
  { regime, calendar }: { regime: Regime; calendar: CompiledCalendar },
): Found[] {
  if (!service?.departmentCode) return []
  const place = { departmentCode: service.departmentCode, windowCode: service.counter }
  const cites = [{ stream, version }]
  if (event.type === 'RatingVerified' && event.finding === 'founded')
    return foundFault(
      {
        ...{ source: 'rating', stream, nth: 1, part: 'satisfaction', severity: 'slight', breachAt: ratedAt },
        about: placeRated(place),
        ...{ ...place, persons: [], cites },
      },
      regime,
    )
  if (event.type !== 'RectificationLate' || rectifyBy === null) return []
  const { overDays = 0 } = event
  const at = lateRungs(regime, rectifyBy, calendar).find((rung) => rung.overDays === overDays)?.at ?? rectifyBy
  return byRegime(regime)(patternRules.unansweredRating, civilDateOf(at), {
    ...{ stream, ...place, dueAt: rectifyBy, dueOn: lastDayOf(rectifyBy), at, overDays, cites },
  })
}
