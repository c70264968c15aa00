import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { startOneDoor } from '../child-server.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient } from '../http-client.ts'
import { closedLoop } from '../measure.ts'
import type { Options } from '../options.ts'
import { atMost, type Report } from '../report.ts'

/** Starting as the operator does, on the database OneDoor brings along; and the memory of every server of this run. */
export async function measureFootprint(fixture: Fixture, { seconds }: Options): Promise<Report> {
  const dataDir = path.join(fixture.folder, 'first-start')
  mkdirSync(dataDir)
  const start = () => startOneDoor(fixture.cleanup, { DATA_DIR: dataDir }, { args: ['--demo'] })
  const first = await start()
  fixture.residents.push({ when: 'after loading the demo city', megabytes: first.residentMb() })
  await first.stop()
  const later = await start()
  const client = createHttpClient(later.origin, 8)
  await closedLoop(8, seconds, async () => (await client.send({ method: 'GET', path: '/api/public/items' }), true))
  client.close()
  fixture.residents.push({ when: 'after lists of items', megabytes: later.residentMb() })
  await later.stop()
  const memory = fixture.residents
  return {
    workload: 'd',
    title: 'start and memory',
    notes: memory.map(({ when, megabytes }) => `resident ${when}: ${megabytes.toFixed(0)} MB`),
    lines: [],
    promises: [
      atMost('first start to ready, demo city', first.readyMs / 1_000, 15, ' s'),
      atMost('later start to ready', later.readyMs / 1_000, 3, ' s'),
      atMost('resident memory without the database', Math.max(...memory.map(({ megabytes }) => megabytes)), 250, ' MB'),
    ],
  }
}
