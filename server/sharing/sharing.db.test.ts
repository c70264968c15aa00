import { describe, expect, it } from 'vitest'
import { cards } from '#api/cards.ts'
import * as api from '#api/data-requests.ts'
import { publishSettings } from '#api/supervision-settings.ts'
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringDataRequest } from '#testing/bring-data-request.ts'
import { createDatabase } from '#testing/database.ts'
import { agreedTo, askFor } from '#testing/data-request-bodies.ts'
import type { DueTimer } from '../kernel/timer.ts'
import { fireDataRequestTimer, isDataRequestTimer } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [books, parks, supervisor] = [await app.as('reviewer'), await app.as('reviewer-02'), await app.as('supervisor')]
const shown = async (id: string, who = books) =>
  (await who.ask(api.dataRequests, {})).requests.find((one) => one.id === id)
const running = async (id: string) => (await shown(id))?.clocks.find((clock) => clock.running)

describe('a request for data', () => {
  it('goes from one office to the other and back, and shows each what it may do', async () => {
    const { id: caseId } = await bringCase(app, 'in-review')
    const { papers } = await books.ask(api.askablePapers, { query: { case: caseId } })
    expect(papers).toMatchObject([{ paper: { code: 'photo' }, sourceOrg: '园局', providerCode: '02' }])
    const id = await bringDataRequest(app, 'a data request', caseId)
    const number = expect.stringMatching(/^数享〔\d{4}〕\d+号$/)
    expect(await shown(id)).toMatchObject({
      ...{ status: 'asked', number, caseId, department: { code: '01' }, provider: { code: '02' } },
      ...{ paper: { code: 'photo' }, item: { code: '0104' }, askedBy: { name: 'reviewer 同志' } },
      ...{ clocks: [{ kind: 'answer', days: 10, running: true, late: false }], mayDo: ['WithdrawDataRequest'] },
    })
    const theirs = await shown(id, parks)
    expect(theirs).toMatchObject({ caseId: null, caseNumber: expect.any(String), mayDo: ['AnswerDataRequest'] })
    expect(theirs?.applicant).toBe((await shown(id))?.applicant)
    const params = { id }
    await parks.ask(api.answerDataRequest, { params, body: agreedTo })
    expect(await running(id)).toMatchObject({ kind: 'provide', days: 20 })
    await parks.ask(api.provideData, { params, body: { way: 'interface', words: '已通过接口返回' } })
    expect(await running(id)).toBeUndefined()
    await books.ask(api.doubtData, { params, body: { words: '照片不是本人' } })
    expect(await running(id)).toMatchObject({ kind: 'verify', days: 10 })
    await parks.ask(api.verifyData, { params, body: { finding: 'put-right', words: '已更正' } })
    await books.ask(api.confirmData, { params })
    expect(await shown(id)).toMatchObject({
      ...{ status: 'confirmed', mayDo: [], provided: { way: 'interface' } },
      doubts: [{ what: '照片不是本人', finding: 'put-right', words: '已更正' }],
    })
  })

  it('says why each of its clocks ends when it ends, day by day, and that the days are unconfirmed', async () => {
    const id = await bringDataRequest(app, 'an agreed data request')
    const { clocks } = await parks.ask(api.dataRequestClocks, { params: { id } })
    expect(clocks.map(({ kind, running: runs }) => [kind, runs])).toEqual([['answer', false], ['provide', true]]) // prettier-ignore
    expect(clocks[1]?.way.filter(({ counts }) => counts)).toHaveLength(20)
    expect(clocks[1]?.way.at(-1)?.on).toBe(clocks[1]?.dueOn)
    expect(clocks[1]?.basis).toMatchObject({ zh: expect.stringContaining('待核实'), en: expect.stringContaining('unconfirmed') }) // prettier-ignore
  })

  it('is listed by side, and open ones alone', async () => {
    const id = await bringDataRequest(app, 'a data request')
    const ids = async (query: object, who = books) =>
      (await who.ask(api.dataRequests, { query })).requests.map((one) => one.id)
    expect(await ids({ side: 'asks' })).toContain(id)
    expect(await ids({ side: 'provides' })).not.toContain(id)
    expect(await ids({ side: 'provides' }, parks)).toContain(id)
    const before = await parks.ask(api.dataRequests, {})
    await books.ask(api.withdrawDataRequest, { params: { id }, body: { reason: '不再需要' } })
    expect(await ids({ open: 'true' })).not.toContain(id)
    expect((await parks.ask(api.dataRequests, {})).open).toBe(before.open - 1)
  })

  it('shows whoever applied that another office is asked, and stops no clock of theirs', async () => {
    const { id: caseId } = await bringCase(app, 'in-review')
    const duesOf = () =>
      database.query('select kind, due_at from timer where stream = $1 order by kind, due_at', [caseId])
    const before = await duesOf()
    const id = await bringDataRequest(app, 'a data request', caseId)
    expect(await duesOf()).toEqual(before)
    const li = await app.as('li')
    const { requests } = await li.ask(api.dataRequestsOfCase, { params: { id: caseId } })
    expect(requests).toMatchObject([
      { id, provider: { code: '02' }, paper: { code: 'photo' }, status: 'asked', isOver: false, dueOn: expect.any(String) }, // prettier-ignore
    ])
    expect(JSON.stringify(requests)).not.toContain('审查')
  })

  it.each([
    ['a paper whoever applies makes', { material: 'site-plan' }, 'material'],
    ['an item of another office', { itemCode: '0201' }, 'material'],
    ['an office that is not there', { providerCode: '99' }, 'providerCode'],
    ['the number of a person', { purpose: '核对 320684199001010012' }, 'purpose'],
  ])('is not made with %s', async (_, wrong, field) => {
    const no = await books.refused(api.requestData, { body: { ...askFor('reviewer'), ...wrong } })
    expect(no).toMatchObject({ status: 400, errors: [{ field }] })
  })

  it('is not made of oneself, nor for a case of another office', async () => {
    const own = await books.refused(api.requestData, { body: { ...askFor('reviewer'), providerCode: '01' } })
    expect(own).toMatchObject({ status: 400, code: 'data-of-own-office' })
    const { id: caseId } = await bringCase(app, 'in-review')
    const theirs = await parks.refused(api.requestData, { body: { ...askFor('reviewer-02'), caseId } })
    expect(theirs).toMatchObject({ status: 404, code: 'case-not-found' })
    const papers = await parks.refused(api.askablePapers, { query: { case: caseId } })
    expect(papers).toMatchObject({ status: 404, code: 'case-not-found' })
  })

  it('is withheld on a ground alone', async () => {
    const params = { id: await bringDataRequest(app, 'a data request') }
    const no = await parks.refused(api.answerDataRequest, { params, body: { answer: 'refused', words: '不同意' } })
    expect(no).toMatchObject({ status: 400, code: 'data-ground-missing' })
    const body = { answer: 'refused', ground: 'barred-by-law', words: '法律规定不予共享' } as const
    expect(await parks.ask(api.answerDataRequest, { params, body })).toMatchObject({ status: 'refused' })
    const later = await parks.refused(api.provideData, { params, body: { way: 'file', words: '补交' } })
    expect(later).toMatchObject({ status: 409, code: 'data-request-not-possible-now' })
  })
})

describe('an office that is silent', () => {
  const timerOf = async (id: string) =>
    (await database.query<DueTimer>('select stream, kind, due_at as "dueAt" from timer where stream = $1', [id]))[0]

  it('gets a card once its day is over, and both offices and supervision hear of it', async () => {
    const id = await bringDataRequest(app, 'a data request')
    const timer = await timerOf(id)
    if (!timer || !isDataRequestTimer(timer)) throw new Error('an open request has its timer')
    const { dataRequests } = app.services
    await fireDataRequestTimer(dataRequests, timer)
    expect(await running(id)).toMatchObject({ late: false })
    const later = { ...dataRequests, send: (order) => dataRequests.send({ ...order, at: timer.dueAt }) } as typeof dataRequests // prettier-ignore
    for (const _ of ['first', 'again']) await fireDataRequestTimer(later, timer)
    expect(await timerOf(id)).toBeUndefined()
    expect(await running(id)).toMatchObject({ late: true })
    const raised = (await supervisor.ask(cards, { query: { rule: 'D-03' } })).cards
    expect(raised).toMatchObject([{ department: { code: '02' }, level: 'yellow', persons: [] }])
    expect((await (await app.as('head-02')).ask(cards, { query: { rule: 'D-03' } })).cards).toHaveLength(1)
    const told = await database.query<{ audience: object }>(
      `select payload -> 'audience' as audience from outbox
       where kind = 'staff-telling' and dedupe_key like 'dataRequest ' || $1 || '%DataRequestLate%' order by dedupe_key`,
      [id],
    )
    expect(told.map(({ audience }) => audience)).toMatchObject([
      { departmentCode: '01', department: ['deputy-head', 'head'] },
      { departmentCode: '02', department: ['reviewer', 'deputy-head', 'head'], centre: ['supervisor'] },
    ])
    await parks.ask(api.answerDataRequest, { params: { id }, body: agreedTo })
    expect(await timerOf(id)).toMatchObject({ kind: 'data-request-due' })
  })

  it('whose answer came first has its timer struck out', async () => {
    const id = await bringDataRequest(app, 'a data request')
    const timer = await timerOf(id)
    await parks.ask(api.answerDataRequest, {
      params: { id },
      body: { answer: 'refused', ground: 'not-held', words: '不掌握' },
    })
    if (timer) await fireDataRequestTimer(app.services.dataRequests, timer)
    expect(await timerOf(id)).toBeUndefined()
    expect(await shown(id)).toMatchObject({ status: 'refused' })
  })
})

it('takes its limits from the settings in force, which are published in versions', async () => {
  const effectiveFrom = addDays(civilDateOf(new Date().toISOString()), 1)
  const rules = { 'D-03': { thresholds: { answerDays: 3 } } }
  const draft = { name: '共享时限', effectiveFrom, preset: 'near-yellow-over-red', rules } as const
  const half = { ...draft, rules: { 'D-03': { thresholds: { answerDays: 2.5 } } } }
  const no = await supervisor.refused(publishSettings, { body: half as never })
  expect(no).toMatchObject({ status: 400, errors: [{ field: 'rules.D-03.thresholds.answerDays' }] })
  await supervisor.ask(publishSettings, { body: draft as never })
  const before = await bringDataRequest(app, 'a data request')
  expect((await shown(before))?.clocks[0]).toMatchObject({ days: 10 })
  await database.query(`update supervision_settings set body = body || '{"effectiveFrom": "2000-01-01"}'`)
  await app.services.regime.load()
  expect((await shown(await bringDataRequest(app, 'a data request')))?.clocks[0]).toMatchObject({ days: 3 })
  expect((await shown(before))?.clocks[0]).toMatchObject({ days: 10 })
})

it('reads settings that were published before there was the rule', async () => {
  await database.query(`update supervision_settings set body = body #- '{rules,D-03}'`)
  await app.services.regime.load()
  expect((await shown(await bringDataRequest(app, 'a data request')))?.clocks[0]).toMatchObject({ days: 10 })
})

it('is seen by the two offices, and by no third', async () => {
  const id = await bringDataRequest(app, 'a data request')
  await database.query(
    `insert into department (code, name, name_en, word, credit_code, vertical) values ('03', '路局', 'Roads', '玩路', '11320684000000035F', false)`,
  )
  const third = await app.as('deputy-head-02')
  await database.query(`update account set department_code = '03' where username = 'deputy-head-02'`)
  expect(await shown(id, third)).toBeUndefined()
  const gone = { status: 404, code: 'data-request-not-found' }
  expect(await third.refused(api.dataRequestClocks, { params: { id } })).toMatchObject(gone)
  expect(await third.refused(api.answerDataRequest, { params: { id }, body: agreedTo })).toMatchObject(gone)
})
