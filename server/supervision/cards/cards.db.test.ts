import { describe, expect, it } from 'vitest'
import * as api from '#api/cards.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { startApp } from '#testing/app.ts'
import { actOnCard, bringCard, bringCardTo, findingOf } from '#testing/bring-card.ts'
import { createDatabase } from '#testing/database.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { sweep } from '../../kernel/timer.ts'
import { raiseCards } from '../raise-cards.ts'
import { ownCardOrder } from './card-desk.ts'
import { fireCardTimer, isCardTimer } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const clerk = await app.as('clerk')
const supervisor = await app.as('supervisor')
const manager = await app.as('centre-manager')
const reason = { reason: '经核查' }

const ledgerOf = (cardId: string) =>
  database.query<{ counts_for: string; points: number }>(
    'select counts_for, points::float8 as points from ledger_entry where card_id = $1 order by number',
    [cardId],
  )

/** What the clock does to cards that is due. */
const letTimePass = async () =>
  sweep(
    database,
    async (timer) => {
      if (isCardTimer(timer)) await fireCardTimer(app.services.cards, timer)
    },
    (error) => {
      throw error
    },
  )

describe('a new card', () => {
  it('is told to those of its level, once each, and the card says so', async () => {
    const id = await bringCard(app)
    const told = await database.query<{ username: string }>(
      `select a.username from staff_notice n join account a on a.id = n.account_id
       where n.dedupe_key = $1 order by 1`,
      [`card ${id} raised`],
    )
    expect(told.map(({ username }) => username)).toEqual(['centre-manager', 'clerk', 'head', 'reviewer', 'supervisor'])
    const seen = await clerk.ask(api.card, { params: { id } })
    expect(seen.status).toBe('notified')
    expect(seen.history.map(({ type }) => type)).toEqual(['CardRaised', 'CardNotified'])
    expect(civilDateOf(seen.appealBy ?? '')).toBe(
      // The end of the third working day is the beginning of the day after it.
      new Date(Date.parse(`${addWorkdays(nationalCalendar, civilDateOf(seen.raisedAt), 3)}T00:00:00Z`) + 86_400_000)
        .toISOString()
        .slice(0, 10),
    )
    expect(seen.mayDo).toEqual(['AcknowledgeCard', 'ExplainCard', 'AppealCard'])
  })

  it('stands in the list of those it concerns and in nobody else’s', async () => {
    const id = await bringCard(app)
    const listed = async (who: string) =>
      (await (await app.as(who)).ask(api.cards, { query: { limit: '100' } })).cards.some((one) => one.id === id)
    expect(await listed('clerk')).toBe(true)
    expect(await listed('head')).toBe(true)
    expect(await listed('supervisor')).toBe(true)
    expect(await listed('clerk-02')).toBe(false)
    expect(await listed('head-02')).toBe(false)
  })
})

/** What a letter about a card says, without its spaces. */
const letterOf = async (id: string, of: string) => {
  const { status, bytes } = await clerk.bytes('GET', `/api/cards/${id}/letter?of=${of}`)
  return status === 200 ? (await pdfText(bytes)).join('').replaceAll(/\s/g, '') : status
}

it('is a notice on paper, and so is what is decided on the appeal, once it is', { timeout: 60_000 }, async () => {
  const id = await bringCardTo(app, 'an appealed card')
  for (const words of ['红牌通知单', '给予红牌', '证据', '申诉期限', '书局'])
    expect(await letterOf(id, 'notice')).toContain(words)
  expect(await letterOf(id, 'review')).toBe(404)
  await supervisor.ask(api.proposeCancellation, { params: { id }, body: reason })
  await manager.ask(api.approveProposal, { params: { id } })
  for (const words of ['申诉复核决定书', '申诉成立，撤销该牌', '申诉理由', '复核意见'])
    expect(await letterOf(id, 'review')).toContain(words)
})

describe('an appeal upheld', () => {
  it('cancels the card, for a reason and by two people, and nothing is taken off', async () => {
    const id = await bringCard(app)
    const params = { id }
    await clerk.ask(api.acknowledgeCard, { params })
    await clerk.ask(api.appealCard, { params, body: { reasons: '首次通知时看不出' } })
    await supervisor.ask(api.proposeCancellation, { params, body: reason })
    await manager.ask(api.approveProposal, { params })
    const seen = await clerk.ask(api.card, { params })
    expect(seen.status).toBe('cancelled')
    expect(seen.history.map(({ type }) => type)).toEqual([
      'CardRaised',
      'CardNotified',
      'CardAcknowledged',
      'CardAppealed',
      'CancellationProposed',
      'CardCancelled',
    ])
    expect(await ledgerOf(id)).toEqual([])
  })

  it('that was upheld before is given back what it cost', async () => {
    const id = await bringCardTo(app, 'an appealed card')
    await actOnCard(app, id, 'supervisor', { type: 'UpholdCard', reason: '属实' })
    expect(await ledgerOf(id)).toEqual([
      { counts_for: 'department', points: -5 },
      { counts_for: 'window', points: -5 },
      { counts_for: 'person', points: -5 },
    ])
    await actOnCard(app, id, 'supervisor', { type: 'ProposeCancellation', reason: '新证据' })
    await actOnCard(app, id, 'centre-manager', { type: 'ApproveProposal' })
    const sum = (await ledgerOf(id)).reduce((total, { points }) => total + points, 0)
    expect(sum).toBe(0)
  })
})

/** A card somebody was told of so many days ago. */
async function toldDaysAgo(days: number): Promise<string> {
  const at = new Date(Date.now() - days * 86_400_000).toISOString()
  const found = { finding: findingOf({ breachAt: at }), settingsVersion: 1 }
  const [id = ''] = await raiseCards(database, [found], at)
  const command = { type: 'RecordNotification', told: [] } as const
  await app.services.cards.send({ ...ownCardOrder(id, command, `told ${id}`), at })
  return id
}

describe('time', () => {
  it('upholds what nobody appealed, notes that nobody took note of it, and posts its points', async () => {
    const id = await toldDaysAgo(30)
    await letTimePass()
    const { status, points, history } = await supervisor.ask(api.card, { params: { id } })
    expect([status, points]).toEqual(['upheld', -5])
    expect(history.map(({ type, by }) => [type, by])).toEqual([
      ['CardRaised', null],
      ['CardNotified', null],
      ['AcknowledgementMissed', null],
      ['CardUpheld', null],
      ['PointsPosted', null],
    ])
    await letTimePass()
    expect(await ledgerOf(id)).toHaveLength(3)
  })

  it('shows a review that is late and decides nothing in its place', async () => {
    const id = await toldDaysAgo(40)
    const [clerkRow] = await database.query<never>(
      `select id, role, department_code as "departmentCode", window_codes[1] as "windowCode" from account where username = 'clerk'`,
    )
    const at = new Date(Date.now() - 40 * 86_400_000 + 1000).toISOString()
    const command = { type: 'AppealCard', reasons: '并非首次可见' } as const
    await app.services.cards.send({
      ...{ stream: id, command, requestId: id, requestHash: null, at },
      actor: clerkRow as never,
    })
    await letTimePass()
    const seen = await supervisor.ask(api.card, { params: { id } })
    expect([seen.status, seen.reviewOverdue, seen.overdue]).toEqual(['appealed', true, true])
    const { cards } = await manager.ask(api.cards, { query: { overdue: 'true' } })
    expect(cards.map((one) => one.id)).toContain(id)
    expect(await ledgerOf(id)).toEqual([])
  })
})
