import { describe, expect, it } from 'vitest'
import * as api from '#api/cards.ts'
import { confirmOutage, reportOutage } from '#api/outages.ts'
import { addWorkdays, countWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays, daysBetween } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo, todayOf } from '#testing/long-ago.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { deliverEffects } from '../../kernel/outbox.ts'
import { sweepWatched } from '../sweep-watched.ts'
import { cardEffects } from './card-effects.ts'

const database = await createDatabase()
const app = await startApp(database)
const { cards: desk } = app.services
const supervisor = await app.as('supervisor')
const manager = await app.as('centre-manager')

const today = await todayOf(app)
/** A working day some weeks ago on which a case was accepted, and the day its promise of ten working days ended. */
const acceptedOn = addWorkdays(nationalCalendar, addDays(today, -60), 1)
const dueOn = addWorkdays(nationalCalendar, acceptedOn, marketPermit.promised.value)
/** Decided at nine in the morning after: late, unless three opening hours of that day before were lost. */
const decidedOn = addWorkdays(nationalCalendar, dueOn, 1)
const ago = (on: string) => daysBetween(on, today)

async function decidedTheMorningAfter(begunOn = acceptedOn) {
  const past = await begunDaysAgo(app, ago(begunOn), marketPermit.code)
  await past.act(ago(begunOn), 'clerk', { type: 'ReceiveCase' })
  await past.act(ago(begunOn), 'clerk', { type: 'AcceptCase' })
  const review = { verdict: 'pass', opinion: '符合' } as const
  await past.act(ago(begunOn) - 1, 'reviewer', { type: 'ReviewStep', step: 'site-visit', ...review })
  await past.act(ago(begunOn) - 1, 'reviewer', { type: 'ReviewStep', step: 'opinion', ...review })
  const decided = begunOn === acceptedOn ? decidedOn : addWorkdays(nationalCalendar, begunOn, 11)
  await past.act(ago(decided), 'deputy-head', { type: 'GrantCase', opinion: '准予' })
  await sweepWatched(desk)
  await deliverEffects(database, cardEffects(desk))
  return past.id
}

const lateCardsOf = async (caseId: string) =>
  (await supervisor.ask(api.cards, { query: { case: caseId, rule: 'T-03', level: 'red' } })).cards

const outage = {
  fromAt: `${dueOn}T06:00:00Z`,
  toAt: `${dueOn}T09:00:00Z`,
  departments: ['01'],
  reason: '机房停电',
  evidence: '供电所停电通知第 12 号',
}

describe('a recorded outage of three hours', () => {
  it('is planted on a day before the decision', () => {
    expect(countWorkdays(nationalCalendar, acceptedOn, dueOn)).toBe(marketPermit.promised.value)
    expect(decidedOn < today).toBe(true)
  })

  it('exempts the open card it excuses, by two people and with a reference, and no card comes of it any more', async () => {
    const before = await decidedTheMorningAfter()
    const [card] = await lateCardsOf(before)
    expect(card?.status).toBe('notified')
    const { id } = await supervisor.ask(reportOutage, { body: outage })
    await expect(supervisor.ask(confirmOutage, { params: { id } })).rejects.toThrow('second-approver-needed')
    await deliverEffects(database, cardEffects(desk))
    expect((await lateCardsOf(before))[0]?.status).toBe('notified')

    expect((await manager.ask(confirmOutage, { params: { id } })).outcome).toBe('confirmed')
    await deliverEffects(database, cardEffects(desk))
    const seen = await supervisor.ask(api.card, { params: { id: card?.id ?? '' } })
    expect([seen.status, seen.outage?.id]).toEqual(['exempted', id])
    expect(seen.history.at(-1)).toMatchObject({ type: 'CardExempted', by: null })

    const after = await decidedTheMorningAfter()
    expect(await lateCardsOf(after)).toEqual([])
  })

  it('does not excuse what was late all the same', async () => {
    const past = await begunDaysAgo(app, ago(acceptedOn), marketPermit.code)
    await past.act(ago(acceptedOn), 'clerk', { type: 'ReceiveCase' })
    await past.act(ago(acceptedOn), 'clerk', { type: 'AcceptCase' })
    await sweepWatched(desk)
    await deliverEffects(database, cardEffects(desk))
    const [late] = await lateCardsOf(past.id)
    const { id } = await manager.ask(reportOutage, { body: { ...outage, fromAt: `${dueOn}T02:00:00Z` } })
    await supervisor.ask(confirmOutage, { params: { id } })
    await deliverEffects(database, cardEffects(desk))
    expect((await lateCardsOf(past.id)).map((one) => [one.id, one.status])).toEqual([[late?.id, 'notified']])
  })
})

describe('an outage of single windows', () => {
  it('exempts what lay there, and nothing that lay elsewhere', async () => {
    const earlierOn = addWorkdays(nationalCalendar, addDays(today, -90), 1)
    const past = await decidedTheMorningAfter(earlierOn)
    const lastOn = addWorkdays(nationalCalendar, earlierOn, marketPermit.promised.value)
    const { departments: _, ...everywhere } = outage
    const on = { fromAt: `${lastOn}T06:00:00Z`, toAt: `${lastOn}T09:00:00Z` }
    const statusAfter = async (windows: string[]) => {
      const { id } = await supervisor.ask(reportOutage, { body: { ...everywhere, ...on, windows } })
      const confirmed = await manager.ask(confirmOutage, { params: { id } })
      expect([confirmed.departments, confirmed.windows?.map(({ code }) => code)]).toEqual([null, windows])
      await deliverEffects(database, cardEffects(desk))
      return (await lateCardsOf(past)).map(({ status }) => status)
    }
    expect(await statusAfter(['0201'])).toEqual(['notified'])
    expect(await statusAfter(['0101'])).toEqual(['exempted'])
  })
})

describe('a report of an outage', () => {
  it.each([
    ['ends before it begins', { toAt: outage.fromAt }, 'toAt'],
    ['is still to come', { fromAt: '2098-01-01T00:00:00Z', toAt: '2098-01-01T01:00:00Z' }, 'toAt'],
    ['lasts for months', { fromAt: '2026-01-01T00:00:00Z', toAt: '2026-03-01T00:00:00Z' }, 'toAt'],
    ['names a day that does not exist', { fromAt: '2026-02-30T00:00:00Z' }, 'fromAt'],
    ['names a department that does not exist', { departments: ['99'] }, 'departments.0'],
    ['names a window that does not exist', { windows: ['9999'] }, 'windows.0'],
  ])('that %s is refused by its field', async (_, wrong, field) => {
    const asked = supervisor.ask(reportOutage, { body: { ...outage, ...wrong } })
    await expect(asked).rejects.toThrow(`"field":"${field}"`)
  })
})
