import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf } from '../kernel/index.ts'
import { nextTicket, type Queued } from './next-ticket.ts'
import { usualHallRules as rules } from './rules.ts'
import { ticketClasses, type TicketClass } from './ticket-class.ts'

const open = Date.parse('2008-04-07T00:30:00Z')
const at = (minute: number) => instantOf(open + minute * 60_000)
const ticket = (id: string, minute: number, more: Partial<Queued> = {}): Queued => ({
  ...{ id, class: 'normal', queuedAt: at(minute), counter: null, notBefore: null, passed: null },
  ...more,
})
const calling = (recent: TicketClass[] = [], counter = '0101') => ({ counter, at: at(60), recent, rules })
const next = (queue: Queued[], ...where: Parameters<typeof calling>) => nextTicket(queue, calling(...where))?.id

describe('whom a counter calls next', () => {
  it('is nobody where nobody waits', () => expect(next([])).toBeUndefined())
  it('is who came first', () => expect(next([ticket('b', 2), ticket('a', 1)])).toBe('a'))
  it('is who came first of two who came within one millisecond', () => {
    const within = (id: string, micros: string) => ticket(id, 0, { queuedAt: `2008-04-07T00:30:00.123${micros}Z` })
    expect(next([within('a', '900'), within('b', '100')])).toBe('b')
    expect(next([within('b', '100'), within('a', '900')])).toBe('b')
  })
  it('is the green channel before who came first', () =>
    expect(next([ticket('a', 1), ticket('g', 9, { class: 'green' })])).toBe('g'))
  it('is who came first again when the green channel had its share', () => {
    const queue = [ticket('a', 1), ticket('g', 9, { class: 'green' })]
    expect(next(queue, ['green', 'green', 'normal', 'green', 'booking'])).toBe('a')
    expect(next(queue.slice(1), ['green', 'green', 'normal', 'green', 'booking'])).toBe('g')
  })
  it('is not who waits for another counter', () => {
    const queue = [ticket('a', 1, { counter: '0102' }), ticket('b', 2)]
    expect(next(queue)).toBe('b')
    expect(next(queue, [], '0102')).toBe('a')
  })
  it('is not who missed the call until three others were called, unless nobody else is there', () => {
    const late = ticket('a', 1, { passed: 2 })
    expect(next([late, ticket('b', 2)])).toBe('b')
    expect(next([{ ...late, passed: 3 }, ticket('b', 2)])).toBe('a')
    expect(next([late])).toBe('a')
  })
  it('is not who booked a later hour', () =>
    expect(next([ticket('a', 1, { class: 'booking', notBefore: at(61) }), ticket('b', 2)])).toBe('b'))
})

const counters = ['0101', '0102', '0103']
const arbitraryTicket = fc.record({
  class: fc.constantFrom<TicketClass>(...ticketClasses, 'normal', 'green'),
  minute: fc.integer({ min: 0, max: 59 }),
  counter: fc.option(fc.constantFrom(...counters), { freq: 4 }),
  missesCall: fc.boolean(),
})

/** Calls until nobody is left, every counter in turn; who misses the first call waits for the second. */
function serve(came: readonly { class: TicketClass; minute: number; counter: string | null; missesCall: boolean }[]) {
  const waiting = new Map(
    came.map((one, index) => {
      const { class: kind, minute, counter } = one
      return [
        String(index),
        { ticket: ticket(String(index), minute, { class: kind, counter }), misses: one.missesCall },
      ]
    }),
  )
  const calls: { id: string; class: TicketClass; counter: string; first: boolean; normalWaited: boolean }[] = []
  for (let idle = 0, turn = 0; idle < counters.length; turn += 1) {
    const counter = counters[turn % counters.length] ?? ''
    const queue = [...waiting.values()].map((one) => one.ticket)
    const recent = calls.map((call) => call.class).reverse()
    const chosen = nextTicket(queue, { counter, at: at(60), recent, rules })
    if (!chosen) {
      idle += 1
      continue
    }
    idle = 0
    const isFor = (one: Queued) => one.counter === null || one.counter === counter
    const normalWaited = queue.some(
      (one) => one.class === 'normal' && isFor(one) && (one.passed === null || one.passed >= rules.reinsertAfter),
    )
    const entry = waiting.get(chosen.id)
    calls.push({ id: chosen.id, class: chosen.class, counter, first: chosen.passed === null, normalWaited })
    for (const one of waiting.values())
      if (one.ticket.passed !== null) one.ticket = { ...one.ticket, passed: one.ticket.passed + 1 }
    if (entry?.misses) waiting.set(chosen.id, { ticket: { ...chosen, passed: 0 }, misses: false })
    else waiting.delete(chosen.id)
  }
  return { calls, left: [...waiting.keys()] }
}

const everyDay = fc.array(arbitraryTicket, { maxLength: 60 })

describe('a day of calls', () => {
  it('calls everybody, nobody twice but who missed the first call', () => {
    fc.assert(
      fc.property(everyDay, (came) => {
        const { calls, left } = serve(came)
        expect(left).toEqual([])
        came.forEach((one, index) => {
          expect(calls.filter(({ id }) => id === String(index))).toHaveLength(one.missesCall ? 2 : 1)
        })
      }),
      { seed: 8, numRuns: 300 },
    )
  })

  it('never gives the preferred more than their share while a normal number waits', () => {
    fc.assert(
      fc.property(everyDay, (came) => {
        const { calls } = serve(came)
        calls.forEach((call, index) => {
          if (call.class === 'normal' || !call.normalWaited) return
          const before = calls.slice(Math.max(0, index - rules.span + 1), index + 1)
          expect(before.filter((one) => one.class !== 'normal').length).toBeLessThanOrEqual(rules.preferred)
        })
      }),
      { seed: 9, numRuns: 300 },
    )
  })

  it('keeps the order of coming within a class and a counter', () => {
    fc.assert(
      fc.property(everyDay, (came) => {
        const { calls } = serve(came)
        const firsts = calls.filter(({ first }) => first)
        firsts.forEach((call, index) => {
          const [one, later] = [came[Number(call.id)], firsts.slice(index + 1)]
          for (const other of later) {
            const its = came[Number(other.id)]
            if (!one || !its || its.class !== one.class || its.counter !== one.counter) continue
            expect(its.minute).toBeGreaterThanOrEqual(one.minute)
          }
        })
      }),
      { seed: 10, numRuns: 300 },
    )
  })
})
