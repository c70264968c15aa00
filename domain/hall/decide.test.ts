import { describe, expect, it } from 'vitest'
import { fold, Refusal, type Recorded } from '../kernel/index.ts'
import type { TicketCommand, TicketTerms } from './commands.ts'
import { ticketCommandsFor, ticketDecider } from './decide.ts'
import type { HallActor, TicketEvent } from './events.ts'
import type { TicketFacts } from './facts.ts'
import { usualHallRules as rules } from './rules.ts'

const terms: TicketTerms = {
  ...{ zone: 'A', class: 'normal', reason: null, source: 'kiosk', itemCode: null, partyId: null, counter: null },
  ...{ bookingId: null, notBefore: null, about: null, foretold: null },
}
const clerk: HallActor = { id: 'clerk', role: 'clerk', counter: '0101' }
const visitor: HallActor = { id: null, role: 'visitor', counter: null }
const timer: HallActor = { id: null, role: 'timer', counter: null }
const at = '2008-04-07T01:00:00.000Z'
const factsOf = (actor: HallActor, more: Partial<TicketFacts> = {}): TicketFacts => ({
  ...{
    at,
    actor,
    rules,
    closed: null,
    isHolder: false,
    isCounterBusy: false,
    counterZone: actor.counter === null ? null : 'A',
  },
  ...more,
})

const recorded = (events: readonly TicketEvent[]): Recorded<TicketEvent>[] =>
  events.map((event, index) => ({ event, at, version: index + 1, serial: index === 0 ? 7 : null }))

function after(...events: TicketEvent[]) {
  const state = fold(ticketDecider, recorded(events))
  return {
    state,
    asked: (command: TicketCommand, facts = factsOf(clerk)) => {
      const answer = ticketDecider.decide(command, state, facts)
      return answer instanceof Refusal ? answer.code : answer.map(({ type }) => type).join()
    },
  }
}
const issued: TicketEvent = { type: 'TicketIssued', by: visitor, ...terms }
const called: TicketEvent = { type: 'TicketCalled', by: clerk, counter: '0101' }
const recalled: TicketEvent = { type: 'TicketRecalled', by: clerk }
const missed: TicketEvent = { type: 'TicketMissed', by: clerk }
const started: TicketEvent = { type: 'ServiceStarted', by: clerk }
const finished: TicketEvent = { type: 'ServiceFinished', by: clerk, outcome: 'done', note: null }
const linked: TicketEvent = { type: 'TicketLinked', by: clerk, caseId: 'one' }

describe('a ticket', () => {
  it('has the serial it was issued with for good', () => {
    expect(after(issued, called, recalled, started, finished).state).toMatchObject({
      ...{ serial: 7, status: 'done', calls: 1, counter: '0101', issuedAt: at, endedAt: at },
    })
  })

  it('is called twice more at the most, then missed, and missed for good the second time', () => {
    const two = after(issued, called, recalled, recalled)
    expect(two.asked({ type: 'RecallTicket' })).toBe('recalled-often-enough')
    expect(two.asked({ type: 'MissTicket' })).toBe('TicketMissed')
    expect(after(issued, called, missed, called).asked({ type: 'RecallTicket' })).toBe('TicketRecalled')
    expect(after(issued, called, missed, called).asked({ type: 'MissTicket' })).toBe('TicketExpired')
  })

  it('is not issued while the hall gives none, but to whoever booked', () => {
    const facts = factsOf(visitor, { closed: { on: '2008-04-08', opens: '08:30', ticketsFrom: '08:00' } })
    const issue = (more: Partial<TicketTerms>) =>
      after().asked({ type: 'IssueTicket', terms: { ...terms, ...more } }, facts)
    expect(issue({})).toBe('hall-closed')
    expect(issue({ source: 'web' })).toBe('hall-closed')
    expect(issue({ source: 'booking', bookingId: 'one' })).toBe('TicketIssued')
  })

  it('is not called while the counter has another', () => {
    expect(after(issued).asked({ type: 'CallTicket' }, factsOf(clerk, { isCounterBusy: true }))).toBe('counter-busy')
  })

  it.each([
    ['in another zone', factsOf({ ...clerk, counter: '0801' }, { counterZone: 'B' })],
    ['at no counter', factsOf({ ...clerk, counter: null })],
    ['who only visits', factsOf(visitor)],
  ])('is not called by somebody %s', (_, facts) => {
    expect(after(issued).asked({ type: 'CallTicket' }, facts)).toBe('ticket-of-another-counter')
  })

  it('that waits for one counter is not called by its neighbour', () => {
    const reserved = after({ type: 'TicketIssued', by: visitor, ...terms, counter: '0102' })
    expect(reserved.asked({ type: 'CallTicket' })).toBe('ticket-of-another-counter')
  })

  it('at one counter is out of the hands of the next', () => {
    const next = factsOf({ ...clerk, counter: '0102' })
    for (const type of ['RecallTicket', 'StartService', 'MissTicket'] as const)
      expect(after(issued, called).asked({ type }, next)).toBe('ticket-of-another-counter')
  })

  it('is transferred to another zone and waits there, with what it was linked to', () => {
    const there = after(issued, called, started, linked, {
      ...{ type: 'TicketTransferred', by: clerk, zone: 'B', counter: null, reason: 'land' },
    })
    expect(there.state).toMatchObject({ status: 'transferred', zone: 'B', counter: null, caseId: 'one' })
    expect(there.asked({ type: 'CallTicket' })).toBe('ticket-of-another-counter')
    expect(there.asked({ type: 'CallTicket' }, factsOf({ ...clerk, counter: '0801' }, { counterZone: 'B' }))).toBe(
      'TicketCalled',
    )
  })

  it('is not transferred to where it is', () => {
    const here = after(issued, called, started)
    expect(here.asked({ type: 'TransferTicket', zone: 'A', counter: null, reason: '' })).toBe('transfer-to-itself')
    expect(here.asked({ type: 'TransferTicket', zone: 'A', counter: '0102', reason: '' })).toBe('TicketTransferred')
  })

  it('is one linked record: linked again to the same case, never to another', () => {
    const one = after(issued, called, started, linked)
    expect(one.asked({ type: 'LinkTicket', caseId: 'one' })).toBe('TicketLinked')
    expect(one.asked({ type: 'LinkTicket', caseId: 'two' })).toBe('ticket-linked-already')
  })

  it('put aside comes back to a free counter, as it was being served', () => {
    const aside = after(issued, called, started, { type: 'TicketSuspended', by: clerk, reason: 'copies' })
    expect(aside.asked({ type: 'ResumeTicket' })).toBe('TicketResumed')
    expect(aside.asked({ type: 'ResumeTicket' }, factsOf(clerk, { isCounterBusy: true }))).toBe('counter-busy')
  })

  it('may be given up by whoever holds it, and by nobody else', () => {
    expect(after(issued).asked({ type: 'LeaveQueue' }, factsOf(visitor, { isHolder: true }))).toBe('TicketExpired')
    expect(after(issued).asked({ type: 'LeaveQueue' }, factsOf(visitor))).toBe('ticket-of-another-counter')
    expect(after(issued, called, started).asked({ type: 'LeaveQueue' }, factsOf(visitor, { isHolder: true }))).toBe(
      'ticket-not-possible-now',
    )
  })

  it('ends with the day, whatever it was waiting for', () => {
    for (const history of [[issued], [issued, called], [issued, called, missed], [issued, called, started]])
      expect(after(...history).asked({ type: 'ExpireTicket' }, factsOf(timer))).toBe('TicketExpired')
    expect(after(issued, called, started, finished).asked({ type: 'ExpireTicket' }, factsOf(timer))).toBe(
      'ticket-not-possible-now',
    )
  })

  it('offers what it would not refuse', () => {
    expect(ticketCommandsFor(after(issued, called, started).state, factsOf(clerk))).toEqual([
      ...['LinkTicket', 'FinishService', 'TransferTicket', 'EscalateTicket', 'SuspendTicket'],
    ])
    expect(ticketCommandsFor(after(issued).state, factsOf(visitor, { isHolder: true }))).toEqual(['LeaveQueue'])
  })
})
