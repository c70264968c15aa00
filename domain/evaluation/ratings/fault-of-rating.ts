import type { VerifiedFault } from '../../supervision/index.ts'
import type { RatingEvent } from './events.ts'
import type { RatingState } from './state.ts'

/** The fault a poor rating establishes: slight where it is found true, ordinary where nobody put it right in time; `version` is that of the entry. */
export function faultOfRating(
  stream: string,
  { service, ratedAt, rectifyBy }: RatingState,
  event: RatingEvent,
  version: number,
): VerifiedFault | null {
  const isFounded = event.type === 'RatingVerified' && event.finding === 'founded'
  const isLate = event.type === 'RectificationLate'
  if (!service?.departmentCode || (!isFounded && !isLate)) return null
  return {
    source: 'rating',
    ...{ stream, nth: isLate ? 2 : 1, part: 'satisfaction', severity: isLate ? 'ordinary' : 'slight' },
    breachAt: isLate && rectifyBy !== null ? rectifyBy : ratedAt,
    about: { kind: 'window', id: service.counter },
    ...{ departmentCode: service.departmentCode, windowCode: service.counter, persons: [] },
    cites: [{ stream, version }],
  }
}
