import type { Foretold } from './commands.ts'
import { usualHallRules } from './rules.ts'

/** How a queue stands for whoever comes now. Minutes. */
export interface QueueNow {
  /** Those who will be called before. */
  ahead: number
  /** Counters that serve it, and those of them where nobody is being served. */
  counters: number
  idle: number
  /** What the latest visits took, from call to end. */
  visits: readonly number[]
  /** The latest waits: what was foretold, and what came. */
  past: readonly (Pick<Foretold, 'expected' | 'scale'> & { waited: number })[]
}

/** How a queue stands for whoever one counter alone may call: those before who wait for it too, whether it serves, and whether nobody is there. */
export interface OwnQueue {
  ahead: number
  serves: boolean
  idle: boolean
}

/** The queue of one counter: whom it alone may call, and its share of those whom every counter of the zone may. */
export function queueAtCounter<Queue extends Pick<QueueNow, 'ahead' | 'counters' | 'idle'>>(
  zone: Queue,
  own: OwnQueue | null,
): Queue {
  if (own === null) return zone
  const shared = (zone.ahead - own.ahead) / Math.max(1, zone.counters)
  const isFree = own.serves && own.idle
  return { ...zone, ahead: own.ahead + shared, counters: own.serves ? 1 : 0, idle: isFree ? 1 : 0 }
}

/** How far a new hall trusts its own reckoning, in scales. */
const usual = { low: -0.9, high: 1.3 }
/** A share of one tenth lies below the interval and one above it. */
const tail = 0.1

/** What a visit takes by the latest ones (minutes), or what is usual where none was seen yet. */
export const visitMinutesOf = (visits: readonly number[]): number =>
  visits.length === 0 ? usualHallRules.visitMinutes : visits.reduce((sum, one) => sum + one, 0) / visits.length

/**
 * The wait of whoever comes now, as an interval that should hold four times out of five; null where no counter serves the queue.
 * The centre is plain reckoning; its edges are where the latest waits came out around theirs, measured in the spread of a sum of
 * visits (split conformal prediction, Vovk et al. 2005), so that what the reckoning leaves out is corrected by what happens.
 */
export function estimateWait({ ahead, counters, idle, visits, past }: QueueNow): Foretold | null {
  if (counters === 0) return null
  const visit = visitMinutesOf(visits)
  const before = Math.max(0, ahead + 1 - idle)
  const expected = (visit * before) / counters
  const scale = (visit * Math.sqrt(before || 1)) / counters
  if (before === 0) return { expected: 0, low: 0, high: round(scale / 4), scale }
  const errors = past
    .filter((one) => one.expected > 0)
    .map((one) => (one.waited - one.expected) / one.scale)
    .sort((a, b) => a - b)
  const low = quantile(errors, tail) ?? usual.low
  const high = quantile(errors, 1 - tail) ?? usual.high
  return {
    ...{ expected: round(expected), scale: round(scale) },
    low: round(Math.max(0, expected + low * scale)),
    high: round(Math.max(0, expected + high * scale)),
  }
}

/** The quantile of sorted errors as a new one would fall among them; undefined where there are too few to say. */
function quantile(sorted: readonly number[], share: number): number | undefined {
  if (sorted.length < 30) return undefined
  const place = share * (sorted.length + 1) - 1
  const below = Math.floor(place)
  const [from = 0, to = from] = [sorted[below], sorted[below + 1]]
  return from + (to - from) * (place - below)
}

const round = (minutes: number): number => Math.round(minutes * 10) / 10
