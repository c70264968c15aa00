import { randomUUID } from 'node:crypto'
import { readConfig } from '../../server/config.ts'
import { logSigner, makeCheckpoint } from '../../server/evidence/index.ts'
import type { Database } from '../../server/kernel/database.ts'
import { logSecret } from '../../server/kernel/keyring.ts'
import { createServices } from '../../server/services.ts'
import { runPatterns } from '../../server/supervision/index.ts'
import { startOneDoor, startServer } from '../child-server.ts'
import { cookieOf, createDemoCity, environmentFor, keysIn } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient } from '../http-client.ts'
import { alternate, closedLoop, medianFigures, ratio, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { bareRoute, bareTable } from '../peers/bare-route.ts'
import { atLeast, type Line, type Report } from '../report.ts'
import { createCaseSupply } from './case-supply.ts'
import { appendsOf } from './command-appends.ts'

const connectionCounts = [1, 8, 32]
const mostConnections = Math.max(...connectionCounts)

/** Rounds nobody counts: a server that has run for a day is compiled and warm, and a route of three lines is so at once. */
const warmUps = 3

/** Commands on cases over HTTP beside a route that does one insert and nothing else, each in a process of its own. */
export async function measureCommands(fixture: Fixture, { rounds, seconds, profile }: Options): Promise<Report> {
  const url = await createDemoCity(fixture, 'commands')
  const bareUrl = await createDemoCity(fixture, 'bare')
  const database = fixture.open(url)
  const bareDatabase = fixture.open(bareUrl)
  await bareDatabase.query(bareTable)
  const environment = environmentFor(fixture, url)
  const supply = await createCaseSupply(database, settling(database, environment))
  const bareSupply = await createCaseSupply(bareDatabase)
  const cookies = await Promise.all(Array.from({ length: mostConnections }, () => cookieOf(database, supply.clerk)))
  const app = await startOneDoor(fixture.cleanup, environment, { profile })
  // The peer has a database of its own: nobody there carries out what its appends leave in the outbox.
  const ownEnvironment = environmentFor(fixture, bareUrl)
  const appends = await appendsOf(bareDatabase, ownEnvironment, bareSupply)
  const bareEnvironment = { ...ownEnvironment, ENTRY: supply.entry, APPENDS: JSON.stringify(appends) }
  const bare = await startServer(fixture.cleanup, [bareRoute], bareEnvironment, '/readyz')

  const load = async (origin: string, command: string, connections: number, take: () => string | undefined) => {
    const client = createHttpClient(origin, connections)
    const figures = await closedLoop(connections, seconds, async (worker) => {
      const id = take()
      if (id === undefined) return false
      const headers = { ...cookies[worker], 'idempotency-key': randomUUID() }
      await client.send({ method: 'POST', path: `/api/cases/${id}/${command}`, headers })
      return true
    })
    client.close()
    return figures
  }
  const sidesAt = (connections: number) => ({
    receive: async () => load(app.origin, 'receive', connections, await supply.submitted(seconds)),
    submit: async () => load(app.origin, 'submit', connections, await supply.drafts(seconds)),
    bareReceive: async () => load(bare.origin, 'receive', connections, await bareSupply.submitted(seconds)),
    bareSubmit: async () => load(bare.origin, 'submit', connections, await bareSupply.drafts(seconds)),
    oneRow: () => load(bare.origin, 'one-row', connections, randomUUID),
  })
  await alternate(warmUps, sidesAt(8))
  const measured: Measured[] = []
  for (const connections of connectionCounts)
    measured.push({ connections, ...(await alternate(rounds, sidesAt(connections))) })
  fixture.residents.push({ when: 'after the commands', megabytes: app.residentMb() })
  await app.stop()
  await bare.stop()
  return reportOf(measured)
}

/** A city gets many thousand cases in months: what is done once a minute for each is done here, and not in the midst of a round. */
function settling(database: Database, environment: Record<string, string>): () => Promise<void> {
  const signer = logSigner(logSecret(keysIn(environment)))
  const { cards } = createServices(database, readConfig(environment))
  const onFault = (_: unknown, error: unknown) => {
    throw error as Error
  }
  return async () => {
    await makeCheckpoint(database, signer)
    await runPatterns({ ...cards, onFault }, ['cases'])
  }
}

type Side = 'receive' | 'submit' | 'bareReceive' | 'bareSubmit' | 'oneRow'
type Measured = { connections: number } & Record<Side, Figures[]>

const reportOf = (measured: Measured[]): Report => ({
  workload: 'b',
  title: 'a command on a case over HTTP, keep-alive; ratio to a bare Fastify route with the append of that command',
  notes: [
    'prepared cases are copies, made in SQL, of one submitted case of the demo city; one session a connection',
    'a bare route answers after one prepared statement, without session, reading, deciding or checking anything',
    'the server stores together what comes in while another append is under way; a bare route sends each by itself',
    'client, servers and PostgreSQL share the processors of this machine',
  ],
  lines: measured.flatMap(({ connections, receive, submit, bareReceive, bareSubmit, oneRow }): Line[] => [
    { name: `${connections} conn: receive`, ...medianFigures(receive), ratio: ratio(receive, bareReceive) },
    { name: `${connections} conn: submit`, ...medianFigures(submit), ratio: ratio(submit, bareSubmit) },
    { name: `${connections} conn: bare route, append of receive`, ...medianFigures(bareReceive), ratio: 1 },
    { name: `${connections} conn: bare route, append of submit`, ...medianFigures(bareSubmit), ratio: 1 },
    { name: `${connections} conn: bare route, one row`, ...medianFigures(oneRow), ratio: ratio(oneRow, bareReceive) },
  ]),
  promises: measured.flatMap(({ connections, receive, submit, bareReceive, bareSubmit }) => [
    atLeast(`receive / bare route with its append at ${connections}`, ratio(receive, bareReceive), 0.6),
    atLeast(`submit / bare route with its append at ${connections}`, ratio(submit, bareSubmit), 0.6),
  ]),
})
