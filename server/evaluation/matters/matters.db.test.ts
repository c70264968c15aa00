import { describe, expect, it } from 'vitest'
import { cards } from '#api/cards.ts'
import { takeOwnTicket } from '#api/hall.ts'
import * as api from '#api/matters.ts'
import { startApp } from '#testing/app.ts'
import { accountOf, bringMatter } from '#testing/bring-matter.ts'
import { bringTicket } from '#testing/bring-ticket.ts'
import { createDatabase } from '#testing/database.ts'
import { fireMatterTimer, isMatterTimer } from '../index.ts'
import type { DueTimer } from '../../kernel/timer.ts'

const database = await createDatabase()
const app = await startApp(database)
const [manager, reviewer, supervisor] = [
  ...[await app.as('centre-manager'), await app.as('reviewer'), await app.as('supervisor')],
] as const
const shown = async (id: string, who = reviewer) =>
  (await who.ask(api.matters, {})).matters.find((one) => one.id === id)
const answer = { outcome: 'done', answer: '已办好，请来领取', told: 'yes' } as const

describe('what nobody got done', () => {
  it('has an owner and a day, shows its words to them, and nowhere in the clear', async () => {
    const id = await bringMatter(app, database)
    expect(await shown(id)).toMatchObject({
      ...{ status: 'open', owner: { name: 'reviewer 同志' }, about: '跑了三趟都没办成', contact: '13800000000' },
      ...{ late: false, mayDo: ['AnswerMatter'], number: expect.stringMatching(/^办〔\d{4}〕\d+号$/) },
    })
    const [row] = await database.query<{ entry: string }>('select entry from event where stream = $1', [id])
    expect(row?.entry).not.toMatch(/三趟|13800000000/)
    const [told] = await database.query('select kind from outbox where dedupe_key like $1', [`matter ${id}%`])
    expect(told).toEqual({ kind: 'staff-telling' })
  })

  it('comes with the ticket it was brought with', async () => {
    const ticketId = await bringTicket(app, database, 'a served ticket')
    const body = { departmentCode: '01', ownerId: await accountOf(database, 'head'), about: '办不成', ticketId }
    const { id } = await manager.ask(api.takeUpMatter, { body })
    const [row] = await database.query('select ticket_id from matter where id = $1', [id])
    expect(row).toEqual({ ticket_id: ticketId })
    const nobody = { ...body, ticketId: '01980000-0000-7000-8000-000000000000' }
    expect(await manager.refused(api.takeUpMatter, { body: nobody })).toMatchObject({ code: 'ticket-not-found' })
  })

  it('is shown with its answer to whoever holds the ticket, and to who took it; to nobody else', async () => {
    await bringTicket(app, database, 'a free counter')
    const li = await app.as('li')
    const { id: ticketId } = await li.ask(takeOwnTicket, { body: { zone: 'A' } })
    const body = { departmentCode: '01', ownerId: await accountOf(database, 'head'), about: '办不成', ticketId }
    const { id } = await manager.ask(api.takeUpMatter, { body })
    const held = () => app.anonymous.ask(api.mattersOfTicket, { params: { id: ticketId } })
    expect((await held()).matters).toMatchObject([{ id, status: 'open', answer: null, department: { code: '01' } }])
    await manager.ask(api.answerMatter, { params: { id }, body: { ...answer, told: 'no' } })
    const [matter] = (await held()).matters
    expect(matter).toMatchObject({ id, status: 'done', answer: answer.answer })
    expect(JSON.stringify(matter)).not.toContain('办不成')
    expect((await li.ask(api.myMatters, {})).matters).toEqual([matter])
    expect((await (await app.as('wang')).ask(api.myMatters, {})).matters).toEqual([])
    const other = { params: { id: '01980000-0000-7000-8000-000000000000' } }
    expect((await app.anonymous.refused(api.mattersOfTicket, other)).code).toBe('ticket-not-found')
  })

  it.each([
    ['a clerk', '01', 'clerk'],
    ['somebody of another department', '01', 'reviewer-02'],
  ])('is not left to %s', async (_, departmentCode, username) => {
    const body = { departmentCode, ownerId: await accountOf(database, username), about: '办不成' }
    const no = await manager.refused(api.takeUpMatter, { body })
    expect(no).toMatchObject({ status: 400, errors: [{ field: 'ownerId' }] })
  })

  it('is closed by an answer whoever brought it was told', async () => {
    const id = await bringMatter(app, database)
    const params = { id }
    const untold = await reviewer.refused(api.answerMatter, { params, body: { ...answer, told: 'no' } })
    expect(untold).toMatchObject({ status: 409, code: 'matter-not-told' })
    await reviewer.ask(api.answerMatter, { params, body: answer })
    expect(await shown(id, supervisor)).toMatchObject({ status: 'done', answer: answer.answer, told: true, mayDo: [] })
    const open = (await manager.ask(api.matters, { query: { open: 'true' } })).matters.map((one) => one.id)
    expect(open).not.toContain(id)
  })

  it('goes to another department, which alone of the two then sees it', async () => {
    const id = await bringMatter(app, database)
    const body = { departmentCode: '02', ownerId: await accountOf(database, 'head-02'), reason: '应由园局办理' }
    await manager.ask(api.handMatterOn, { params: { id }, body })
    expect(await shown(id)).toBeUndefined()
    expect((await reviewer.refused(api.answerMatter, { params: { id }, body: answer })).code).toBe('matter-not-found')
    await (await app.as('head-02')).ask(api.answerMatter, { params: { id }, body: answer })
  })

  it('that nobody answers in time is a card of its owner’s', async () => {
    const id = await bringMatter(app, database)
    const [timer] = await database.query<DueTimer>(
      `select stream, kind, due_at as "dueAt" from timer where stream = $1`,
      [id],
    )
    if (!timer || !isMatterTimer(timer)) throw new Error('a matter has a timer')
    await fireMatterTimer(app.services.matters, timer)
    expect(await shown(id)).toMatchObject({ late: false })
    await database.query(`update timer set due_at = now() where stream = $1`, [id])
    const early = { ...app.services.matters, send: late(app.services.matters.send, timer.dueAt) }
    await fireMatterTimer(early, timer)
    expect(await shown(id)).toMatchObject({ late: true, status: 'open' })
    const raised = (await supervisor.ask(cards, { query: { rule: 'S-01' } })).cards
    expect(raised.filter(({ persons }) => persons.some(({ name }) => name === 'reviewer 同志'))).toHaveLength(1)
  })
})

/** As if the day it was due had come. */
const late =
  (send: typeof app.services.matters.send, at: string): typeof send =>
  (order) =>
    send({ ...order, at: new Date(Date.parse(at) + 1000).toISOString() })
