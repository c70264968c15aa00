import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { caseDecider } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { firstSettings, type Regime, type SupervisionSettings } from '#domain/supervision/index.ts'
import { actors, datedLog, factsFor, historyTo } from '#testing/fixtures/index.ts'
import { addUpTally, superviseChange } from '../../server/supervision/index.ts'
import type { Database } from '../../server/kernel/database.ts'
import { startOneDoor } from '../child-server.ts'
import { copyCases } from '../copied-cases.ts'
import { cookieOf, createDemoCity, environmentFor } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient } from '../http-client.ts'
import { closedLoop, spin, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atLeast, atMost, type Report } from '../report.ts'

/** Cases told again and verified at most; a city of more open cases is measured by what watches them. */
const mostTold = 200_000

/** How long after its moment a card is there, what supervision costs a command, how fast the past is told and verified again, and how long who watches waits. */
export async function measureSupervision(fixture: Fixture, { open, seconds }: Options): Promise<Report> {
  const url = await createDemoCity(fixture, 'supervision')
  const database = fixture.open(url)
  const sources = await openCasesOf(database)
  await grow(database, sources, Math.min(open, mostTold))
  const environment = environmentFor(fixture, url)
  const past = await tellPast(fixture, environment)
  if (open > mostTold) await grow(database, sources, open - mostTold)
  const delays = await delaysOfCards(fixture, database, environment)
  const watching = await watch(fixture, database, environment, seconds)
  const cost = costOfSupervision(seconds)
  return {
    workload: 'i',
    title: 'supervision',
    notes: [
      `${open} open cases; ${delays.length} of them come to a moment of theirs within ten seconds while the server sweeps`,
      `replay-rules told ${past.cases} cases in ${past.told.toFixed(1)} s; verify read ${past.events} entries in ${past.verified.toFixed(1)} s, start of the program included`,
    ],
    lines: [
      { name: 'changes supervised a second and core', perSecond: cost.perSecond },
      { name: 'cases told again a second', perSecond: past.cases / past.told },
      { name: 'entries verified a second', perSecond: past.events / past.verified },
      ...watching.map(([name, figures]) => ({ name, ...figures })),
    ],
    promises: [
      atMost('p99 from breach to card', delays[Math.floor(delays.length * 0.99)] ?? NaN, 1, ' s'),
      atMost('telling 100000 cases again', (past.told * 100_000) / past.cases, 30, ' s'),
      atLeast('entries verified a second', past.events / past.verified, 100_000),
      ...watching.map(([name, { p95 }]) => atMost(`p95 of ${name}`, p95, 100, ' ms')),
    ],
  }
}

async function openCasesOf(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string }>(
    'select id from case_row where closed_on is null and accepted_on is not null',
  )
  return rows.map(({ id }) => id)
}

/** Cases copied in one transaction: of a million at once not even the temporary tables fit. */
const atOnce = 50_000

/** Makes so many more open cases, counted in the hall as if they had come day by day. */
async function grow(database: Database, sources: string[], wanted: number): Promise<void> {
  for (let made = 0; made < wanted; made += atOnce) {
    await copyCases(database, { sources, wanted: Math.min(atOnce, wanted - made) })
    for (let moves = 1; moves > 0;) {
      await addUpTally(database)
      const [row] = await database.query<{ moves: number }>('select count(*) as moves from hall_move')
      moves = row?.moves ?? 0
    }
  }
  // Copies of one day show no pattern: nobody looks for any among them.
  await database.query(
    `insert into pattern_progress (name, reached) values ('cases', '1000000000000')
     on conflict (name) do update set reached = excluded.reached`,
  )
  await database.query('vacuum analyze')
}

async function tellPast(fixture: Fixture, environment: Record<string, string>) {
  const told = await timed(environment, ['replay-rules', '--json'])
  const { cases } = JSON.parse(told.stdout) as { cases: number }
  const file = path.join(fixture.folder, 'supervision.ndjson')
  const { events } = JSON.parse((await timed(environment, ['export', file, '--json'])).stdout) as { events: number }
  const verified = await timed(environment, ['verify', '--export', file, '--json'])
  await rm(file)
  return { cases, events, told: told.seconds, verified: verified.seconds }
}

/** What who watches the hall asks for, one reader at a time. */
const watched = {
  'the supervisor’s hall': '/api/supervise/hall',
  'the running cases of a band': '/api/supervise/cases?band=overdue',
  'the statistics of the month': '/api/public/statistics',
} as const

async function watch(
  fixture: Fixture,
  database: Database,
  environment: Record<string, string>,
  seconds: number,
): Promise<[string, Figures][]> {
  const server = await startOneDoor(fixture.cleanup, environment)
  const [supervisor] = await database.query<{ id: string }>(`select id from account where role = 'supervisor' limit 1`)
  const headers = await cookieOf(database, supervisor?.id ?? '')
  const client = createHttpClient(server.origin, 1)
  const measured: [string, Figures][] = []
  for (const [name, at] of Object.entries(watched)) {
    const ask = async () => (await client.send({ method: 'GET', path: at, headers }), true)
    await ask()
    measured.push([name, await closedLoop(1, seconds, ask)])
  }
  client.close()
  await server.stop()
  return measured
}

/** The first settings, but a warning on the first day of every promise: so every running case has something to be found. */
const eager: SupervisionSettings = {
  ...firstSettings,
  ...{ version: 2, effectiveFrom: '1990-01-02', name: 'eager' },
  rules: { ...firstSettings.rules, 'T-03': { enabled: true, ladder: [{ level: 'yellow', when: { leftDays: 400 } }] } },
}

/** Cases to be warned of, looked at when a timer of theirs comes: how many seconds after it their card was stored, in order. */
async function delaysOfCards(
  fixture: Fixture,
  database: Database,
  environment: Record<string, string>,
): Promise<number[]> {
  const broken = 1_000
  await database.query(
    `insert into supervision_settings (version, effective_from, name, body) values ($1, $2, $3, $4)`,
    [eager.version, eager.effectiveFrom, eager.name, JSON.stringify(eager)],
  )
  await database.query(`update timer set due_at = clock_timestamp() + interval '10 years' where kind = 'supervise'`)
  const server = await startOneDoor(fixture.cleanup, environment)
  await database.query(
    `create table breach as
     select c.id, clock_timestamp() + interval '2 seconds' + row_number() over () * interval '10 milliseconds' as at
     from case_row c
     where c.closed_on is null and c.decided_on is null and c.suspended_for is null
       and c.accepted_on < current_date - 7 and c.promised_due_on > c.accepted_on
       and not exists (select from card k where k.case_id = c.id) limit ${broken}`,
  )
  await database.query(`insert into timer (stream, kind, due_at) select id, 'supervise', at from breach
     on conflict (stream, kind) do update set due_at = excluded.due_at`)
  const [{ count } = { count: 0 }] = await database.query<{ count: number }>('select count(*) as count from breach')
  for (let raised = 0; raised < count;) {
    await new Promise((resolve) => setTimeout(resolve, 250))
    const [row] = await database.query<{ raised: number }>(
      'select count(distinct case_id) as raised from card join breach on breach.id = case_id',
    )
    raised = row?.raised ?? 0
  }
  await server.stop()
  const delays = await database.query<{ seconds: number }>(
    `select extract(epoch from min(raised_at) - b.at)::float8 as seconds
     from breach b join card on case_id = b.id group by b.id, b.at order by 1`,
  )
  await database.query('drop table breach')
  return delays.map(({ seconds }) => seconds)
}

const cli = path.resolve(import.meta.dirname, '../../server/cli.ts')

async function timed(
  environment: Record<string, string>,
  args: string[],
): Promise<{ stdout: string; seconds: number }> {
  const start = performance.now()
  const { stdout } = await promisify(execFile)(process.execPath, ['--max-old-space-size=8000', cli, ...args], {
    env: { ...process.env, ...environment },
    maxBuffer: 2 ** 30,
  })
  return { stdout, seconds: (performance.now() - start) / 1_000 }
}

/** What supervising one change costs the processor: the last act of cases in every stage. */
function costOfSupervision(seconds: number) {
  const regime: Regime = { settings: [firstSettings], outages: [] }
  const facts = { item: factsFor(actors.clerk).item, calendar: nationalCalendar }
  const changes = (['received', 'in-review', 'awaiting-decision', 'granted'] as const).map((stage) => {
    const log = datedLog(historyTo(stage))
    const [before, after] = [fold(caseDecider, log.slice(0, -1)), fold(caseDecider, log)]
    return { after, change: { stream: crypto.randomUUID(), at: log.at(-1)?.at ?? '', before, log, news: 1 } }
  })
  const batch = () => {
    for (const { change, after } of changes) superviseChange(change, after, facts, regime)
    return changes.length
  }
  spin(0.2, batch)
  return spin(seconds, batch)
}
