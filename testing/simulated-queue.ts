// A zone of a hall on a day that never was: visitors come with the rush of the morning and of the afternoon, counters open and
// pause, visits take what they take. Seeded; each visitor is foretold a wait when they come, as the server would.
import { estimateWait, nextTicket, usualHallRules, type Foretold, type Queued } from '#domain/hall/index.ts'

interface Visitor extends Queued {
  came: number
  foretold: Foretold | null
  called: number | null
}

/** A day's draws, from 0 to 1, the same for a seed. */
export type Draw = () => number

/** A source of draws (mulberry32). */
export function drawsOf(seed: number): Draw {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const exponential = (draw: Draw, mean: number) => -Math.log(1 - draw()) * mean
/** A visit in minutes: most are short, some long (a gamma of shape two). */
const visitOf = (draw: Draw, mean: number) => exponential(draw, mean / 2) + exponential(draw, mean / 2)
/** Visitors an hour at a minute of the day, for a hall open six and a half hours. */
const rushOf = (minute: number) => (minute > 75 && minute < 150 ? 34 : minute > 270 && minute < 350 ? 30 : 20)
const at = (minute: number) => new Date(Date.UTC(2008, 3, 7) + Math.round(minute * 60_000)).toISOString()

/** What the latest days taught: minutes of visits, and waits beside what was foretold. */
export interface Learnt {
  visits: number[]
  past: { expected: number; scale: number; waited: number }[]
}

/** Plays a day; adds to what was learnt and gives those who came, with what they were foretold and how long they waited. */
export function simulateDay(draw: Draw, learnt: Learnt): { foretold: Foretold; waited: number }[] {
  const meanVisit = 7 + 4 * draw()
  const counters = [0, 0, 0, 0]
  const waiting: Visitor[] = []
  const seen: { foretold: Foretold; waited: number }[] = []
  const recent: Visitor['class'][] = []
  const serve = (until: number) => {
    for (;;) {
      const free = counters.indexOf(Math.min(...counters))
      const from = Math.max(counters[free] ?? 0, Math.min(...waiting.map(({ came }) => came)))
      if (waiting.length === 0 || from > until) return
      const there = waiting.filter(({ came }) => came <= from)
      const one = nextTicket(there, { counter: String(free), at: at(from), recent, rules: usualHallRules })
      if (!one) return
      waiting.splice(waiting.indexOf(one), 1)
      recent.unshift(one.class)
      const visit = visitOf(draw, meanVisit)
      // Now and then the clerk goes for papers before the next is called.
      counters[free] = from + visit + (draw() < 0.08 ? 6 : 0.3)
      learnt.visits.push(visit)
      if (!one.foretold) continue
      const waited = from - one.came
      learnt.past.push({ expected: one.foretold.expected, scale: one.foretold.scale, waited })
      seen.push({ foretold: one.foretold, waited })
    }
  }
  let minute = 0
  for (let number = 0; minute < 380; number += 1) {
    minute += exponential(draw, 60 / rushOf(minute))
    serve(minute)
    const idle = counters.filter((busyUntil) => busyUntil <= minute).length
    const { visits, past } = { visits: learnt.visits.slice(-40), past: learnt.past.slice(-300) }
    const foretold = estimateWait({ ahead: waiting.length, counters: counters.length, idle, visits, past })
    const kind = draw() < 0.1 ? 'green' : 'normal'
    const id = String(number).padStart(4, '0')
    const place = { queuedAt: at(minute), counter: null, notBefore: null, passed: null }
    waiting.push({ id, class: kind, ...place, came: minute, foretold, called: null })
  }
  serve(10_000)
  return seen
}
