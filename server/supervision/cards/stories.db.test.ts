import { describe, expect, it } from 'vitest'
import * as api from '#api/cards.ts'
import * as cases from '#api/cases.ts'
import { countWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays, daysBetween } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, marketAnswers, pdf } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo, todayOf } from '#testing/long-ago.ts'
import { orderCalendar } from '#testing/order-calendar.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { deliverEffects } from '../../kernel/outbox.ts'
import { sweepWatched } from '../sweep-watched.ts'
import { cardEffects } from './card-effects.ts'

const database = await createDatabase()
const app = await startApp(database)
const { cards: desk } = app.services
const clerk = await app.as('clerk')
const li = await app.as('li')
const supervisor = await app.as('supervisor')
const manager = await app.as('centre-manager')

describe('a second notice for what could be seen at the first', async () => {
  const { id } = await bringCase(app, 'awaiting-correction')
  const params = { id }
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  await li.ask(cases.supplementCase, {
    params,
    body: { answers: marketAnswers, materials: [{ material: 'site-plan', fileId }] },
  })
  await clerk.ask(cases.requestCorrection, {
    params,
    body: {
      defects: [{ subject: 'goods', defect: '经营品种不详' }],
      fits: ['site-plan'],
      overrideReason: '首次审查疏漏',
    },
  })
  await deliverEffects(database, cardEffects(desk))

  it('is a red card the moment it is sent, with both notices as evidence, before the clerk and the head', async () => {
    const { cards } = await clerk.ask(api.cards, { query: { case: id, mine: 'true' } })
    expect(cards.map(({ rule, level, status }) => [rule, level, status])).toEqual([['P-05', 'red', 'notified']])
    const seen = await (await app.as('head')).ask(api.card, { params: { id: cards[0]?.id ?? '' } })
    expect(seen.cites.map(({ type }) => type)).toEqual(['CorrectionRequested', 'CorrectionRequested'])
    expect(seen.explanation.zh).toContain('1 项')
    expect(seen.mayDo).toContain('AppealCard')
    expect((await li.refused(api.cards, {})).status).toBe(403)
  })

  it('is cancelled where the appeal is upheld: by two people, with the reason, and for everybody to see', async () => {
    const [card] = (await clerk.ask(api.cards, { query: { case: id } })).cards
    const of = { params: { id: card?.id ?? '' } }
    await clerk.ask(api.acknowledgeCard, of)
    await clerk.ask(api.appealCard, { ...of, body: { reasons: '申请人补正后新填的内容' } })
    expect(await clerk.refused(api.upholdCard, { ...of, body: { reason: '自审' } })).toMatchObject({ status: 403 })
    await supervisor.ask(api.proposeCancellation, { ...of, body: { reason: '确系补正后新填' } })
    expect(await supervisor.refused(api.approveProposal, of)).toMatchObject({ code: 'second-approver-needed' })
    await manager.ask(api.approveProposal, of)
    const seen = await clerk.ask(api.card, of)
    expect([seen.status, seen.points, seen.mayDo]).toEqual(['cancelled', 0, []])
    expect(seen.history.at(-1)).toMatchObject({ type: 'CardCancelled', said: '确系补正后新填' })
  })
})

describe('another calendar', async () => {
  const today = await todayOf(app)
  const order = (works: boolean, why: string) =>
    orderCalendar(manager, { level: 'centre', days: [{ on: today, works, why, whyEn: why }], reason: why })
  // Whatever day of the week it is, today is worked and the last day of the promise.
  if (countWorkdays(nationalCalendar, addDays(today, -1), today) === 0) await order(true, '加班')
  let acceptedOn = addDays(today, -1)
  while (countWorkdays(nationalCalendar, acceptedOn, addDays(today, -1)) < marketPermit.promised.value - 1)
    acceptedOn = addDays(acceptedOn, -1)
  const ago = daysBetween(acceptedOn, today)
  const past = await begunDaysAgo(app, ago, marketPermit.code)
  await past.act(ago, 'clerk', { type: 'ReceiveCase' })
  await past.act(ago, 'clerk', { type: 'AcceptCase' })
  await sweepWatched(desk)
  await deliverEffects(database, cardEffects(desk))
  const warnings = async () =>
    (await supervisor.ask(api.cards, { query: { case: past.id, rule: 'T-03', level: 'yellow' } })).cards

  it('withdraws a warning that no longer holds, says why, and looks again when it comes due', async () => {
    expect((await warnings()).map(({ status }) => status)).toEqual(['notified'])
    await order(false, '台风')
    await app.deliverEffects()
    await sweepWatched(desk, new Date(Date.now() + 1_000).toISOString())
    await deliverEffects(database, cardEffects(desk))
    const [warning] = await warnings()
    expect(warning?.status).toBe('withdrawn')
    const { history } = await supervisor.ask(api.card, { params: { id: warning?.id ?? '' } })
    expect(history.at(-1)).toMatchObject({ type: 'WarningWithdrawn', said: 'calendar-changed', by: null })
    const [again] = await database.query<{ due: string }>(
      `select due_at as due from timer where stream = $1 and kind = 'card-again'`,
      [warning?.id],
    )
    expect(again && again.due > new Date().toISOString()).toBe(true)
  })
})
