import { epochMs } from '../kernel/index.ts'
import type { HallRules } from './rules.ts'
import type { TicketClass } from './ticket-class.ts'

/** A ticket in the queue of a zone. */
export interface Queued {
  id: string
  class: TicketClass
  /** When it was issued (instant): a transfer costs nobody their place. */
  queuedAt: string
  /** The only counter that may call it; null for every one. */
  counter: string | null
  notBefore: string | null
  /** How many others were called since it was missed; null where it was not. */
  passed: number | null
}

/** Where the choice is made: at which counter, when, and after which calls of the zone (their classes, latest first). */
export interface CallingAt {
  counter: string
  at: string
  recent: readonly TicketClass[]
  rules: HallRules
}

const isPreferred = (one: TicketClass): boolean => one !== 'normal'

/**
 * Whom a counter calls next; undefined where nobody waits for it. Who is preferred goes first, in the order of coming, until
 * they had their share of the latest calls; a missed number comes back after a few others, or when nobody else is there.
 */
export function nextTicket<Q extends Queued>(
  queue: readonly Q[],
  { counter, at, recent, rules }: CallingAt,
): Q | undefined {
  const now = epochMs(at)
  const mine = queue.filter(
    (one) =>
      (one.counter === null || one.counter === counter) && (one.notBefore === null || epochMs(one.notBefore) <= now),
  )
  const due = mine.filter(({ passed }) => passed === null || passed >= rules.reinsertAfter)
  const callable = due.length > 0 ? due : mine
  const preferred = callable.filter((one) => isPreferred(one.class))
  const normal = callable.filter((one) => !isPreferred(one.class))
  const served = recent.slice(0, rules.span - 1).filter(isPreferred).length
  const isShareUsed = served >= rules.preferred && normal.length > 0
  return first(preferred.length === 0 || isShareUsed ? normal : preferred)
}

/** Who came first; of two at the same instant the smaller id. */
const first = <Q extends Queued>(queue: readonly Q[]): Q | undefined =>
  queue.reduce<Q | undefined>((best, one) => (best === undefined || comesBefore(one, best) ? one : best), undefined)

function comesBefore(a: Queued, b: Queued): boolean {
  if (a.queuedAt === b.queuedAt) return a.id < b.id
  const apart = epochMs(a.queuedAt) - epochMs(b.queuedAt)
  // Within a millisecond the digits that follow decide, as they do where the queue is read.
  return apart === 0 ? a.queuedAt < b.queuedAt : apart < 0
}
