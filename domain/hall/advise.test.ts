import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advise, waitsAhead, type QueueAhead } from './advise.ts'
import { usualHallRules } from './rules.ts'

const queue = (more: Partial<QueueAhead> = {}): QueueAhead => ({
  ...{ zone: 'A', waiting: 0, counters: 1, visitMinutes: 10, arrivals: Array(12).fill(1), spare: ['0101', '0102'] },
  ...more,
})

describe('a queue ahead', () => {
  it('stays as it is while as many are served as come', () =>
    expect(waitsAhead(queue({ waiting: 2 }))).toEqual(Array(12).fill(20)))
  it('grows by what is not served', () => expect(waitsAhead(queue({ arrivals: [2, 2, 2] }))).toEqual([10, 20, 30]))
  it('is worked off faster from when another counter is open', () =>
    expect(waitsAhead(queue({ waiting: 4, arrivals: [1, 1, 1] }), [10])).toEqual([40, 15, 10]))
  it('is nobody’s where no counter serves', () =>
    expect(waitsAhead(queue({ counters: 0, arrivals: [0, 1] }))).toEqual([0, null]))
})

describe('the duty manager', () => {
  it('has nothing to do while nobody waits too long', () => expect(advise([queue()], usualHallRules)).toEqual([]))

  it('opens a counter before the wait grows too long', () => {
    const [first] = advise([queue({ arrivals: Array(12).fill(2) })], usualHallRules)
    expect(first).toMatchObject({ zone: 'A', counter: '0101', from: 20, without: 120 })
    expect(first?.with).toBeLessThanOrEqual(usualHallRules.waitGoalMinutes)
  })

  it('at once where nobody serves', () =>
    expect(advise([queue({ counters: 0 })], usualHallRules)[0]).toMatchObject({
      counter: '0101',
      from: 0,
      without: null,
    }))

  it('is told where none is left', () =>
    expect(advise([queue({ arrivals: Array(12).fill(3), spare: [] })], usualHallRules)).toEqual([
      { zone: 'A', counter: null, from: 0, without: 240, with: 240 },
    ]))

  it('names what comes first first', () => {
    const later = queue({ zone: 'B', arrivals: [...Array(6).fill(1), ...Array(6).fill(4)] })
    const zones = advise([later, queue({ waiting: 9 })], usualHallRules).map(({ zone }) => zone)
    expect(zones[0]).toBe('A')
  })

  it('never names a counter twice, and never makes a wait longer', () => {
    const some = fc.record({
      zone: fc.constant('A'),
      waiting: fc.nat(40),
      counters: fc.nat(4),
      visitMinutes: fc.integer({ min: 2, max: 30 }),
      arrivals: fc.array(fc.nat(8), { minLength: 1, maxLength: 30 }),
      spare: fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'), { maxLength: 5 }),
    })
    fc.assert(
      fc.property(some, (ahead) => {
        const given = advise([ahead], usualHallRules)
        const named = given.flatMap(({ counter }) => counter ?? [])
        expect(new Set(named).size).toBe(named.length)
        for (const one of given) {
          expect(one.from).toBeGreaterThanOrEqual(0)
          if (one.without !== null) expect(one.with).toBeLessThanOrEqual(one.without)
        }
      }),
    )
  })
})
