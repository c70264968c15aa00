import { startOneDoor, type ChildServer } from '../child-server.ts'
import { copyCases } from '../copied-cases.ts'
import { cookieOf, createDemoCity, environmentFor } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient, type Sent } from '../http-client.ts'
import { alternate, closedLoop, medianFigures, ratio, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atMost, type Line, type Report } from '../report.ts'
import { openDatabase, type Database } from '../../server/kernel/database.ts'

const connections = 4
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
  const urls = await createCities(fixture, options.sizes)
  const servers = {
    small: await startOneDoor(fixture.cleanup, environmentFor(fixture, urls.small)),
    large: await startOneDoor(fixture.cleanup, environmentFor(fixture, urls.large)),
  }
  const askedOfSmall = await questionsOf(fixture.open(urls.small))
  const askedOfLarge = await questionsOf(fixture.open(urls.large))
  const measured: [string, Record<'small' | 'large', Figures[]>][] = []
  for (const name of questionNames) {
    const sides = {
      small: () => ask(servers.small, askedOfSmall[name], options.seconds),
      large: () => ask(servers.large, askedOfLarge[name], options.seconds),
    }
    await alternate(1, sides)
    measured.push([name, await alternate(options.rounds, sides)])
  }
  fixture.residents.push({ when: `after questions to ${large} cases`, megabytes: servers.large.residentMb() })
  await servers.small.stop()
  await servers.large.stop()
  return {
    workload: 'c',
    title: `questions over HTTP, ${connections} connections; ratio of p95 to that of the small city`,
    notes: [
      `${urls.played} cases were played through the road by the demo city; all others are copies of their streams, in SQL`,
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

async function createCities(fixture: Fixture, sizes: Options['sizes']) {
  const small = await createDemoCity(fixture, 'small')
  const played = await growTo(small, sizes[0])
  const large = await fixture.createDatabase('large', 'small')
  await growTo(large, sizes[1])
  return { small, large, played }
}

/** Copies cases until there are `wanted`; gives how many there were. Stays connected to nothing, so that it can be copied. */
async function growTo(url: string, wanted: number): Promise<number> {
  const database = openDatabase(url, { max: 1, settings: '-c statement_timeout=0' })
  const rows = await database.query<{ id: string }>('select id from case_row')
  const sources = rows.map(({ id }) => id)
  if (wanted > sources.length) await copyCases(database, { sources, wanted: wanted - sources.length })
  await database.query('vacuum analyze')
  await database.close()
  return sources.length
}

const questionNames = ['work list of 20', 'guide', 'search'] as const

/** Each kind of question in as many variants as the city gives; the staff asked are those of every department. */
async function questionsOf(
  database: Database,
): Promise<Record<(typeof questionNames)[number], (turn: number) => Sent>> {
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
