import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { ReplayedCase } from '#domain/cases/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'
import { clocksFor, followRecount } from '../cases/index.ts'
import { readConfig } from '../config.ts'
import { loadHistory, prepareCity, seedCases } from '../demo/index.ts'
import type { Account } from '../identity/index.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { createServices } from '../services.ts'
import { publishOrder, saveOrder, workedOn } from './drafted-calendar.ts'

const patience = 120_000
const database = await createDatabase()
const folder = temporaryFolder()
const services = createServices(database, readConfig({ DATA_DIR: folder }))
const { desk, catalogue } = services
await seedCases(services, 400, 1)
// A history that ended three weeks ago: what was open then is late by now.
const applicants = await prepareCity(services, haimen)
const ended = Date.now() - 21 * 86_400_000
await database.transaction((query) =>
  loadHistory(services, query, applicants, { city: haimen, cases: 100, seed: 2, until: ended }),
)
await services.place.load()
const cli = path.resolve(import.meta.dirname, '../cli.ts')
const call = (args: string[], url: string) =>
  promisify(execFile)(process.execPath, [cli, ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, DATABASE_URL: url },
    maxBuffer: 2 ** 28,
  })

interface Due {
  id: string
  due: string | null
  late: boolean
}
const today = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`
const openCases = () =>
  database.query<Due>(
    `select id, due_on as due, coalesce(due_on < ${today}, false) as late
     from case_row where submitted_at is not null and (closed_on is null or runs_until >= ${today}) order by id`,
  )
const [{ first } = { first: '' }] = await database.query<{ first: string }>(`select ${today} as first`)
const [manager] = await database.query<{ id: string }>(`select id from account where role = 'centre-manager' limit 1`)
const by = (requestId: string) => ({ by: manager?.id ?? '', requestId, requestHash: requestId, expectedVersion: 0 })
const before = await openCases()
/** A week is closed, from today on. */
const days = Array.from({ length: 7 }, (_, at) => ({
  ...{ on: addDays(first, at), works: false, why: '防汛停业', whyEn: 'closed for a flood' },
}))
await saveOrder(services, by('a week drafted'), { level: 'centre', days })
const { expectedVersion: _, ...publisher } = by('a week closed')
await publishOrder(services, publisher, { effectiveOn: first, reason: '防汛' })
await deliverEffects(database, { recounted: (effect) => followRecount(database, effect) })
const { newest: line } = await workedOn(services)

describe('a city whose centre is closed for a week', () => {
  it('has each open case counted anew: later, or as it was where it was late', async () => {
    const after = new Map((await openCases()).map((row) => [row.id, row]))
    expect(before.length).toBeGreaterThan(20)
    for (const { id, due, late } of before) {
      const now = after.get(id)
      if (late) expect(now).toMatchObject({ due, late: true })
      // What counts calendar days runs through a closed week.
      else if (due !== null) expect((now?.due ?? '') >= due).toBe(true)
    }
    const later = before.filter(({ id, due }) => due !== null && (after.get(id)?.due ?? '') > due)
    expect(later.length).toBeGreaterThan(10)
    const late = before.filter((row) => row.late).length
    expect(late).toBeGreaterThan(0)
    expect(line).toMatchObject({ effects: { openCases: before.length, earlier: 0 } })
  })

  it('has one entry a case, one message where the office owes something on another day, and rows and timers that its log means', async () => {
    const [counted] = await database.query<{ messages: number }>(
      `select count(*) as entries, count(distinct stream) as cases,
         (select count(*) from outbox where dedupe_key like '%/CalendarChanged') as messages
       from event where entry like '%"type":"CalendarChanged"%'`,
    )
    const [told] = await database.query<{ cases: number }>(
      `select count(distinct stream) as cases from event, json_array_elements(entry::json -> 'event' -> 'moved') as moved
       where entry like '%"type":"CalendarChanged"%'
         and moved ->> 'clock' not in ('step', 'inspectors', 'hearing-request', 'objection-right')`,
    )
    expect(told?.cases).toBeGreaterThan(10)
    expect(counted?.messages).toBe(told?.cases)
    expect(line.effects?.moved).toBeGreaterThan(told?.cases ?? 0)
    const [again] = await database.query<{ cases: number }>(
      `select count(*) as cases from timer t join event e using (stream)
       where t.kind = 'supervise' and e.entry like '%"type":"CalendarChanged"%' and t.due_at <= clock_timestamp()`,
    )
    expect(again).toEqual({ cases: before.length })
    await expectRowsToBeFolds(database, catalogue, (version) => desk.calendar(version))
  })

  it('has a log whose entries each name the one before', async () => {
    const broken = await database.query(
      `select stream from (
         select stream, hash = sha256(convert_to(entry || coalesce(' ' || serial, ''), 'UTF8')) as whole,
           entry::json ->> 'prev' as prev,
           coalesce(encode(lag(hash) over (partition by stream order by version), 'hex'), repeat('0', 64)) as last
         from event) e where not whole or prev <> last`,
    )
    expect(broken).toEqual([])
  })

  it('is told again from its export alone, to the same clocks', { timeout: patience }, async () => {
    const file = path.join(folder, 'log.ndjson')
    await call(['export', file], database.url)
    const { stdout } = await call(['replay', '--json', '--cases', '--export', file], 'postgres://nowhere.invalid')
    const { results } = JSON.parse(stdout) as { results: ReplayedCase[] }
    const told = new Map(results.map((result) => [result.id, result]))
    const nobody = { id: '00000000-0000-0000-0000-000000000000', departmentCode: null } as Account
    for (const { id } of before) {
      const { clocks } = await clocksFor(desk, id, nobody, 'all', false)
      const ends = (list: readonly { kind: string; startOn: string; dueOn: string }[]) =>
        list.map(({ kind, startOn, dueOn }) => `${kind} ${startOn} ${dueOn}`).sort()
      expect(ends(clocks)).toEqual(ends(told.get(id)?.clocks ?? []))
    }
  })
})
