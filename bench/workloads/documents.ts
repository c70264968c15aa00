import { startOneDoor, type ChildServer } from '../child-server.ts'
import { cookieOf, createDemoCity, environmentFor } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient, type Sent } from '../http-client.ts'
import { closedLoop, medianFigures, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { atMost, type Report } from '../report.ts'
import type { Database } from '../../server/kernel/database.ts'

/** Letters set before anything is timed: the typesetter has then seen every kind. */
const warmUp = 40

/** A letter as a PDF: the first of a server, those nobody has asked for before, and those somebody has. */
export async function measureDocuments(fixture: Fixture, { rounds, seconds }: Options): Promise<Report> {
  const url = await createDemoCity(fixture, 'documents')
  const asked = await documentsOf(fixture.open(url))
  const server = await startOneDoor(fixture.cleanup, environmentFor(fixture, url))
  const atRest = server.residentMb()
  const ask = asker(server, asked)
  const first = await ask.once()
  for (let at = 0; at < warmUp; at++) await ask.once()
  const fresh: Figures[] = []
  for (let round = 0; round < rounds; round++) fresh.push(await ask.fresh(seconds))
  const again: Figures[] = []
  for (let round = 0; round < rounds; round++) again.push(await ask.again(seconds))
  const atWork = server.residentMb()
  await server.stop()
  return {
    workload: 'e',
    title: 'documents over HTTP, one reader',
    notes: [
      `the first document of a server, typesetter and fonts loaded: ${first.toFixed(0)} ms`,
      `resident ${atRest.toFixed(0)} MB before it, ${atWork.toFixed(0)} MB with the typesetter at work beside it, a process that is stopped after a minute without work`,
    ],
    lines: [
      { name: 'set for the first time', ...medianFigures(fresh) },
      { name: 'kept from before', ...medianFigures(again) },
    ],
    promises: [atMost('p95 of a document set warm', medianFigures(fresh).p95, 50, ' ms')],
  }
}

/** Asks for documents in turn; `fresh` stops where all have been asked for. */
function asker(server: ChildServer, asked: readonly Sent[]) {
  const client = createHttpClient(server.origin, 1)
  let next = 0
  const send = async (sent: Sent | undefined) => {
    if (!sent) return false
    await client.send(sent)
    return true
  }
  return {
    async once(): Promise<number> {
      const start = performance.now()
      await send(asked[next++])
      return performance.now() - start
    },
    fresh: (seconds: number) => closedLoop(1, seconds, () => send(asked[next++])),
    again: (seconds: number) => {
      let at = 0
      return closedLoop(1, seconds, () => send(asked[at++ % next]))
    },
  }
}

const letters = ['receipt', 'acceptance', 'grant', 'licence']

/** Letters of decided cases of every department, as its head reads them. */
async function documentsOf(database: Database): Promise<Sent[]> {
  const cases = await database.query<{ id: string; reader: string }>(
    `select l.case_id as id, (select a.id from account a where a.department_code = l.department_code and a.role = 'head' limit 1) as reader
     from licence l order by l.year desc, l.serial, l.department_code limit 500`,
  )
  const cookies = new Map<string, Promise<{ cookie: string }>>()
  const cookieFor = (reader: string) => {
    const known = cookies.get(reader) ?? cookieOf(database, reader)
    cookies.set(reader, known)
    return known
  }
  return Promise.all(
    cases.map(async ({ id, reader }, at) => ({
      method: 'GET' as const,
      path: `/api/cases/${id}/documents/${letters[at % letters.length]}`,
      headers: await cookieFor(reader),
    })),
  )
}
