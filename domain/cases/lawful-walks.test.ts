import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  actors,
  anyCommand,
  anyEvent,
  factsFor,
  lawfulWalk,
  nextCommand,
  otherDepartment,
  recorded,
  stallPermit,
  stranger,
  toyItems,
  type Walk,
} from '#testing/fixtures/index.ts'
import { nationalCalendar } from '../calendar/index.ts'
import { fold, instantOf, Refusal } from '../kernel/index.ts'
import { levels } from '../organisation/index.ts'
import { clocksOf, runningDueOn, type Clock } from './clocks.ts'
import { availableCommands, caseDecider, initialCase, statuses, waitingFor, type CaseState } from './index.ts'

const seeded = { seed: 20080128, numRuns: 400 }
const everyone = [...Object.values(actors), ...Object.values(otherDepartment), stranger]
const isFinal = ({ status }: CaseState) => waitingFor[status] === 'nobody'
const clocksIn = (state: CaseState, item = stallPermit) => clocksOf(state, item, nationalCalendar)

const anyFacts = fc
  .record({
    actor: fc.constantFrom(...everyone),
    item: fc.constantFrom(...toyItems),
    at: fc.integer({ min: 1_088_640_000_000, max: 1_700_000_000_000 }).map(instantOf),
    itemStatus: fc.constantFrom('in-use' as const, 'suspended' as const, 'cancelled' as const),
    authority: fc.constantFrom(null, ...levels),
  })
  .map(({ actor, ...overrides }) => factsFor(actor, overrides))

/** Every state on the way, with the case before anything happened. */
const statesOf = ({ states }: Walk) => [initialCase, ...states]

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

describe('a log', () => {
  it('of any events at all means a case', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        const state = fold(caseDecider, recorded(events))
        expect(statuses).toContain(state.status)
        expect(clocksIn(state)).toBeDefined()
      }),
      seeded,
    )
  })

  it('means the same whenever it is read, and reading does not change it', () => {
    fc.assert(
      fc.property(lawfulWalk, ({ log, states }) => {
        deepFreeze(log)
        expect(fold(caseDecider, log)).toEqual(states.at(-1))
        expect(fold(caseDecider, log)).toEqual(fold(caseDecider, log))
      }),
      seeded,
    )
  })

  it('may be read halfway and taken up again', () => {
    fc.assert(
      fc.property(lawfulWalk, fc.nat(20), ({ log, states }, at) => {
        const halfway = log.slice(0, at).reduce(caseDecider.evolve, initialCase)
        expect(log.slice(at).reduce(caseDecider.evolve, halfway)).toEqual(states.at(-1))
      }),
      seeded,
    )
  })
})

describe('a decision', () => {
  it('answers every command in every reachable state, and what it decides is a case again', () => {
    fc.assert(
      fc.property(lawfulWalk, fc.array(fc.tuple(anyCommand, anyFacts), { maxLength: 20 }), (walk, requests) => {
        for (const state of statesOf(walk).map(deepFreeze)) {
          for (const [command, facts] of requests) {
            const answer = caseDecider.decide(command, state, facts)
            if (answer instanceof Refusal) continue
            expect(answer).toHaveLength(1)
            const log = answer.map((event) => ({ event, version: 1, at: facts.at, serial: null }))
            const after = log.reduce(caseDecider.evolve, state)
            expect(statuses).toContain(after.status)
            expect(after.lastAt).toBe(facts.at)
            expect(answer[0]?.by).toEqual(facts.actor)
          }
        }
      }),
      { ...seeded, numRuns: 200 },
    )
  })
})

describe('a lawful case', () => {
  it('can come to every status', () => {
    const walks = fc.sample(lawfulWalk, { ...seeded, numRuns: 1500 })
    const reached = new Set(walks.flatMap(({ states }) => states.map(({ status }) => status)))
    // What may become of a licence long after has stories of its own.
    const usual = statuses.filter((status) => !status.startsWith('licence-'))
    expect([...reached].filter((status) => !status.startsWith('licence-')).toSorted()).toEqual(usual.toSorted())
  })

  it('is never stuck: until it is closed somebody may go on', () => {
    const canGoOn = (state: CaseState, item: Walk['item']) => {
      const at = instantOf(Date.UTC(2009, 0, 1))
      return everyone.some((actor) =>
        availableCommands(state.status, actor.role).some((type) => {
          const answer = caseDecider.decide(
            nextCommand(type, state, { at, actor }),
            state,
            factsFor(actor, { item, at }),
          )
          return !(answer instanceof Refusal)
        }),
      )
    }
    fc.assert(
      fc.property(lawfulWalk, ({ item, states }) => {
        for (const state of states.filter((on) => !isFinal(on)))
          expect([state.status, canGoOn(state, item)]).toEqual([state.status, true])
      }),
      seeded,
    )
  })

  it('is under a clock whenever the next move is the office’s, and under none when it is not', () => {
    fc.assert(
      fc.property(lawfulWalk, ({ item, states }) => {
        for (const state of states) {
          const waitsForOffice = !['applicant', 'upper-organ', 'special-procedure', 'nobody'].includes(
            waitingFor[state.status],
          )
          expect([state.status, runningDueOn(clocksIn(state, item)) !== null]).toEqual([state.status, waitsForOffice])
        }
      }),
      seeded,
    )
  })
})

describe('a clock', () => {
  const isOrderly = ({ startOn, dueOn, stoppedOn }: Clock) =>
    startOn <= dueOn && (stoppedOn === null || startOn <= stoppedOn)

  it('never falls due or stops before it starts, and the promise never outlasts the law', () => {
    fc.assert(
      fc.property(lawfulWalk, ({ item, states }) => {
        for (const state of states) {
          const clocks = clocksIn(state, item)
          for (const clock of Object.values(clocks) as (Clock | null)[])
            expect(clock === null || isOrderly(clock)).toBe(true)
          const { promised, statutory } = clocks
          if (promised && statutory) expect(promised.dueOn <= statutory.dueOn).toBe(true)
        }
      }),
      seeded,
    )
  })

  it('once stopped stays as it is, whatever happens later', () => {
    fc.assert(
      fc.property(lawfulWalk, ({ item, states }) => {
        const stopped = new Map<string, Clock>()
        for (const state of states) {
          const clocks = Object.entries(clocksIn(state, item)) as [string, Clock | null][]
          for (const [name, clock] of clocks) {
            const before = stopped.get(name)
            if (before) expect(clock).toEqual(before)
            else if (clock && clock.stoppedOn !== null) stopped.set(name, clock)
          }
        }
      }),
      seeded,
    )
  })
})
