import type { HallRules } from './rules.ts'

/** A queue as it stands and what is to come, in steps of `stepMinutes` from now until the hall closes. */
export interface QueueAhead {
  zone: string
  waiting: number
  /** Counters that serve it now. */
  counters: number
  /** What a visit takes, in minutes. */
  visitMinutes: number
  /** How many are expected to come in each step. */
  arrivals: readonly number[]
  /** Counters that could be opened, the best first. */
  spare: readonly string[]
}

/** How long the steps are that a queue is looked ahead in, and how long it takes to open a counter. Minutes. */
export const looking = { stepMinutes: 10, leadMinutes: 10 }

/** What the duty manager (值班长) should do: open a counter from then on, or know that no other is left. */
export interface Advice {
  zone: string
  /** Null where no counter is left to be opened. */
  counter: string | null
  /** Minutes from now. */
  from: number
  /** The longest wait to come without it, and with it, in minutes; null where nobody would be served at all. */
  without: number | null
  with: number | null
}

/** How long whoever comes would wait at the end of each step, in minutes; null where no counter serves and somebody waits. */
export function waitsAhead(queue: QueueAhead, openedAt: readonly number[] = []): (number | null)[] {
  let waiting = queue.waiting
  return queue.arrivals.map((arriving, step) => {
    const begins = step * looking.stepMinutes
    const counters = queue.counters + openedAt.filter((from) => from <= begins).length
    waiting = Math.max(0, waiting + arriving - (counters * looking.stepMinutes) / queue.visitMinutes)
    if (waiting < 0.5) return 0
    return counters === 0 ? null : (waiting * queue.visitMinutes) / counters
  })
}

/**
 * What to do about each queue so that nobody waits longer than the goal, as far as there are counters left: before the wait grows
 * too long, one more opens. The queue is taken as a flow, whose crests are as high as those of the same hours of late.
 */
export function advise(
  queues: readonly QueueAhead[],
  { waitGoalMinutes }: Pick<HallRules, 'waitGoalMinutes'>,
): Advice[] {
  return queues
    .flatMap((queue) => adviseOne(queue, waitGoalMinutes))
    .sort((one, other) => one.from - other.from || (one.zone < other.zone ? -1 : 1))
}

function adviseOne(queue: QueueAhead, goal: number): Advice[] {
  const advice: Advice[] = []
  const openedAt: number[] = []
  const spare = [...queue.spare]
  for (;;) {
    const waits = waitsAhead(queue, openedAt)
    // What is opened takes a while to work off what waits: it is judged from where it is open.
    const since = openedAt.length === 0 ? 0 : Math.max(...openedAt) / looking.stepMinutes + 1
    const step = waits.findIndex((wait, index) => index >= since && (wait === null || wait > goal))
    if (step === -1) return advice
    const from = Math.max(0, step * looking.stepMinutes - looking.leadMinutes)
    const counter = spare.shift() ?? null
    const after = counter === null ? waits : waitsAhead(queue, [...openedAt, from])
    advice.push({ zone: queue.zone, counter, from, without: longest(waits), with: longest(after) })
    if (counter === null) return advice
    openedAt.push(from)
  }
}

const longest = (waits: readonly (number | null)[]): number | null =>
  waits.reduce<number | null>((most, wait) => (most === null || wait === null ? null : Math.max(most, wait)), 0)
