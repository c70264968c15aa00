import { beforeEach, describe, expect, it } from 'vitest'
import { caseFile, requestCorrection, submitCase } from '#api/cases.ts'
import { trackCase } from '#api/tracking.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, marketAnswers } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const clerk = await app.as('clerk')

beforeEach(() => database.query('delete from rate_limit'))

/** A case of Li's with what its receipt says. */
async function tracked(station: Parameters<typeof bringCase>[1] = 'submitted') {
  const { id } = await bringCase(app, station)
  const { caseNumber, queryCode } = await li.ask(caseFile, { params: { id } })
  return { id, body: { caseNumber: caseNumber ?? '', queryCode: queryCode ?? '' } }
}
const send = (body: object) =>
  app.anonymous.send('POST', '/api/public/tracking', { 'content-type': 'application/json' }, JSON.stringify(body))

describe('the query code', () => {
  it('is told with the receipt, and to the applicant’s side whenever they look', async () => {
    const { id } = await bringCase(app, 'draft')
    expect((await li.ask(caseFile, { params: { id } })).queryCode).toBeNull()
    const { queryCode } = await li.ask(submitCase, { params: { id } })
    expect(queryCode).toMatch(/^\w{8}$/)
    for (const who of ['li', 'agency'])
      expect((await (await app.as(who)).ask(caseFile, { params: { id } })).queryCode).toBe(queryCode)
    for (const who of ['clerk', 'reviewer', 'head', 'supervisor'])
      expect((await (await app.as(who)).ask(caseFile, { params: { id } })).queryCode).toBeNull()
  })

  it('is the clerk’s to print for whoever applied at the window', async () => {
    const { id } = await bringCase(app, 'draft at the window')
    const { queryCode } = await clerk.ask(submitCase, { params: { id } })
    expect((await clerk.ask(caseFile, { params: { id } })).queryCode).toBe(queryCode)
    expect((await (await app.as('reviewer')).ask(caseFile, { params: { id } })).queryCode).toBeNull()
  })

  it('lies nowhere in the database', async () => {
    const { id, body } = await tracked()
    const [row] = await database.query<{ all: string }>(
      `select concat((select string_agg(entry || coalesce(request_id, ''), '') from event where stream = $1),
        (select c::text from case_row c where id = $1), (select string_agg(o::text, '') from outbox o),
        (select string_agg(r::text, '') from rate_limit r)) as all`,
      [id],
    )
    expect(row?.all).toContain(id)
    expect(row?.all).not.toContain(body.queryCode)
  })
})

describe('tracking', () => {
  it('tells whoever holds number and code where the case stands', async () => {
    const { body } = await tracked('in-review')
    const told = await app.anonymous.ask(trackCase, { body })
    expect(told).toMatchObject({
      caseNumber: body.caseNumber,
      itemName: marketPermit.name,
      department: { name: '书局', nameEn: 'Books' },
      status: 'in-review',
      waitingFor: 'review',
      toCorrect: [],
    })
    expect(told.timeline.map(({ type }) => type)).toEqual(['CaseSubmitted', 'CaseReceived', 'CaseAccepted'])
    expect(told.promisedOn).toBe(told.dueOn)
  })

  it('takes the code as people type it', async () => {
    const { body } = await tracked()
    const typed = ` ${body.queryCode.slice(0, 4).toLowerCase()}-${body.queryCode.slice(4)} `
    expect((await app.anonymous.ask(trackCase, { body: { ...body, queryCode: typed } })).status).toBe('submitted')
  })

  it('names what is to be corrected, and nothing personal', async () => {
    const { id, body } = await tracked('received')
    const defects = [
      { subject: 'site-plan', defect: '李书友的签名看不清' },
      { subject: 'mobile', defect: '13800138000 无人接听' },
    ]
    await clerk.ask(requestCorrection, { params: { id }, body: { defects, fits: [] } })
    const { text } = await send(body)
    expect((JSON.parse(text) as { toCorrect: unknown }).toCorrect).toEqual([
      { name: '摊位平面图', nameEn: 'Plan of the stall' },
      { name: '手机', nameEn: 'Mobile' },
    ])
    for (const personal of ['李', '签名', '13800138000', marketAnswers.ownerId, id, app.parties.li])
      expect(text).not.toContain(personal)
  })
})

describe('a guess', () => {
  it('learns the same from a wrong code, a wrong number and no number at all', async () => {
    const { body } = await tracked()
    const { body: another } = await tracked()
    const wrong = [
      { ...body, queryCode: another.queryCode },
      { ...body, queryCode: 'AAAAAAAA' },
      { ...body, queryCode: '？' },
      { caseNumber: '320684202603029999995', queryCode: body.queryCode },
      { caseNumber: body.caseNumber.slice(0, -1), queryCode: body.queryCode },
      { caseNumber: "' or 1=1", queryCode: body.queryCode },
    ]
    const answers = await Promise.all(wrong.map(send))
    const [first] = answers
    expect(first).toMatchObject({ status: 404 })
    for (const { status, text } of answers) expect([status, text]).toEqual([first?.status, first?.text])
  })

  it.each([
    ['without a code', { caseNumber: '1' }, 'queryCode'],
    ['with an empty number', { caseNumber: '', queryCode: 'A' }, 'caseNumber'],
    ['with something more', { caseNumber: '1', queryCode: 'A', name: '李' }, 'name'],
  ])('%s is told so', async (_, body, field) => {
    const { status, text } = await send(body)
    expect([status, JSON.parse(text)]).toMatchObject([400, { code: 'invalid', errors: [{ field }] }])
  })

  it('at one number is slowed after a few, whether there is such a case or not', async () => {
    const { body } = await tracked()
    for (const caseNumber of [body.caseNumber, '320684202603029999995']) {
      const guess = { caseNumber, queryCode: 'AAAAAAAA' }
      for (let tried = 0; tried < 8; tried++) expect((await send(guess)).status).toBe(404)
      const { status, headers } = await send(guess)
      expect([status, headers.get('retry-after')]).toEqual([429, '60'])
    }
    expect((await send(body)).status).toBe(429)
  })

  it('at ever new numbers is slowed by the network it comes from', async () => {
    // All at once: a try comes back every six seconds, which one after the other may take.
    const tries = Array.from({ length: 31 }, (_, n) => send({ caseNumber: `guess ${n}`, queryCode: 'AAAAAAAA' }))
    const stopped = (await Promise.all(tries)).filter(({ status }) => status !== 404)
    expect(stopped.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([[429, '6']])
  })

  it('that is right costs nothing', async () => {
    const { body } = await tracked()
    for (let asked = 0; asked < 20; asked++) expect((await send(body)).status).toBe(200)
  })
})
