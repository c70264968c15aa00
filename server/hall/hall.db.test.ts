import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as desk from '#api/hall-desk.ts'
import { hallDuty } from '#api/hall-duty.ts'
import * as api from '#api/hall.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { sweep } from '../kernel/timer.ts'
import { fireTicketTimer, isTicketTimer } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const clerk = await app.as('clerk')
const parks = await app.as('clerk-02')
const manager = await app.as('centre-manager')
const take = (body: object = { zone: 'A' }) => app.anonymous.ask(api.takeTicket, { body: { source: 'kiosk', ...body } })

/** An empty hall with the clerk of the books at their window. */
async function freshHall() {
  await database.query('delete from ticket')
  await database.query('delete from counter_session')
  await clerk.ask(desk.signInAtCounter, { body: { counter: '0101' } })
}
const at = (id: string) => ({ params: { id } })

describe('a ticket', () => {
  it('has the next number of its zone, and tells whoever holds it how many are before', async () => {
    await freshHall()
    const [first, second] = [await take(), await take()]
    expect(Number(second.number.slice(1))).toBe(Number(first.number.slice(1)) + 1)
    expect(first.number).toMatch(/^A\d{3}$/)
    expect((await app.anonymous.ask(api.ticketNow, at(second.id))).ahead).toBe(1)
    await app.anonymous.ask(api.leaveQueue, at(first.id))
    expect((await app.anonymous.ask(api.ticketNow, at(second.id))).ahead).toBe(0)
    expect((await app.anonymous.ask(api.hallLive, {})).zones.find(({ letter }) => letter === 'A')).toMatchObject({
      ...{ waiting: 1, counters: 1 },
    })
  })

  it('asked for twice under one key is one ticket', async () => {
    const [key, body] = [nextKey(), { source: 'kiosk', zone: 'A' } as const]
    const once = await app.anonymous.ask(api.takeTicket, { key, body })
    expect((await app.anonymous.ask(api.takeTicket, { key, body })).number).toBe(once.number)
  })

  it('for an item waits for the window that handles it, known with who took it', async () => {
    await freshHall()
    const own = await (await app.as('li')).ask(api.takeOwnTicket, { body: { item: marketPermit.code } })
    expect(own).toMatchObject({ zone: 'A', counter: '0101', item: { code: marketPermit.code } })
    const again = await (await app.as('li')).refused(api.takeOwnTicket, { body: { zone: 'B' } })
    expect(again.code).toBe('ticket-held-already')
    const { ticket } = await clerk.ask(desk.callNext, {})
    expect(ticket).toMatchObject({
      number: own.number,
      party: { id: app.parties.li },
      item: { code: marketPermit.code },
    })
    expect(ticket?.party?.number).not.toContain('19800101')
  })

  it('that one window alone may call is told the wait of that window, not of the others', async () => {
    await freshHall()
    await database.query(
      `insert into hall_counter (code, zone, is_desk, name, name_en) values ('Q1', 'A', true, 'Q1', 'Q1') on conflict do nothing`,
    )
    await database.query(`insert into counter_session (counter, account_id, stands_in)
      select 'Q1', id, false from account where username = 'centre-manager'`)
    for (let nth = 0; nth < 4; nth += 1) await take({ item: marketPermit.code })
    const [bound, free] = [await take({ item: marketPermit.code }), await take()]
    const [before, shared] = [bound.wait?.expected ?? NaN, free.wait?.expected ?? NaN]
    // Four before it and itself at a window that is free, the others at two.
    expect(before).toBeGreaterThan(shared)
    expect((await app.anonymous.ask(api.ticketNow, at(bound.id))).wait?.expected).toBe(before)
    await clerk.ask(desk.pauseCounter, { body: { reason: 'meal' } })
    expect((await app.anonymous.ask(api.ticketNow, at(bound.id))).wait).toBeNull()
    expect((await app.anonymous.ask(api.ticketNow, at(free.id))).wait).not.toBeNull()
    await clerk.ask(desk.resumeCounter, {})
  })

  it('is one linked record with the case taken in', async () => {
    await freshHall()
    const { id } = await take({ item: marketPermit.code })
    await clerk.ask(desk.callNext, {})
    await clerk.ask(desk.startService, at(id))
    const [taken, another] = [await bringCase(app, 'received'), randomUUID()]
    expect((await clerk.refused(desk.linkTicket, { ...at(id), body: { caseId: another } })).code).toBe('case-not-found')
    await clerk.ask(desk.linkTicket, { ...at(id), body: { caseId: taken.id } })
    const after = await clerk.ask(desk.finishService, { ...at(id), body: { outcome: 'done' } })
    expect(after.ticket).toBeNull()
    expect(await app.anonymous.ask(api.ticketNow, at(id))).toMatchObject({ status: 'done', caseId: taken.id })
  })

  it('sent to the desk for what could not get done waits there with what was said', async () => {
    await freshHall()
    const { id } = await take()
    await clerk.ask(desk.callNext, {})
    await clerk.ask(desk.startService, at(id))
    await clerk.ask(desk.escalateTicket, { ...at(id), body: { about: '两个窗口互相推' } })
    await manager.ask(desk.signInAtCounter, { body: { counter: 'Z1' } })
    expect((await manager.ask(desk.callNext, {})).ticket).toMatchObject({ id, about: '两个窗口互相推', zone: 'Z' })
  })

  it('called and not there comes back after three others, once', async () => {
    await freshHall()
    const [late, ...others] = [await take(), await take(), await take(), await take(), await take()]
    const serve = async () => {
      const { ticket } = await clerk.ask(desk.callNext, {})
      return ticket ?? expect.fail('nobody was called')
    }
    const done = async ({ id }: { id: string }) => {
      await clerk.ask(desk.startService, at(id))
      await clerk.ask(desk.finishService, { ...at(id), body: { outcome: 'done' } })
    }
    expect((await serve()).id).toBe(late.id)
    await clerk.ask(desk.recallTicket, at(late.id))
    await clerk.ask(desk.recallTicket, at(late.id))
    expect((await clerk.refused(desk.recallTicket, at(late.id))).code).toBe('recalled-often-enough')
    await clerk.ask(desk.missTicket, at(late.id))
    for (const { id } of others.slice(0, 3)) {
      const called = await serve()
      expect(called.id).toBe(id)
      await done(called)
    }
    expect((await serve()).id).toBe(late.id)
    await clerk.ask(desk.missTicket, at(late.id))
    expect((await app.anonymous.ask(api.ticketNow, at(late.id))).status).toBe('expired')
  })

  it('ends with its day', async () => {
    await freshHall()
    const { id } = await take()
    await sweep(
      database,
      async (timer) => (isTicketTimer(timer) ? fireTicketTimer(app.services.hall, timer) : undefined),
      (error) => {
        throw error
      },
      '2999-01-01T00:00:00Z',
    )
    expect((await app.anonymous.ask(api.ticketNow, at(id))).status).toBe('expired')
  })
})

describe('a counter', () => {
  it('calls nobody unless somebody is signed in there, and not during a pause', async () => {
    await freshHall()
    await take()
    expect((await parks.refused(desk.callNext, {})).code).toBe('not-at-a-counter')
    await clerk.ask(desk.pauseCounter, { body: { reason: 'meal' } })
    expect((await clerk.refused(desk.callNext, {})).code).toBe('counter-paused')
    await clerk.ask(desk.resumeCounter, {})
    expect((await clerk.ask(desk.callNext, {})).ticket?.status).toBe('called')
    expect((await clerk.refused(desk.callNext, {})).code).toBe('counter-busy')
    expect((await clerk.refused(desk.signOutOfCounter, {})).code).toBe('counter-busy')
    const acts = await database.query<{ act: string }>(
      `select act from attendance where counter = '0101' order by id desc limit 3`,
    )
    expect(acts.map(({ act }) => act)).toEqual(['resume', 'pause', 'sign-in'])
  })

  it('is told whose turn it would be, by the number alone', async () => {
    await freshHall()
    expect((await clerk.ask(desk.counterDesk, {})).next).toBeNull()
    const [first, elderly] = [await take(), await take({ zone: 'A', green: 'elderly' })]
    const own = await (await app.as('wang')).ask(api.takeOwnTicket, { body: { zone: 'A' } })
    const before = await clerk.ask(desk.counterDesk, {})
    expect([before.next, before.waiting]).toEqual([elderly.number, 3])
    expect((await clerk.ask(desk.callNext, {})).next).toBe(first.number)
    await clerk.ask(desk.startService, at(elderly.id))
    await clerk.ask(desk.finishService, { ...at(elderly.id), body: { outcome: 'done' } })
    expect((await clerk.ask(desk.callNext, {})).next).toBe(own.number)
    expect(JSON.stringify(await clerk.ask(desk.counterDesk, {}))).not.toMatch(/王|Wang/)
  })

  it('is for those who belong there, one at a time', async () => {
    await freshHall()
    expect((await parks.refused(desk.signInAtCounter, { body: { counter: '0101' } })).status).toBe(403)
    const second = await app.as('second-clerk')
    expect((await second.refused(desk.signInAtCounter, { body: { counter: '0101' } })).code).toBe('counter-taken')
  })

  it('does nothing with a ticket that is at another', async () => {
    await freshHall()
    const { id } = await take()
    await clerk.ask(desk.callNext, {})
    await parks.ask(desk.signInAtCounter, { body: { counter: '0201' } })
    for (const act of [desk.recallTicket, desk.startService, desk.missTicket]) {
      const no = await parks.refused(act, at(id))
      expect([no.status, no.code]).toEqual([403, 'ticket-of-another-counter'])
    }
    expect((await app.anonymous.ask(api.ticketNow, at(id))).status).toBe('called')
  })

  it('that asks to call again under the same key is told of the same ticket', async () => {
    await freshHall()
    await take()
    await take()
    const key = nextKey()
    const once = await clerk.ask(desk.callNext, { key })
    expect((await clerk.ask(desk.callNext, { key })).ticket?.id).toBe(once.ticket?.id)
  })
})

it('the board shows numbers and counters, tells of a call at once, and names nobody', async () => {
  await freshHall()
  await (await app.as('li')).ask(api.takeOwnTicket, { body: { zone: 'A' } })
  const response = await app.anonymous.open(api.hallBoardNews.path, {})
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  const { ticket } = await clerk.ask(desk.callNext, {})
  let heard = ''
  while (!heard.includes(`"number":"${ticket?.number}"`)) {
    const { value, done } = await reader.read()
    if (done) throw new Error('the stream has ended')
    heard += value
  }
  const board = await app.anonymous.ask(api.hallBoard, {})
  expect(board.calls).toMatchObject([{ number: ticket?.number, counter: '0101', times: 1, status: 'called' }])
  // An id of the stream is made by chance, and may spell a name.
  const told = heard.replaceAll(/^id: .*$/gm, '') + JSON.stringify(board)
  expect(told).not.toMatch(/李|Li/)
})

it('the sign above a window shows whose turn it is and who is next, and whom to rate to its own screen alone', async () => {
  await freshHall()
  const sign = (key?: string) =>
    app.anonymous.ask(api.counterSign, { params: { counter: '0101' }, query: key === undefined ? {} : { key } })
  const [own, later] = [await (await app.as('li')).ask(api.takeOwnTicket, { body: { zone: 'A' } }), await take()]
  expect(await sign()).toMatchObject({ status: 'free', now: null, next: own.number, rate: null })
  await clerk.ask(desk.callNext, {})
  await clerk.ask(desk.startService, at(own.id))
  const serving = await sign()
  expect(serving).toMatchObject({ status: 'serving', now: { number: own.number }, next: later.number })
  expect(JSON.stringify(serving)).not.toMatch(/李|Li/)
  await clerk.ask(desk.finishService, { ...at(own.id), body: { outcome: 'done' } })
  const { counters } = await manager.ask(hallDuty, {})
  const { signKey } = counters.find(({ code }) => code === '0101') ?? expect.fail('there is no such counter')
  const other = counters.find(({ code }) => code === '0201')?.signKey
  expect([(await sign()).rate, (await sign(other)).rate, (await sign(signKey)).rate]).toEqual([null, null, own.id])
  await clerk.ask(desk.pauseCounter, { body: { reason: 'meal' } })
  expect(await sign()).toMatchObject({ status: 'paused', reason: 'meal' })
  expect((await app.anonymous.refused(api.counterSign, { params: { counter: '99ZZ' } })).status).toBe(404)
})
