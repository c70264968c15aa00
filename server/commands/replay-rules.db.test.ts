import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { openCardStatuses } from '#domain/supervision/index.ts'
import { readConfig } from '../config.ts'
import { seedCases } from '../demo/index.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { createServices } from '../services.ts'
import { lookAgain } from '../outside/index.ts'
import { accountIdOf } from '../organisation/index.ts'
import { cardEffects, sweepWatched } from '../supervision/index.ts'

const patience = { timeout: 120_000 }
const database = await createDatabase()
const folder = temporaryFolder()
const services = createServices(database, readConfig({ DATA_DIR: folder }))
const { regime, catalogue, desk } = services
const cli = path.resolve(import.meta.dirname, '../cli.ts')
const stricter = path.resolve(import.meta.dirname, '../../examples/stricter-rules.json')
const call = (args: string[], url = database.url) =>
  promisify(execFile)(process.execPath, [cli, ...args], {
    env: { PATH: process.env['PATH'], DATA_DIR: folder, DATABASE_URL: url },
    maxBuffer: 2 ** 28,
  })
const replay = async (...args: string[]) =>
  JSON.parse((await call(['replay-rules', '--json', ...args])).stdout) as {
    cases: number
    was: { cards: number; byRule: Record<string, object> }
    differing: number
    now: { cards: number; byRule: Record<string, object>; points: number }
    differences: { rule: string; was: object | null; now: object | null }[]
  }

await seedCases(services, 400, 1)
await services.place.load()
const beside = (file: string) => path.resolve(import.meta.dirname, file)
await call([
  ...['import-log', beside('../outside/import/receipt-excerpt.xes')],
  ...['--map', beside('../../examples/receipt-map.json'), '--json'],
])
await sweepWatched({
  database,
  regime: regime.current,
  itemVersion: catalogue.version,
  calendar: desk.calendar,
  outside: lookAgain,
})

it(
  'finds under the rules that were in force every card there was of our cases and of outside systems, bit for bit',
  patience,
  async () => {
    const [held] = await database.query<{ cards: number; cases: number; outside: number }>(
      `select (select count(*) from card where subject_kind = 'case') as cards, (select count(*) from case_row) + (select count(*) from outside_case) as cases,
       (select count(*) from card c join outside_case o on o.stream = c.case_id) as outside`,
    )
    expect(held?.cards).toBeGreaterThan(held?.outside ?? Infinity)
    expect(held?.outside).toBeGreaterThan(0)
    const told = await replay()
    expect(told).toMatchObject({ cases: held?.cases, was: { cards: held?.cards }, now: { cards: held?.cards } })
    expect(told.differences).toEqual([])
  },
)

it('says from an exported log alone what it says of the database', patience, async () => {
  const file = path.join(folder, 'log.ndjson')
  await call(['export', file])
  const { stdout } = await call(['replay-rules', '--json', '--export', file], 'postgres://nowhere.invalid')
  expect(JSON.parse(stdout)).toEqual(await replay())
})

it('counts an outage from its recording on, as it did when it happened', { timeout: 240_000 }, async () => {
  const open = await database.query<{ id: string; from: string; departmentCode: string }>(
    `select id, breach_at - interval '30 hours' as "from", department_code as "departmentCode" from card
     where subject_kind = 'case' and status = any($1) and level = 'red' order by breach_at limit 40`,
    [openCardStatuses],
  )
  // Some were decided before anybody recorded that the system was down.
  const supervisor = { id: accountIdOf('320684', 'supervisor-1'), role: 'supervisor', departmentCode: null, windowCode: null } as const // prettier-ignore
  for (const { id } of open.slice(0, 5)) {
    const order = {
      stream: id,
      actor: supervisor,
      requestHash: null,
      command: { type: 'UpholdCard', reason: '属实' },
    } as const
    await services.cards.send({ ...order, requestId: `uphold ${id}` })
  }
  const departments = [...new Set(open.map(({ departmentCode }) => departmentCode))]
  const [first] = open
  await database.query(
    `with told as (
       insert into outage (id, from_at, to_at, departments, reason, evidence, recorded_by)
       select gen_random_uuid(), $1::timestamptz, $1::timestamptz + interval '20 days', $2::text[], '机房停电', '停电通知', id
       from account where role = 'supervisor' limit 1 returning id)
     insert into outbox (kind, dedupe_key, payload)
     select 'look-again', 'look-again ' || c.case_id || ' outage', jsonb_build_object('caseId', c.case_id, 'outage', told.id)
     from told, (select distinct case_id from card where case_id is not null and status = any($3)) c`,
    [first?.from, departments, openCardStatuses],
  )
  await regime.load()
  await deliverEffects(database, cardEffects(services.cards))
  const [{ exempted } = { exempted: 0 }] = await database.query<{ exempted: number }>(
    `select count(*) as exempted from card where status = 'exempted'`,
  )
  const told = await replay()
  expect(exempted).toBeGreaterThan(0)
  expect(told.was.cards).toBeGreaterThan(0)
  expect(told.differences).toEqual([])
})

it('lists case by case what other rules would have found', patience, async () => {
  const { was, now, differences } = await replay('--rules', stricter)
  expect(now.byRule['T-01']).toBeUndefined()
  expect(differences.some(({ rule, was: before }) => rule === 'T-03' && before === null)).toBe(true)
  expect(differences.filter(({ rule }) => rule === 'T-01').every(({ now: after }) => after === null)).toBe(true)
  const added = differences.filter(({ was: before }) => before === null).length
  const gone = differences.filter(({ now: after }) => after === null).length
  expect(now.cards).toBe(was.cards + added - gone)
})

it('lists as many differences as it is asked to, and tells how many there are', patience, async () => {
  const all = await replay('--patterns', '--rules', stricter)
  const listed = await replay('--patterns', '--rules', stricter, '--list', '1')
  expect([listed.differences, listed.differing]).toEqual([all.differences.slice(0, 1), all.differences.length])
  await expect(replay('--patterns', '--export', stricter)).rejects.toThrow(/--patterns needs the database/)
  await expect(replay('--list', 'many')).rejects.toThrow(/--list must be a number/)
})

it('finds what a rule found until its withdrawal, and nothing after', patience, async () => {
  const withdraw = (on: string) => database.query(`update rule_withdrawal set withdrawn_on = $1`, [on])
  await withdraw('9999-12-31')
  const { differences } = await replay()
  await withdraw('1990-01-01')
  expect(differences.length).toBeGreaterThan(0)
  expect(differences.every(({ rule, was }) => rule === 'T-04' && was === null)).toBe(true)
})

it('names each field of the rules that is wrong, and reads no further', patience, async () => {
  const file = path.join(folder, 'rules.json')
  writeFileSync(file, JSON.stringify({ preset: 'near-yellow-over-red', rules: { 'T-99': { enabled: false } } }))
  await expect(replay('--rules', file)).rejects.toThrow(/rules\/T-99: there is no such rule/)
  writeFileSync(file, JSON.stringify({ preset: 'lenient' }))
  await expect(replay('--rules', file)).rejects.toThrow(/preset/)
  await expect(replay('--from', '2026-02-30')).rejects.toThrow(/--from must be a date/)
})
