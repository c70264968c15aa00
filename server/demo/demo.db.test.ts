import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { verify } from '@node-rs/argon2'
import { afterAll, describe, expect, it } from 'vitest'
import { dataRequestStatuses } from '#domain/sharing/index.ts'
import { caseDecider, statuses, type Status, type CaseEvent } from '#domain/cases/index.ts'
import { epochMs, fold } from '#domain/kernel/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { createDatabase } from '#testing/database.ts'
import { caseRow } from '../cases/index.ts'
import { readConfig } from '../config.ts'
import type { Database } from '../kernel/database.ts'
import { recordedOf } from '../kernel/event-store.ts'
import { createServices } from '../services.ts'
import { demoAccounts, demoPassword, loadDemo } from './index.ts'
import { loadHistory } from './load-history.ts'
import { prepareCity } from './prepare-city.ts'

/** A history takes seconds; on a machine busy with other things, many. */
const patience = 120_000
const until = epochMs('2026-03-12T07:00:00.000Z')
const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-demo-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

const servicesOn = (database: Database) => createServices(database, readConfig({ DATA_DIR: dataDir }))

async function play(database: Database, cases: number): Promise<number> {
  const services = servicesOn(database)
  const applicants = await prepareCity(services, haimen)
  const plan = { city: haimen, cases, seed: 1, until }
  return database.transaction((query) => loadHistory(services, query, applicants, plan))
}

/** Whether case `c` is of a goal. */
const ofGoals = `exists (select from event e where e.stream = c.id and e.version = 1 and e.entry like '%"project":"%')`

const outlineOf = (database: Database) =>
  database.query(`
    select c.id, c.status, c.received_on, c.serial, l.serial as licence, c.promised_due_on, c.decided_on,
      (select string_agg(entry::jsonb -> 'event' ->> 'type', ' ' order by version) from event where stream = c.id) as events
    from case_row c left join licence l on l.case_id = c.id order by c.id`)

describe('120 cases', async () => {
  const [one, other] = [await createDatabase(), await createDatabase()]

  it(
    'are the same in two databases: statuses, numbers, what happened',
    async () => {
      await Promise.all([play(one, 120), play(other, 120)])
      const outline = await outlineOf(one)
      expect(outline).toHaveLength(120)
      expect(await outlineOf(other)).toEqual(outline)
    },
    patience,
  )
})

describe('600 cases', async () => {
  const database = await createDatabase()
  await play(database, 600)

  it('lie in every status, and on the desks of every department', async () => {
    const held = await database.query<{ status: string }>('select distinct status from case_row')
    const seldom: Status[] = ['lapsed', 'forwarded', 'licence-withdrawn', 'licence-cancelled']
    const usual = statuses.filter((status) => !seldom.includes(status))
    expect(held.map(({ status }) => status)).toEqual(expect.arrayContaining([...usual]))
    const [departments] = await database.query('select count(distinct department_code) from case_row')
    expect(departments).toEqual({ count: 29 })
  })

  it('are numbered without a gap, in the order of their receipt', async () => {
    const faults = await database.query(`
      select received_on, count(*), max(serial) from case_row where serial is not null
      group by received_on having count(*) <> max(serial) or array_agg(serial order by submitted_at) <> array_agg(serial order by serial)`)
    expect(faults).toEqual([])
  })

  it('have the rows that their logs mean', async () => {
    const { catalogue, calendars } = servicesOn(database)
    const calendar = calendars.current()
    const rows = await database.query<{
      id: string
      item_code: string
      item_version: number
      row: object
      log: string
    }>(`
      select c.id, c.item_code, c.item_version, to_jsonb(c) as row,
        (select string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version) from event where stream = c.id) as log
      from case_row c`)
    for (const { id, item_code, item_version, row, log } of rows) {
      const events = recordedOf<CaseEvent>(log)
      const item = await catalogue.version(item_code, item_version)
      const meant = caseRow(fold(caseDecider, events), { item, calendar }, id, events.length)
      expect(normal(row)).toEqual(normal(meant))
    }
  })

  it('leave nothing that is due to the clock of the law, and no notice untold', async () => {
    const late = await database.query('select from timer where due_at <= $1', ['2026-03-12T07:00:00Z'])
    const untold = await database.query(
      `select from outbox where done_at is null and kind not in ('card', 'reminder', 'staff-telling')`,
    )
    expect([late.length, untold.length]).toEqual([0, 0])
  })

  it('tell the stories that seldom happen', async () => {
    const told = await database.query<{ item: string; status: string; waits: string; quantity: boolean }>(
      `select item_code as item, status, waiting_for as waits from case_row where item_code in ('0907', '1303', '1702', '1703', '1801')`,
    )
    const has = (item: string, status: string, waits: string) =>
      told.some((one) => one.item === item && one.status === status && one.waits === waits)
    const expected: [string, string, string][] = [
      ['1703', 'delivered', 'nobody'],
      ['1703', 'suspended', 'special-procedure'],
      ['1702', 'awaiting-decision', 'decision'],
      ['0907', 'forwarded', 'upper-organ'],
      ['1801', 'delivered', 'check'],
      ['1801', 'delivered', 'nobody'],
      ['1303', 'delivered', 'revocation'],
    ]
    expect(expected.filter((one) => !has(...one))).toEqual([])
    const [line] = await database.query(
      `select count(*)::int as waiting from case_row where item_code = '1702' and status = 'awaiting-decision' and accepted_at is not null`,
    )
    expect(line).toEqual({ waiting: expect.any(Number) as number })
    // Whom a case names lies sealed: the words of the hearing's neighbours are nowhere in the log.
    expect(await database.query(`select from event where entry like '%周边住户代表%'`)).toEqual([])
  })

  it('send nobody a mail or a text message about what is history', async () => {
    expect(await database.query(`select distinct kind from outbox where kind in ('email', 'sms')`)).toEqual([])
    expect(await database.query('select from sent_message')).toEqual([])
  })

  it('keep their promises but for a few', async () => {
    const [share] = await database.query<{ late: number }>(
      `select avg((decided_on > promised_due_on)::int)::float as late from case_row where decided_on is not null`,
    )
    expect(share?.late).toBeLessThan(0.035)
  })
})

describe('the demo', async () => {
  const database = await createDatabase()

  it(
    'is loaded once; a second start finds it at once',
    async () => {
      const services = servicesOn(database)
      await loadDemo(services)
      const count = () => database.query('select (select count(*) from event), (select count(*) from account)')
      const loaded = await count()
      await loadDemo(services)
      expect(await count()).toEqual(loaded)
      const counts = `select count(*) filter (where ${ofGoals}) as goals, count(*) filter (where not ${ofGoals}) as others`
      const [cases] = await database.query<{ goals: number; others: number }>(`${counts} from case_row c`)
      expect(cases?.others).toBe(1_500)
      expect(cases?.goals).toBeGreaterThan(4)
    },
    patience,
  )

  it('has goals under way in different stages, and nothing about them is late', async () => {
    const goals = await database.query<{ goal: string; reached: string }>(
      `select template_code as goal, status as reached from project where kind = 'bundle' order by 1`,
    )
    expect(goals.map(({ goal }) => goal)).toEqual([
      'build-a-plant',
      'buy-a-home',
      'open-a-restaurant',
      'start-a-factory',
    ])
    const found = await database.query<{ statuses: string[] }>(
      `select array_agg(distinct status) as statuses from case_row c where ${ofGoals}`,
    )
    expect(found[0]?.statuses).toEqual(expect.arrayContaining(['issued', 'received']))
    const late = await database.query(
      `select rule from card where case_id in (select id from case_row c where ${ofGoals})`,
    )
    expect(late).toEqual([])
  })

  it('has orders, complaints and visits at every turn of their lives, and cards of what was established', async () => {
    const standing = async (table: string) =>
      (await database.query<{ status: string }>(`select status from ${table} order by 1`)).map(({ status }) => status)
    expect(await standing('supervision_order')).toEqual(['closed', 'issued', 'replied'])
    expect(await standing('complaint')).toEqual(['accepted', 'answered', 'answered', 'lodged'])
    expect(await standing('inspection')).toEqual(['clean', 'open', 'put-right'])
    const [cards] = await database.query<{ n: number }>(`select count(*)::int as n from card where rule = 'S-01'`)
    expect(cards?.n).toBe(4)
  })

  it('has a few dozen requests for data at every turn of their lives, some late, of many offices', async () => {
    const rows = await database.query<{ status: string; late: boolean; department: string; own: boolean }>(
      `select r.status, r.late, r.department_code as department, c.applicant_id in
         (select party_id from account where username in ('applicant-1', 'applicant-2')) as own
       from data_request r join case_row c on c.id = r.case_id`,
    )
    expect(rows.length).toBeGreaterThanOrEqual(30)
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(dataRequestStatuses))
    expect(rows.filter(({ late }) => late).length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ department }) => department)).size).toBeGreaterThan(8)
    expect(rows.some(({ own }) => own)).toBe(true)
    const found = await database.query(`select from card where rule = 'D-03'`)
    expect(found.length).toBeGreaterThanOrEqual(4)
  })

  it('has a card that was appealed and cancelled by two supervisors', async () => {
    const told = await database.query<{ rule: string; events: string }>(
      `select c.rule, (select string_agg(entry::jsonb -> 'event' ->> 'type', ' ' order by version) from event
         where stream = c.id) as events
       from card c where c.status = 'cancelled'`,
    )
    expect(told.map(({ rule, events }) => [rule, events])).toEqual([
      ['P-05', 'CardRaised CardNotified CardAcknowledged CardAppealed CancellationProposed CardCancelled'],
    ])
  })

  it('lets every demo account in by the demo password, and nobody else', async () => {
    const open = await database.query<{ username: string; password_hash: string }>(
      'select username, password_hash from account where password_hash is not null',
    )
    expect(open.map(({ username }) => username).sort()).toEqual(demoAccounts.map(({ username }) => username).sort())
    const hashes = [...new Set(open.map(({ password_hash }) => password_hash))]
    expect(await Promise.all(hashes.map((hash) => verify(hash, demoPassword)))).toEqual([true])
  })

  it('gives every applicant whose password is known cases to look at', async () => {
    const [few] = await database.query<{ least: number }>(
      `select min(cases) as least from (
         select count(c.id) as cases from account a left join mandate m on m.account_id = a.id
         left join case_row c on c.applicant_id = coalesce(m.party_id, a.party_id)
         where a.username = any($1) group by a.id) each`,
      [demoAccounts.filter(({ role }) => role === 'applicant' || role === 'agent').map(({ username }) => username)],
    )
    expect(few?.least).toBeGreaterThan(3)
  })

  it('leaves a database with another city alone', async () => {
    const other = await createDatabase()
    await other.query(`insert into city values ('other', '320684', '别处', 'Elsewhere', '{}')`)
    await loadDemo(servicesOn(other))
    expect(await other.query('select from case_row')).toEqual([])
  })
})

/** Instants are written in several ways; a row holds what its columns hold. */
const normal = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      /_at$/.test(name) && value ? epochMs(String(value).replace(/(\.\d{3})\d+/, '$1')) : value,
    ]),
  )
