import { describe, expect, it } from 'vitest'
import * as api from '#api/orders.ts'
import { card, cards } from '#api/cards.ts'
import { readStaffNotices, staffNotices } from '#api/duty.ts'
import { startApp } from '#testing/app.ts'
import { bringCard } from '#testing/bring-card.ts'
import { staffNews } from '#testing/staff-told.ts'
import { nextKey } from '#testing/browse.ts'
import { bringOrder } from '#testing/bring-order.ts'
import { createDatabase } from '#testing/database.ts'
import { orderBodies } from '#testing/order-bodies.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { deliverEffects } from '../../kernel/outbox.ts'
import { sweep } from '../../kernel/timer.ts'
import { accountIdOf } from '../../organisation/index.ts'
import { toyCity } from '#testing/toy-city.ts'
import { tellStaff } from '../streams/index.ts'
import { fireOrderTimer, isOrderTimer } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const supervisor = await app.as('supervisor')
const head = await app.as('head')
const terms = orderBodies['/api/orders']?.() as {
  form: 'rectification' | 'proposal'
  departmentCode: string
  windowCode: string | null
  matter: string
  demand: string
  days: number
}

describe('an order', () => {
  it('is issued about a card, answered, accepted, looked at again, and closed; each is told to the other side', async () => {
    const cardId = await bringCard(app)
    const { id, status } = await supervisor.ask(api.issueOrder, { body: { ...terms, cards: [cardId] } })
    expect(status).toBe('issued')
    const params = { id }
    await head.ask(api.acknowledgeOrder, { params })
    await head.ask(api.replyToOrder, { params, body: { measures: '加强管理' } })
    await supervisor.ask(api.returnReply, { params, body: { reason: '没有写明措施', days: 2 } })
    await head.ask(api.replyToOrder, { params, body: { measures: '自即日起落实AB岗' } })
    await supervisor.ask(api.acceptReply, { params, body: { remark: '可行', days: 5 } })
    await supervisor.ask(api.recordFollowUp, { params, body: { outcome: 'put-right', findings: '在岗', days: 1 } })
    const seen = await head.ask(api.order, { params })
    expect([seen.status, seen.measures, seen.mayDo, seen.dueAt]).toEqual(['closed', '自即日起落实AB岗', [], null])
    expect(seen.cards.map((one) => one.id)).toEqual([cardId])
    expect(seen.history.map(({ type }) => type)).toEqual([
      'OrderIssued',
      'OrderAcknowledged',
      'OrderAnswered',
      'OrderAnswerReturned',
      'OrderAnswered',
      'OrderAnswerAccepted',
      'OrderFollowedUp',
    ])
    const about = await supervisor.ask(api.orders, { query: { card: cardId } })
    expect(about.orders.map((one) => one.id)).toEqual([id])
    await deliverEffects(database, { 'staff-telling': (effect) => tellStaff(database, effect) })
    const told = await database.query<{ who: string; kind: string }>(
      `select a.username as who, n.kind from staff_notice n join account a on a.id = n.account_id
       where n.facts ->> 'order' = $1 and a.username in ('head', 'supervisor', 'clerk', 'head-02') order by n.id`,
      [id],
    )
    expect(told.filter(({ who }) => who === 'supervisor').map(({ kind }) => kind)).toEqual(['OrderAnswered', 'OrderAnswered']) // prettier-ignore
    expect(told.filter(({ who }) => who === 'head')).toHaveLength(4)
    expect(told.filter(({ who }) => who === 'clerk' || who === 'head-02')).toEqual([])
  })

  it('is no news to anybody once one of those it asks has answered it', async () => {
    const [id, other] = [await bringOrder(app, 'an order'), await bringOrder(app, 'an order')]
    const newsOf = (who: string, order: string) => staffNews({ app, database }, who, ['order', order])
    const params = { id }
    for (const who of ['head', 'deputy-head', 'reviewer']) expect(await newsOf(who, id)).toEqual(['OrderIssued'])
    const deputy = await app.as('deputy-head')
    const { unread } = await deputy.ask(staffNotices, {})
    await head.ask(api.replyToOrder, { params, body: { measures: '落实AB岗' } })
    for (const who of ['head', 'deputy-head', 'reviewer']) {
      expect(await newsOf(who, id)).toEqual([])
      expect(await newsOf(who, other)).toEqual(['OrderIssued'])
    }
    expect((await deputy.ask(staffNotices, {})).unread).toBe(unread - 1)
    expect(await newsOf('supervisor', id)).toEqual(['OrderAnswered'])
    await supervisor.ask(api.acceptReply, { params, body: { remark: '可行', days: 5 } })
    expect(await newsOf('supervisor', id)).toEqual([])
    // What merely informs is there until it is read.
    expect(await newsOf('deputy-head', id)).toEqual(['OrderAnswerAccepted'])
    const shown = (await deputy.ask(staffNotices, {})).notices.filter(({ facts }) => facts['order'] === id)
    await deputy.ask(readStaffNotices, { body: { ids: shown.map(({ id: notice }) => notice) } })
    expect(await newsOf('deputy-head', id)).toEqual([])
    // What another page tells is still to be read, and nobody reads for somebody else.
    const [theirs] = (await head.ask(staffNotices, {})).notices.filter(({ facts }) => facts['order'] === other)
    await deputy.ask(readStaffNotices, { body: { ids: [theirs?.id ?? 0] } })
    for (const who of ['head', 'deputy-head']) expect(await newsOf(who, other)).toEqual(['OrderIssued'])
  })

  it('takes a number of its form and year without a gap', async () => {
    const numberOf = async (form: 'rectification' | 'proposal') => {
      const { id } = await supervisor.ask(api.issueOrder, { body: { ...terms, form } })
      return (await supervisor.ask(api.order, { params: { id } })).number
    }
    const [first, second] = [await numberOf('proposal'), await numberOf('proposal')]
    expect(first).toMatch(/^监建〔\d{4}〕1号$/)
    expect(second).toMatch(/^监建〔\d{4}〕2号$/)
  })

  it('names only what is the unit’s, in words of the field', async () => {
    const cardId = await bringCard(app)
    const refused = async (body: object) => {
      const { status, errors } = await supervisor.refused(api.issueOrder, { body: { ...terms, ...body } })
      return [status, errors?.map(({ field }) => field)]
    }
    expect(await refused({ departmentCode: '02' })).toEqual([400, ['windowCode']])
    expect(await refused({ departmentCode: '02', windowCode: null, cards: [cardId] })).toEqual([400, ['cards']])
    expect(await refused({ departmentCode: '99', windowCode: null })).toEqual([400, ['departmentCode']])
    expect((await refused({ days: 0 }))[0]).toBe(400)
    expect(await refused({ demand: '联系申请人\n13912345678' })).toEqual([400, ['demand']])
  })

  it('is a letter that says what is wrong, what is asked and by when', { timeout: 60_000 }, async () => {
    const id = await bringOrder(app, 'an order')
    const { bytes } = await head.bytes('GET', `/api/orders/${id}/letter`)
    const text = (await pdfText(bytes)).join('').replaceAll(/\s/g, '')
    for (const words of ['督办通知书', '窗口多次无人在岗', '落实AB岗', '5个工作日']) expect(text).toContain(words)
  })
})

describe('time', () => {
  it('makes a card of an order nobody answered, once, in the part of follow-up inspection', async () => {
    const at = new Date(Date.now() - 30 * 86_400_000).toISOString()
    const id = crypto.randomUUID()
    const actor = { id: accountIdOf(toyCity.code, 'supervisor'), role: 'supervisor', departmentCode: null, windowCode: null } as const // prettier-ignore
    const command = { type: 'IssueOrder', ...terms, cards: [], cases: [] } as const
    await app.services.orders.send({ stream: id, command, requestId: id, requestHash: null, actor, at })
    const letTimePass = () =>
      sweep(
        database,
        async (timer) => {
          if (isOrderTimer(timer)) await fireOrderTimer(app.services.orders, timer)
        },
        (error) => {
          throw error
        },
      )
    await letTimePass()
    await letTimePass()
    const seen = await supervisor.ask(api.order, { params: { id } })
    expect([seen.timesOverdue, seen.overdue, seen.status]).toEqual([1, true, 'issued'])
    const raised = (await supervisor.ask(cards, { query: { rule: 'S-01' } })).cards
    expect(raised.map(({ level, department }) => [level, department.code])).toEqual([['red', '01']])
    const one = await supervisor.ask(card, { params: { id: raised[0]?.id ?? '' } })
    expect([one.part, one.numbers['points'], one.cites[0]?.stream]).toEqual(['follow-up-inspection', -5, id])
  })

  it('reminds supervisors, once, on the last day of the look afterwards', async () => {
    const id = await bringOrder(app, 'an accepted order')
    const [timer] = await database.query<{ kind: string; at: string }>(
      'select kind, due_at as at from timer where stream = $1',
      [id],
    )
    expect(timer?.kind).toBe('order-follow-up')
    const actor = { id: 'timer', role: 'timer', departmentCode: null, windowCode: null } as const
    const command = { type: 'RemindOfFollowUp' } as const
    const remind = (at?: string) =>
      app.services.orders.send({
        stream: id,
        command,
        requestId: nextKey(),
        requestHash: null,
        actor,
        ...(at && { at }),
      })
    expect(await remind()).toMatchObject({ code: 'order-not-possible-now' })
    await remind(timer?.at)
    expect(await remind(timer?.at)).toMatchObject({ code: 'order-not-possible-now' })
    await deliverEffects(database, { 'staff-telling': (effect) => tellStaff(database, effect) })
    const told = await database.query<{ username: string }>(
      `select a.username from staff_notice n join account a on a.id = n.account_id
       where n.kind = 'FollowUpDue' and n.facts ->> 'order' = $1`,
      [id],
    )
    expect(told.map(({ username }) => username)).toEqual(['supervisor'])
    expect(await database.query('select from timer where stream = $1', [id])).toEqual([])
  })
})
