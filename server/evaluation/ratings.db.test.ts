import { describe, expect, it } from 'vitest'
import { Refusal } from '#domain/kernel/index.ts'
import * as desk from '#api/hall-desk.ts'
import * as api from '#api/ratings.ts'
import { statistics } from '#api/statistics.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringRating } from '#testing/bring-rating.ts'
import { bringTicket } from '#testing/bring-ticket.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { lawClock } from '../identity/index.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { fireRatingTimer, isRatingTimer, ratingFiguresOf } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const supervisor = await app.as('supervisor')
const head = await app.as('head')
const li = await app.as('li')
const at = (id: string) => ({ params: { id } })
type Given = NonNullable<(typeof api.rateService)['types']>['body']
const good: Given = { grade: 'satisfied', reasons: [] }
const poor = {
  grade: 'dissatisfied',
  reasons: ['long-wait'],
  said: '等了两个小时',
  contact: '13812345678',
} satisfies Given
const linesOf = async (client: typeof head) => (await client.ask(api.ratings, { query: {} })).ratings

describe('a service', () => {
  it('is rated once by whoever holds its ticket, however often they send it', async () => {
    const id = await bringRating(app, database, 'a finished ticket')
    expect(await app.anonymous.ask(api.ratingOfTicket, at(id))).toEqual({ standing: 'may-rate', grade: null })
    const key = nextKey()
    const once = await app.anonymous.ask(api.rateService, { ...at(id), body: good, key })
    expect(await app.anonymous.ask(api.rateService, { ...at(id), body: good, key })).toEqual(once)
    const again = await app.anonymous.refused(api.rateService, { ...at(id), body: poor })
    expect(again).toMatchObject({ status: 409, code: 'rated-already' })
    expect(await app.anonymous.ask(api.ratingOfTicket, at(id))).toEqual({ standing: 'rated', grade: 'satisfied' })
    expect(await linesOf(supervisor)).toEqual([])
  })

  it('nobody had is not rated', async () => {
    const id = await bringTicket(app, database, 'a called ticket')
    await (await app.as('clerk')).ask(desk.missTicket, at(id))
    expect((await app.anonymous.ask(api.ratingOfTicket, at(id))).standing).toBe('not-served')
    expect((await app.anonymous.refused(api.rateService, { ...at(id), body: good })).code).toBe('not-served')
  })

  it('is called poor with a reason, or not at all', async () => {
    const id = await bringRating(app, database, 'a finished ticket')
    const no = await app.anonymous.refused(api.rateService, { ...at(id), body: { ...poor, reasons: [] } })
    expect(no.code).toBe('rating-needs-reason')
    expect((await app.anonymous.ask(api.ratingOfTicket, at(id))).standing).toBe('may-rate')
  })
})

describe('a poor rating', () => {
  it('is heard of by the unit once it was looked into, put right after calling back, and counts in its satisfaction', async () => {
    const ticket = await bringRating(app, database, 'a finished ticket')
    await app.anonymous.ask(api.rateService, { ...at(ticket), body: poor })
    expect(await linesOf(head)).toEqual([])
    const [reported] = await linesOf(supervisor)
    expect(reported).toMatchObject({ status: 'reported', said: poor.said, mayDo: ['VerifyRating'], counter: '0101' })
    const id = reported?.id ?? ''
    const text = await database.query('select from event where stream = $1 and position($2 in entry) > 0', [
      id,
      poor.said,
    ])
    expect(text).toEqual([])
    const body = { finding: 'founded', complexity: 'simple', findings: '属实' } as const
    await supervisor.ask(api.verifyRating, { ...at(id), body })
    const rectify = { measures: '增开窗口', calledBack: 'no' } as const
    expect((await head.refused(api.rectifyRating, { ...at(id), body: rectify })).code).toBe('rating-not-called-back')
    await head.ask(api.rectifyRating, { ...at(id), body: { ...rectify, calledBack: 'yes' } })
    expect((await linesOf(head))[0]).toMatchObject({ id, status: 'rectified', dueAt: null, calledBack: true })
    const cards = await database.query(
      `select department_code as department, window_code as "window" from card where rule = 'S-01' and occasion = $1`,
      [`rating ${id} 1`],
    )
    expect(cards).toEqual([{ department: '01', window: '0101' }])
  })

  it('that nobody looks into in time is said to be late, once', async () => {
    const id = await bringRating(app, database, 'a poor rating')
    const [timer] = await database.query<DueTimer>(
      'select stream, kind, due_at as "dueAt" from timer where stream = $1',
      [id],
    )
    if (!timer || !isRatingTimer(timer)) throw new Error('a poor rating has its clock')
    const note = { type: 'NoteVerificationLate' } as const
    const order = { ...{ stream: id, command: note, requestHash: null, actor: lawClock }, at: timer.dueAt }
    expect(await app.services.ratings.send({ ...order, requestId: nextKey() })).not.toBeInstanceOf(Refusal)
    expect((await linesOf(supervisor)).find((line) => line.id === id)).toMatchObject({ late: true, status: 'reported' })
    expect(await database.query('select from timer where stream = $1', [id])).toEqual([])
    await fireRatingTimer(app.services.ratings, timer)
    expect(await database.query('select from event where stream = $1', [id])).toHaveLength(2)
  })
})

describe('a stage of a case', () => {
  const stagesOf = async (id: string) => (await li.ask(api.ratingsOfCase, at(id))).stages

  it('is rated once by its applicant, when it is done', async () => {
    const { id } = await bringCase(app, 'issued')
    expect((await stagesOf(id)).map(({ stage, standing }) => [stage, standing])).toEqual([
      ['accepted', 'may-rate'],
      ['decided', 'may-rate'],
    ])
    await li.ask(api.rateStage, { ...at(id), body: { ...good, stage: 'accepted' } })
    const again = await li.refused(api.rateStage, { ...at(id), body: { ...poor, stage: 'accepted' } })
    expect([again.status, again.code]).toEqual([409, 'rated-already'])
    const early = await li.refused(api.rateStage, { ...at(id), body: { ...good, stage: 'collected' } })
    expect(early.code).toBe('not-served')
    expect((await stagesOf(id))[0]).toEqual({ stage: 'accepted', standing: 'rated', grade: 'satisfied' })
    const [entry] = await database.query<{ entry: string }>(
      `select e.entry from rating r join event e on e.stream = r.id where r.case_id = $1 and r.stage = 'accepted'`,
      [id],
    )
    expect(JSON.parse(entry?.entry ?? '')).toMatchObject({
      event: { by: null, service: { caseId: id, ticketId: null } },
    })
  })

  it('is nobody else’s to rate', async () => {
    const { id } = await bringCase(app, 'issued')
    const wang = await app.as('wang')
    for (const refused of [
      await wang.refused(api.ratingsOfCase, at(id)),
      await wang.refused(api.rateStage, { ...at(id), body: { ...good, stage: 'accepted' } }),
    ])
      expect([refused.status, refused.code]).toEqual([404, 'case-not-found'])
  })

  it('rated poorly has the clock of every poor rating, and names its stage to whoever looks into it', async () => {
    const { id } = await bringCase(app, 'issued')
    await li.ask(api.rateStage, { ...at(id), body: { ...poor, stage: 'decided' } })
    const line = (await linesOf(supervisor)).find(({ caseId }) => caseId === id)
    expect(line).toMatchObject({ stage: 'decided', counter: null, said: poor.said, mayDo: ['VerifyRating'] })
    const body = { finding: 'founded', complexity: 'simple', findings: '属实' } as const
    await supervisor.ask(api.verifyRating, { ...at(line?.id ?? ''), body })
    expect((await linesOf(head)).find(({ caseId }) => caseId === id)?.mayDo).toEqual(['RectifyRating'])
    const cards = await database.query(`select window_code as "window" from card where occasion = $1`, [
      `rating ${line?.id} 1`,
    ])
    expect(cards).toEqual([{ window: null }])
  })
})

it('a poor rating nobody puts right in time is a yellow card of its window, and left lying a red one', async () => {
  const id = await bringRating(app, database, 'a poor rating')
  const body = { finding: 'founded', complexity: 'simple', findings: '属实' } as const
  await supervisor.ask(api.verifyRating, { ...at(id), body })
  const cards = () => database.query(`select level from card where rule = 'S-02' order by breach_at`)
  for (const expected of [[{ level: 'yellow' }], [{ level: 'yellow' }, { level: 'red' }]]) {
    const [timer] = await database.query<DueTimer>(
      'select stream, kind, due_at as "dueAt" from timer where stream = $1',
      [id],
    )
    if (!timer) throw new Error('it has its clock')
    const order = {
      stream: id,
      command: { type: 'NoteRectificationLate' },
      requestHash: null,
      actor: lawClock,
    } as const
    await app.services.ratings.send({ ...order, at: timer.dueAt, requestId: nextKey() })
    expect(await cards()).toEqual(expected)
  }
  expect(await database.query('select from timer where stream = $1', [id])).toEqual([])
})

it('the share of those who rated stands beside what they said, and silence is no praise', async () => {
  await database.query('delete from rating')
  const id = await bringRating(app, database, 'a finished ticket')
  const { rated: none, satisfied: nothing } = (await app.anonymous.ask(statistics, { query: {} })).ratings
  expect([none, nothing]).toEqual([
    { numerator: 0, denominator: 1, share: 0 },
    { numerator: 0, denominator: 0, share: null },
  ])
  await app.anonymous.ask(api.rateService, { ...at(id), body: { ...good, grade: 'fairly-satisfied' } })
  const [{ from, to } = { from: '', to: '' }] = await database.query<{ from: string; to: string }>(
    `select on_day as from, on_day as to from ticket`,
  )
  expect(await ratingFiguresOf(database, { from, to })).toEqual({
    rated: { numerator: 1, denominator: 1, share: 1 },
    satisfied: { numerator: 1, denominator: 1, share: 1 },
    good: { numerator: 0, denominator: 1, share: 0 },
  })
})
