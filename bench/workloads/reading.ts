import { startOneDoor } from '../child-server.ts'
import { createDemoCity, environmentFor } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient } from '../http-client.ts'
import { alternate, closedLoop, medianFigures, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atMost, type Report } from '../report.ts'
import { syntheticItems } from '../synthetic-items.ts'
import type { Published } from '../../server/catalogue/catalogue.ts'
import { itemPage } from '../../server/catalogue/item-list.ts'
import { shelfOf, type Shelf } from '../../server/catalogue/shelf.ts'
import { suggestionsWhileTyping } from '../../server/catalogue/suggest.ts'
import { haimen } from '#cities/haimen/index.ts'

const searches = [
  '许可',
  '登记',
  '开饭店',
  '我想开饭店要办什么手续',
  '房产证',
  '公司设立登记',
  'jiehun',
  'sgxk',
  'kfd',
  'driving licence',
  'restaurent',
  '没有这样的事',
]

/** What a citizen waits for: a page drawn on the server, and a search among ten thousand items. One reader at a time. */
export async function measureReading(fixture: Fixture, options: Options): Promise<Report> {
  const url = await createDemoCity(fixture, 'reading')
  const server = await startOneDoor(fixture.cleanup, environmentFor(fixture, url))
  const client = createHttpClient(server.origin, 1)
  const inTurn = (values: readonly string[], act: (value: string) => unknown) => () => {
    let turn = 0
    return closedLoop(1, options.seconds, async () => {
      await act(values[turn++ % values.length] ?? '')
      return true
    })
  }
  const page = (path: string) => client.send({ method: 'GET', path })
  const shelf = largeShelf()
  const sides = {
    'search of 10,000 items': inTurn(searches, (q) => JSON.stringify(itemPage(shelf, { q }))),
    'suggestions of 10,000 items': inTurn(searches, (q) => JSON.stringify(suggestionsWhileTyping(shelf, q))),
    'guide page, drawn': inTurn(
      haimen.items.map(({ code }) => `/items/${code}`),
      page,
    ),
    'home page, drawn': inTurn(['/'], page),
  }
  await alternate(1, sides)
  const measured = await alternate(options.rounds, sides)
  client.close()
  await server.stop()
  const lines = Object.entries<Figures[]>(measured).map(([name, rounds]) => ({ name, ...medianFigures(rounds) }))
  const ceilings = [30, 30, 20, 20]
  return {
    workload: 'f',
    title: 'reading, one reader at a time',
    notes: [
      'searches are answered in this process, pages over HTTP by the demo city as `npm run build` built them',
      '9,756 of the 10,000 items are made up from a seed',
    ],
    lines,
    promises: lines.map(({ name, p95 }, at) => atMost(`p95 of ${name}`, p95, ceilings[at] ?? 20, ' ms')),
  }
}

function largeShelf(): Shelf {
  const published = syntheticItems(2008).map((item): Published => ({ item, version: 1, status: 'in-use' }))
  return shelfOf(published, haimen.departments, haimen, haimen.guidance ?? null)
}
