import { describe, expect, it } from 'vitest'
import { bill } from '#api/bills.ts'
import { caseFile } from '#api/cases.ts'
import { cards } from '#api/cards.ts'
import { bands, daily, hallNow, looks, runningCases } from '#api/supervise.ts'
import { cardStatuses, openCardStatuses } from '#domain/supervision/index.ts'
import { startApp } from '#testing/app.ts'
import { bringBill } from '#testing/bring-bill.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo } from '#testing/long-ago.ts'
import { expectDerived } from '#testing/projection-check.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { addUpTally, sweepWatched } from '../index.ts'
import { isOpenCard } from './read-cards.ts'

const database = await createDatabase()
const app = await startApp(database)
const supervisor = await app.as('supervisor')
const { desk, catalogue, regime } = app.services
const watch = { database, regime: regime.current, itemVersion: catalogue.version, calendar: desk.calendar }

/** Nobody waits for a second to pass: each look narrows by something nobody asked before. */
const late = await begunDaysAgo(app, 30, marketPermit.code)
await late.act(30, 'clerk', { type: 'ReceiveCase' })
for (const station of [
  'submitted',
  'received',
  'in-review',
  'suspended',
  'awaiting-correction',
  'granted',
  'issued',
] as const)
  await bringCase(app, station)

describe('the counts of the hall', () => {
  it('are those of the cases, before they are added up, after, and while cases move', async () => {
    await expectDerived(database)
    await Promise.all([addUpTally(database), addUpTally(database), bringCase(app, 'in-review')])
    await addUpTally(database)
    await expectDerived(database)
    expect(await database.query('select from hall_move')).toEqual([])
  })

  it('have a list of as many cases behind each of them', async () => {
    const hall = await supervisor.ask(hallNow, {})
    const shown: Record<string, number> = { ...hall.today, on: 0 }
    for (const { band, cases } of hall.bands) shown[band] = cases
    const listed: Record<string, number> = { on: 0 }
    for (const band of bands) listed[band] = (await supervisor.ask(runningCases, { query: { band } })).cases.length
    for (const what of daily) listed[what] = (await supervisor.ask(runningCases, { query: { what } })).cases.length
    expect(listed).toEqual(shown)
    expect(listed).toMatchObject({ overdue: 1, suspended: 1, resting: 1 })
    expect(hall.departments.reduce((sum, { cases }) => sum + cases, 0)).toBe(
      hall.bands.reduce((sum, { cases }) => sum + cases, 0),
    )
  })

  it('narrow to a department and to a kind of item, and the pages of a list make the whole', async () => {
    const elsewhere = await supervisor.ask(hallNow, { query: { department: '02' } })
    expect(elsewhere.bands.every(({ cases }) => cases === 0)).toBe(true)
    const whole = await supervisor.ask(runningCases, { query: { type: 'promised' } })
    const paged: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const page: typeof whole = await supervisor.ask(runningCases, {
        query: { type: 'promised', limit: '2', ...(after && { after }) },
      })
      paged.push(...page.cases.map(({ id }) => id))
      after = page.next
    }
    expect(paged).toEqual(whole.cases.map(({ id }) => id))
    expect(JSON.stringify(whole)).not.toContain('李书友')
  })

  it('of the thirty days together open the list of all they count', async () => {
    const { trend } = await supervisor.ask(hallNow, { query: {} })
    const [since, on] = [trend[0]?.on ?? '', trend.at(-1)?.on ?? '']
    const sum = (of: 'received' | 'decided' | 'cards') => trend.reduce((so, day) => so + day[of], 0)
    for (const what of ['received', 'decided'] as const) {
      const { cases } = await supervisor.ask(runningCases, { query: { what, since, on, limit: '100' } })
      expect([what, cases.length]).toEqual([what, sum(what)])
    }
    const raised = await supervisor.ask(cards, { query: { raisedSince: since, raisedOn: on, limit: '100' } })
    expect(raised.cards).toHaveLength(sum('cards'))
    expect(sum('received') * sum('cards')).toBeGreaterThan(0)
    const none = await supervisor.ask(runningCases, {
      query: { what: 'received', since: '2001-01-01', on: '2001-12-31' },
    })
    expect(none.cases).toEqual([])
  })

  it('answers a day that does not exist with a 400', async () => {
    const no = await supervisor.refused(runningCases, { query: { what: 'decided', on: '2026-02-30' } })
    expect([no.status, no.errors?.[0]?.field]).toEqual([400, 'on'])
    const since = await supervisor.refused(runningCases, { query: { what: 'decided', since: '2026-02-30' } })
    expect(since.errors?.[0]?.field).toBe('since')
  })
})

describe('the news of the hall', () => {
  /** Reads ids off a stream, one at a time. */
  const news = async (headers: Record<string, string> = {}) => {
    const response = await supervisor.open('/api/supervise/news', headers)
    const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
    let unread = ''
    const next = async (): Promise<string> => {
      for (;;) {
        const [found, id] = /id: (.+)\nevent: hall\ndata: {}\n\n/.exec(unread) ?? []
        if (found !== undefined && id !== undefined) {
          unread = unread.slice(unread.indexOf(found) + found.length)
          return id
        }
        const { value, done } = await reader.read()
        if (done) throw new Error('the stream has ended')
        unread += value
      }
    }
    return { response, next, leave: () => reader.cancel() }
  }

  it('tell of a breach nobody asked about, and resume where one has left off', async () => {
    const stream = await news()
    expect(stream.response.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const before = await stream.next()
    await sweepWatched(watch)
    const after = await stream.next()
    expect(after).not.toBe(before)
    const [red] = (await supervisor.ask(hallNow, { query: { level: 'red' } })).latest
    expect(red).toMatchObject({ rule: 'T-01', level: 'red' })
    const again = await news({ 'last-event-id': before })
    expect(await again.next()).toBe(after)
    await stream.leave()
    await again.leave()
  })

  it.each(['clerk', 'head', 'system-administrator', 'li'])('are not for a %s', async (username) => {
    const reply = await (await app.as(username)).send('GET', '/api/supervise/news')
    expect(reply.status).toBe(403)
  })

  it('are for nobody who is not signed in', async () => {
    expect((await app.anonymous.send('GET', '/api/supervise/news')).status).toBe(401)
  })
})

describe('a look at a case', () => {
  it('by a supervisor is written down once a view, for those above and for the supervisor', async () => {
    await supervisor.ask(caseFile, { params: { id: late.id } })
    await supervisor.ask(caseFile, { params: { id: late.id } })
    await (await app.as('clerk')).ask(caseFile, { params: { id: late.id } })
    for (const reader of ['centre-manager', 'system-administrator', 'supervisor']) {
      const told = await (await app.as(reader)).ask(looks, {})
      const cases = told.looks.filter(({ what }) => what === 'case')
      // A view that runs over the end of its ten minutes leaves two.
      expect(cases.length).toBeGreaterThan(0)
      expect(cases.length).toBeLessThan(3)
      expect(cases[0]).toMatchObject({ by: { username: 'supervisor' }, caseId: late.id })
    }
  })

  it('tells a look at a bill by its word', async () => {
    const id = await bringBill(app, 'a bill')
    await supervisor.ask(bill, { params: { id } })
    expect((await supervisor.ask(looks, {})).looks[0]).toMatchObject({ what: 'bill', caseId: null })
  })

  it('is not written down where there was nothing to see', async () => {
    const before = await supervisor.ask(looks, {})
    await supervisor.refused(caseFile, { params: { id: crypto.randomUUID() } })
    expect((await supervisor.ask(looks, {})).looks).toHaveLength(before.looks.length)
  })
})

it('counts as open what the life of a card calls open', async () => {
  const statuses = await database.query<{ status: string }>(
    `select status from unnest($1::text[]) c(status) where ${isOpenCard('c')}`,
    [cardStatuses],
  )
  expect(statuses.map(({ status }) => status)).toEqual([...openCardStatuses])
})
