import { runOneDoor, startOneDoor, type ChildServer } from '../child-server.ts'
import { copyCases } from '../copied-cases.ts'
import { cookieOf, createDemoCity, environmentFor } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient, type Sent } from '../http-client.ts'
import { alternate, closedLoop, medianFigures, ratio, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atMost, type Line, type Report } from '../report.ts'
import { recordResident } from '../resident.ts'
import type { Database } from '../../server/kernel/database.ts'

const connections = 4
/** Cases that are really played through; the rest are copies of them. */
const playedCases = 3_000
const searches = [
  '许可',
  '公司设立登记',
  '餐饮',
  '结婚',
  'hunyin',
  'sgxk',
  'driving licence',
  '房屋',
  '户口',
  '没有这样的事',
]

/** The questions people ask most, in a small and a large city beside each other. */
export async function measureQuestions(fixture: Fixture, options: Options): Promise<Report> {
  const [small, large] = options.sizes
  const urls = await createCities(fixture, small, large)
  const asked = await questionsOf(fixture.open(urls.small))
  const servers = {
    small: await startOneDoor(fixture.cleanup, environmentFor(fixture, urls.small)),
    large: await startOneDoor(fixture.cleanup, environmentFor(fixture, urls.large)),
  }
  const measured: [string, Record<'small' | 'large', Figures[]>][] = []
  for (const [name, sent] of Object.entries(asked)) {
    const sides = {
      small: () => ask(servers.small, sent, options.seconds),
      large: () => ask(servers.large, sent, options.seconds),
    }
    await alternate(1, sides)
    measured.push([name, await alternate(options.rounds, sides)])
  }
  recordResident(fixture, `after questions to ${large} cases`, servers.large)
  await servers.small.stop()
  await servers.large.stop()
  return {
    workload: 'c',
    title: `questions over HTTP, ${connections} connections; ratio of p95 to that of the small city`,
    notes: [
      `about ${playedCases} cases were played through by the seed; all others are copies of their streams made in SQL`,
    ],
    lines: measured.flatMap(([name, figures]): Line[] => [
      { name: `${name}, ${small} cases`, ...medianFigures(figures.small), ratio: 1 },
      { name: `${name}, ${large} cases`, ...medianFigures(figures.large), ratio: growth(figures) },
    ]),
    promises: measured.flatMap(([name, figures]) => [
      atMost(`p95 of ${name} at ${large} cases`, medianFigures(figures.large).p95, 50, ' ms'),
      atMost(`growth of p95 of ${name}`, growth(figures), 1.3, '×'),
    ]),
  }
}

const growth = ({ small, large }: Record<'small' | 'large', Figures[]>) => ratio(large, small, 'p95')

async function createCities(fixture: Fixture, small: number, large: number): Promise<{ small: string; large: string }> {
  const url = await createDemoCity(fixture, 'small')
  const played = await countCases(fixture, url)
  if (played < playedCases) {
    const args = ['seed', '--cases', String(playedCases - played), '--seed', '1']
    await runOneDoor(fixture.cleanup, args, environmentFor(fixture, url))
  }
  await growTo(fixture, url, small)
  const copy = await fixture.createDatabase('large', 'small')
  await growTo(fixture, copy, large)
  return { small: url, large: copy }
}

/** Nobody may be connected to a database that is to be copied, so each visit here is a short one. */
async function visit<T>(fixture: Fixture, url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = fixture.open(url, 1)
  return work(database).finally(() => database.close())
}

const countCases = (fixture: Fixture, url: string) =>
  visit(fixture, url, async (database) => {
    const [{ count } = { count: 0 }] = await database.query<{ count: number }>('select count(*) as count from case_row')
    return count
  })

const growTo = (fixture: Fixture, url: string, cases: number) =>
  visit(fixture, url, async (database) => {
    const rows = await database.query<{ id: string }>('select id from case_row')
    const sources = rows.map(({ id }) => id)
    if (cases > sources.length) await copyCases(database, { sources, wanted: cases - sources.length })
    await database.query('vacuum analyze')
  })

/** Each kind of question in as many variants as the city gives; the staff asked are those of every department. */
async function questionsOf(database: Database): Promise<Record<string, (turn: number) => Sent>> {
  const staff = await database.query<{ id: string }>(
    `select id from account where department_code is not null and role in ('clerk', 'reviewer') order by username`,
  )
  const cookies = await Promise.all(staff.map(({ id }) => cookieOf(database, id)))
  const items = await database.query<{ code: string }>('select code from item order by code')
  const paths = (all: string[]) => (turn: number) => ({ method: 'GET', path: all[turn % all.length] ?? '/' }) as const
  return {
    'work list of 20': (turn) => ({ method: 'GET', path: '/api/work', headers: cookies[turn % cookies.length] ?? {} }),
    guide: paths(items.map(({ code }) => `/api/public/items/${code}`)),
    search: paths(searches.map((words) => `/api/public/items?q=${encodeURIComponent(words)}`)),
  }
}

async function ask(server: ChildServer, sent: (turn: number) => Sent, seconds: number): Promise<Figures> {
  const client = createHttpClient(server.origin, connections)
  let turn = 0
  const figures = await closedLoop(connections, seconds, async () => (await client.send(sent(turn++)), true))
  client.close()
  return figures
}
