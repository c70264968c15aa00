import { haimen } from '#cities/haimen/index.ts'
import { syntheticItems } from '#testing/synthetic-items.ts'
import { startOneDoor } from '../child-server.ts'
import { createDemoCity, environmentFor } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient } from '../http-client.ts'
import { alternate, closedLoop, medianFigures, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atMost, type Report } from '../report.ts'
import { publishItems } from '../../server/catalogue/index.ts'

/** From one letter to a hundred signs: each is asked as often as any other, so that one slow kind breaks the promise. */
const searches = [
  's',
  'zh',
  '证',
  '许可',
  '登记',
  '开饭店',
  '我想开饭店要办什么手续',
  '核发许可证登记变更审批备案',
  '房产证',
  '公司设立登记',
  'jiehun',
  'sgxk',
  'kfd',
  'wo xiang kai yi jia fan dian yao ban shen me shou xu',
  'driving licence',
  'restaurent',
  '没有这样的事',
  '证'.repeat(100),
]

/** What a citizen waits for in a city of ten thousand items: a search, and a page drawn by the server. One reader at a time. */
export async function measureReading(fixture: Fixture, options: Options): Promise<Report> {
  const url = await createDemoCity(fixture, 'reading')
  const items = syntheticItems(2008)
  await publishItems(fixture.open(url), items)
  const server = await startOneDoor(fixture.cleanup, environmentFor(fixture, url))
  const client = createHttpClient(server.origin, 1)
  const inTurn = (paths: readonly string[]) => () => {
    let turn = 0
    return closedLoop(1, options.seconds, async () => {
      await client.send({ method: 'GET', path: paths[turn++ % paths.length] ?? '' })
      return true
    })
  }
  const asking = (path: string) => searches.map((words) => `${path}?q=${encodeURIComponent(words)}`)
  const start = performance.now()
  await client.send({ method: 'GET', path: asking('/api/public/items')[0] ?? '' })
  const first = performance.now() - start
  const sides = {
    'search of 10,000 items': inTurn(asking('/api/public/items')),
    'suggestions of 10,000 items': inTurn(asking('/api/public/suggest')),
    'guide page, drawn': inTurn(haimen.items.map(({ code }) => `/items/${code}`)),
    'home page, drawn': inTurn(['/']),
  }
  await alternate(1, sides)
  const measured = await alternate(options.rounds, sides)
  client.close()
  const resident = server.residentMb()
  await server.stop()
  const lines = Object.entries<Figures[]>(measured).map(([name, rounds]) => ({ name, ...medianFigures(rounds) }))
  const ceilings = [30, 30, 20, 20]
  return {
    workload: 'f',
    title: 'reading over HTTP, one reader at a time',
    notes: [
      `of the 10,000 items ${items.length - haimen.items.length} are made up from a seed; pages as \`npm run build\` built them`,
      `the server was ready after ${server.readyMs.toFixed(0)} ms; its first search waited ${first.toFixed(0)} ms for the index; resident ${resident.toFixed(0)} MB at the end`,
    ],
    lines,
    promises: lines.map(({ name, p95 }, at) => atMost(`p95 of ${name}`, p95, ceilings[at] ?? 20, ' ms')),
  }
}
