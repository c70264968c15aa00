// Breaches that our own desk refuses to commit, and that come to light all the same: by what is done later, or decided elsewhere.
import { expect, it } from 'vitest'
import * as outcomes from '#api/case-outcomes.ts'
import { card, cards } from '#api/cards.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringLawCase } from '#testing/bring-law-case.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo, todayOf } from '#testing/long-ago.ts'
import { exportPermit } from '#testing/fixtures/index.ts'
import { publishItems } from '../catalogue/index.ts'
import { accountIdOf } from '../organisation/index.ts'
import { marketPermit, toyCity } from '#testing/toy-city.ts'
import { sweepWatched } from './sweep-watched.ts'

const database = await createDatabase()
const app = await startApp(database)
const [supervisor, head, clerk] = [await app.as('supervisor'), await app.as('head'), await app.as('clerk')]
const cardsOf = async (id: string, rule: 'P-03' | 'P-10' | 'T-10' | 'T-13' | 'T-14') =>
  (await supervisor.ask(cards, { query: { case: id, rule } })).cards

it('P-03: a licence revoked as granted beyond power is the card of whoever granted it, not of whoever revoked it', async () => {
  const past = await bringCase(app, 'issued')
  const body = { ground: 'beyond-power', reasons: '经查超出授权面积' } as const
  await head.ask(outcomes.revokeLicence, { params: { id: past.id }, body })
  const [found] = await cardsOf(past.id, 'P-03')
  expect(found).toMatchObject({ level: 'red' })
  const seen = await supervisor.ask(card, { params: { id: found?.id ?? '' } })
  expect(seen.persons.map(({ id }) => id)).toEqual([accountIdOf(toyCity.code, 'deputy-head')])
  expect(seen.cites).toHaveLength(2)

  const lawful = await bringCase(app, 'issued')
  await head.ask(outcomes.revokeLicence, { params: { id: lawful.id }, body: { ...body, ground: 'fraud' } })
  expect(await cardsOf(lawful.id, 'P-03')).toEqual([])
})

it('P-10: what the organ above grants past somebody accepted before is recorded with whom it went past', async () => {
  await publishItems(database, [{ ...exportPermit, quantity: 5 }])
  await app.services.catalogue.refresh()
  const [first, second] = [await bringLawCase(app, 'to be sent up'), await bringLawCase(app, 'to be sent up')]
  const decidedOn = await todayOf(app)
  const decided = async ({ id }: { id: string }) => {
    const params = { id }
    await clerk.ask(outcomes.forwardCase, { params, body: { upperOrgan: '省书局', opinion: '同意上报' } })
    const body = { outcome: 'grant', documentNo: '省批〔2026〕8号', decidedOn } as const
    await clerk.ask(outcomes.recordUpperDecision, { params, body })
  }
  await decided(second)
  const [found] = await cardsOf(second.id, 'P-10')
  expect(found).toMatchObject({ level: 'red' })
  const { numbers } = await supervisor.ask(card, { params: { id: found?.id ?? '' } })
  expect(numbers).toMatchObject({ quantity: 5, ahead: expect.stringMatching(/\d/) as string })
  await decided(first)
  expect(await cardsOf(first.id, 'P-10')).toEqual([])
})

/** A licence that was handed over so many days ago. */
async function issuedDaysAgo(days: number) {
  const past = await begunDaysAgo(app, days + 4, marketPermit.code)
  await past.act(days + 4, 'clerk', { type: 'ReceiveCase' })
  await past.act(days + 4, 'clerk', { type: 'AcceptCase' })
  for (const step of ['site-visit', 'opinion'])
    await past.act(days + 3, 'reviewer', { type: 'ReviewStep', step, verdict: 'pass', opinion: '符合' })
  await past.act(days + 2, 'deputy-head', { type: 'GrantCase', opinion: '同意' })
  await past.act(days + 1, 'clerk', { type: 'IssueLicence' })
  await past.act(days, 'clerk', { type: 'DeliverResult', method: 'electronic', trackingNo: null })
  return past
}

it('T-13: an objection to publication not decided on in time is the card of the unit, one decided in time is none', async () => {
  await app.services.regime.load()
  const objected = async (decidedBefore: number | null) => {
    const past = await issuedDaysAgo(56)
    await past.act(55, 'clerk', { type: 'ObjectToPublication', ground: 'privacy', reason: '住址' })
    if (decidedBefore !== null)
      await past.act(decidedBefore, 'head', { type: 'DecideObjection', upheld: true, reasons: '确系住址' })
    return past.id
  }
  const [late, inTime] = [await objected(null), await objected(50)]
  await sweepWatched(app.services.cards)
  const [found] = await cardsOf(late, 'T-13')
  expect(found).toMatchObject({ level: 'yellow' })
  expect((await supervisor.ask(card, { params: { id: found?.id ?? '' } })).persons).toEqual([])
  expect(await cardsOf(inTime, 'T-13')).toEqual([])
})

it('T-14: a revocation that is owed and not decided in time is the card of the unit, one forgone in time is none', async () => {
  await app.services.regime.load()
  const found = async (forgoneBefore: number | null) => {
    const past = await issuedDaysAgo(56)
    await past.act(55, 'reviewer', { type: 'FindFalse', findings: '平面图系伪造' })
    if (forgoneBefore !== null)
      await past.act(forgoneBefore, 'head', { type: 'ForgoRevocation', ground: 'fraud', reasons: '全街已搬入' })
    return past.id
  }
  const [late, inTime] = [await found(null), await found(50)]
  await sweepWatched(app.services.cards)
  const [one] = await cardsOf(late, 'T-14')
  expect(one).toMatchObject({ level: 'yellow' })
  expect((await supervisor.ask(card, { params: { id: one?.id ?? '' } })).persons).toEqual([])
  expect(await cardsOf(inTime, 'T-14')).toEqual([])
})

it('T-10: who was not sent to inspect within five working days of acceptance is late, who was is not, nor is any case of old', async () => {
  const reviewSteps = marketPermit.reviewSteps.map((step) =>
    step.code === 'site-visit' ? { ...step, siteInspection: true as const } : step,
  )
  await publishItems(database, [{ ...marketPermit, reviewSteps }])
  await app.services.catalogue.refresh()
  const accepted = async (daysBefore: number, named: number | null) => {
    const past = await begunDaysAgo(app, daysBefore, marketPermit.code)
    await past.act(daysBefore, 'clerk', { type: 'ReceiveCase' })
    await past.act(daysBefore, 'clerk', { type: 'AcceptCase' })
    const officerIds = ['clerk', 'reviewer'].map((name) => accountIdOf(toyCity.code, name))
    if (named !== null) await past.act(named, 'clerk', { type: 'NameInspectors', officerIds })
    return past.id
  }
  await database.query(`update rule_beginning set begun_on = current_date - 30 where rule = 'late-inspectors'`)
  await app.services.regime.load()
  const [late, inTime, old] = [await accepted(20, null), await accepted(20, 19), await accepted(40, null)]
  await sweepWatched(app.services.cards)
  expect(await cardsOf(late, 'T-10')).toMatchObject([{ level: 'yellow' }])
  expect(await cardsOf(inTime, 'T-10')).toEqual([])
  expect(await cardsOf(old, 'T-10')).toEqual([])
})
