import { describe, expect, it } from 'vitest'
import { recordedOf } from '../kernel/event-store.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo, letTimePass } from '#testing/long-ago.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { lookAgain } from '../outside/index.ts'
import { sweepWatched } from './index.ts'
import { leaseDue } from './sweep-watched.ts'

const database = await createDatabase()
const app = await startApp(database)
const { desk, catalogue, regime } = app.services
const watch = {
  database,
  regime: regime.current,
  itemVersion: catalogue.version,
  calendar: desk.calendar,
  outside: lookAgain,
}

const cardsOf = (caseId: string) =>
  database.query<{ id: string; rule: string; level: string; at: string }>(
    `select id, rule, level, breach_at as at from card where case_id = $1 order by breach_at`,
    [caseId],
  )

describe('a moment that comes by itself', async () => {
  const past = await begunDaysAgo(app, 30, marketPermit.code)
  await past.act(30, 'clerk', { type: 'ReceiveCase' })
  await sweepWatched(watch)
  const cards = await cardsOf(past.id)

  it('is a card, once, however often it is swept', async () => {
    expect(cards.map(({ rule, level }) => [rule, level])).toEqual([['T-01', 'red']])
    await database.query(
      `insert into timer (stream, kind, due_at) values ($1, 'supervise', '2000-01-01')
      on conflict (stream, kind) do update set due_at = excluded.due_at`,
      [past.id],
    )
    expect(await sweepWatched(watch)).toBe(1)
    expect(await cardsOf(past.id)).toEqual(cards)
  })

  it('is the first entry of a stream of its own, which tells what was found', async () => {
    const [row] = await database.query<{ log: string }>(
      `select string_agg(entry || E'\\t', E'\\n' order by version) as log from event where stream = $1`,
      [cards[0]?.id],
    )
    const [raised] = recordedOf<{ type: string; finding: { about: object } }>(row?.log ?? null)
    expect(raised?.event).toMatchObject({ type: 'CardRaised', finding: { about: { kind: 'case', id: past.id } } })
  })

  it('leaves the timers of the law alone', async () => {
    await letTimePass(app)
    expect((await cardsOf(past.id)).filter(({ rule }) => rule === 'T-01')).toHaveLength(1)
  })
})

it('finds what is due in an index and reads nothing of what is only open', async () => {
  const plan = await database.transaction(async (query) => {
    await query('set local enable_seqscan = off')
    return query<{ 'QUERY PLAN': string }>(`explain ${leaseDue.text.replaceAll('$1', 'null')}`)
  })
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/timer_of_supervision[^]*?Index Cond: \(due_at <= /)
})

it('supervises an act in the append that stores it', async () => {
  const past = await begunDaysAgo(app, 3, marketPermit.code)
  await past.act(3, 'clerk', { type: 'ReceiveCase' })
  const line = { subject: 'site-plan', defect: '看不清' }
  await past.act(2, 'clerk', { type: 'RequestCorrection', defects: [line], fits: ['form'] })
  const [log] = await database.query<{ version: number }>(
    'select max(version) as version from event where stream = $1',
    [past.id],
  )
  expect(log?.version).toBeGreaterThan(2)
  expect(await cardsOf(past.id)).toEqual([])
})

it('looks at the others where one case cannot be looked at, and says so', async () => {
  const nowhere = crypto.randomUUID()
  const past = await begunDaysAgo(app, 30, marketPermit.code)
  await past.act(30, 'clerk', { type: 'ReceiveCase' })
  await database.query(`insert into timer (stream, kind, due_at) values ($1, 'supervise', '2000-01-01')`, [nowhere])
  const faults: unknown[] = []
  await sweepWatched(watch, null, (error) => faults.push(error))
  expect(faults).toHaveLength(1)
  expect((await cardsOf(past.id)).map(({ rule }) => rule)).toContain('T-01')
  expect(await database.query('select from timer where stream = $1', [nowhere])).toHaveLength(1)
})
