import { describe, expect, it } from 'vitest'
import { compileCalendar, nationalCalendar, nextCalendar } from '#domain/calendar/index.ts'
import { caseDecider, clockFactsOf, clockFactsShape, type CaseEvent } from '#domain/cases/index.ts'
import { addDays, fold } from '#domain/kernel/index.ts'
import { temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { actors } from '#testing/fixtures/index.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'
import { readConfig } from '../config.ts'
import { seedCases } from '../demo/index.ts'
import { logOf, recordedOf } from '../kernel/event-store.ts'
import { createServices } from '../services.ts'
import { mayRun } from './may-run.ts'
import { casesToCount, readToCount } from './open-cases-to-count.ts'
import { recalculate } from './recalculate.ts'
import { createSnapshots, forgetSnapshots } from './snapshot-cases.ts'

const database = await createDatabase()
const { query } = database
const services = createServices(database, readConfig({ DATA_DIR: temporaryFolder() }))
const { desk, catalogue } = services
await seedCases(services, 300, 3)
await services.place.load()

const [{ today } = { today: '' }] = await query<{ today: string }>(
  `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today`,
)
async function snapshotAll(quiet = 0): Promise<number> {
  const snapshots = createSnapshots(database, quiet)
  let total = 0
  for (;;) {
    const { looked, made } = await snapshots.round()
    total += made
    if (looked === 0) return total
  }
}

/** The log is followed from its beginning again, as by a program of another shape. */
const fromTheBeginning = () => query('delete from snapshot_progress')

/** Every snapshot, and what the entries it is of mean. */
async function expectSnapshotsToBeFolds(): Promise<number> {
  const kept = await query<{ id: string; version: number; facts: unknown; log: string }>(
    `select id, version, facts, ${logOf('s.id')} as log from case_snapshot s where shape = $1`,
    [clockFactsShape],
  )
  for (const { version, facts, log } of kept) {
    const state = fold(caseDecider, recordedOf<CaseEvent>(log).slice(0, version))
    expect(facts).toEqual(JSON.parse(JSON.stringify(clockFactsOf(state))))
  }
  return kept.length
}

const calendars = new Map([[nationalCalendar.version, nationalCalendar]])
const calendarOf = (version: string | null) => calendars.get(version ?? '') ?? nationalCalendar
let current = nationalCalendar

/** Closes the centre in so many days. */
async function close(inDays: number) {
  const day = { on: addDays(today, inDays), works: false, why: '停业', whyEn: 'closed' }
  const next = nextCalendar(current, { level: 'centre', days: [day] }, `calendar-${calendars.size + 1}`)
  const versions = [...calendars.keys()]
  current = compileCalendar(next)
  calendars.set(current.version, current)
  const change = { by: { ...actors.head, role: 'centre-manager' as const }, after: current, write: true }
  await database.transaction((within) => recalculate({ ...desk, calendar: calendarOf }, within, versions, change))
}

/** How many open cases are counted by a snapshot, and how many by their log. */
async function readBy() {
  const cases = await readToCount(query, current.version, await casesToCount(query, current.version))
  const byLog = cases.filter(({ log }) => log !== null).length
  expect(cases.every(({ facts, log }) => (facts === null) === (log !== null))).toBe(true)
  return { bySnapshot: cases.length - byLog, byLog }
}

const [{ cases } = { cases: 0 }] = await query<{ cases: number }>(
  `select count(*) as cases from case_row c where ${mayRun}`,
)

describe('snapshots', () => {
  it('are of every open case, and what the log means', async () => {
    expect(cases).toBeGreaterThan(20)
    expect(await snapshotAll()).toBe(cases)
    expect(await expectSnapshotsToBeFolds()).toBe(cases)
    expect(await snapshotAll()).toBe(0)
    await fromTheBeginning()
    expect(await snapshotAll()).toBe(0)
    expect(await readBy()).toEqual({ bySnapshot: cases, byLog: 0 })
  })

  it('hold on past other calendars, and are not made anew behind them', async () => {
    await close(1)
    await expectRowsToBeFolds(database, catalogue, calendarOf)
    const kept = await readBy()
    expect(kept.byLog).toBe(0)
    await close(2)
    await expectRowsToBeFolds(database, catalogue, calendarOf)
    expect(await readBy()).toEqual(kept)
    expect(await snapshotAll()).toBe(0)
  })

  it('wait until a case is quiet, and those of what came after it wait with it', async () => {
    const newest = await query<{ id: string }>(
      `select c.id from case_snapshot s join case_row c on c.id = s.id join event e on e.stream = c.id and e.version = c.version
       order by e.position`,
    )
    const [first, ...others] = newest.slice(-3).map(({ id }) => id)
    await query('delete from case_snapshot where id = any($1::uuid[])', [[first, ...others]])
    await fromTheBeginning()
    const [{ last } = { last: '' }] = await query<{ last: string }>(
      `with was as (select id, last_at from case_row where id = $1)
       update case_row c set last_at = clock_timestamp() from was where c.id = was.id returning was.last_at::text as last`,
      [first],
    )
    expect(await snapshotAll(3_600)).toBe(0)
    expect((await readBy()).byLog).toBe(3)
    await query('update case_row set last_at = $2 where id = $1', [first, last])
    expect(await snapshotAll()).toBe(3)
    await expectSnapshotsToBeFolds()
  })

  it('are not counted by where they are missing, old, or by another program; the log is', async () => {
    const nth = '(select id, row_number() over (order by id) as nth from case_snapshot)'
    await query(`delete from case_snapshot where id in (select id from ${nth} n where nth % 4 = 0)`)
    await query(
      `update case_snapshot set facts = '{}', shape = shape + case nth % 8 when 1 then 1 else -1 end
       from ${nth} n where n.id = case_snapshot.id and nth % 4 = 1`,
    )
    // Old ones: of the entries up to the submission.
    const old = await query<{ id: string; log: string }>(
      `select id, ${logOf('n.id')} as log from ${nth} n where nth % 4 = 2`,
    )
    for (const { id, log } of old) {
      const entries = recordedOf<CaseEvent>(log)
      const version = entries.findIndex(({ event }) => event.type === 'CaseSubmitted') + 1
      const facts = clockFactsOf(fold(caseDecider, entries.slice(0, version)))
      await query('update case_snapshot set version = $2, facts = $3 where id = $1', [id, version, facts])
    }
    const mixed = await readBy()
    expect(mixed.bySnapshot).toBeGreaterThan(cases / 5)
    expect(mixed.byLog).toBeGreaterThan(cases / 3)
    await close(3)
    await expectRowsToBeFolds(database, catalogue, calendarOf)
    // What a newer program wrote is left to it.
    const newer = await query(`select from case_snapshot where shape > $1`, [clockFactsShape])
    expect(newer.length).toBeGreaterThan(0)
    await fromTheBeginning()
    await snapshotAll()
    expect((await readBy()).byLog).toBe(newer.length)
    await expectSnapshotsToBeFolds()
  })

  it('are made by one process at a time', async () => {
    await query('delete from case_snapshot')
    await fromTheBeginning()
    await database.transaction(async (mine) => {
      await mine('select pg_advisory_xact_lock(74653, 2)')
      expect(await snapshotAll()).toBe(0)
    })
    expect(await snapshotAll()).toBe(cases)
  })

  it('go when nothing of the case runs any more', async () => {
    await query(
      `update case_row set closed_on = $1, runs_until = null where id in (select id from case_snapshot order by id limit 3)`,
      [today],
    )
    await forgetSnapshots(database)
    expect(await query('select from case_snapshot')).toHaveLength(cases - 3)
  })
})
