import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import * as desk from '#api/hall-desk.ts'
import { takeTicket } from '#api/hall.ts'
import { startOneDoor, startServer, type ChildServer } from '../child-server.ts'
import { cookieOf, createDemoCity, environmentFor } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createHttpClient, type HttpClient } from '../http-client.ts'
import { alternate, closedLoop, figuresOf, medianFigures, ratio, type Figures } from '../measure.ts'
import type { Options } from '../options.ts'
import { bareRoute, bareTable } from '../peers/bare-route.ts'
import { atMost, type Report } from '../report.ts'
import { fillHall } from './filled-hall.ts'
import { listenToBoard, type BoardEar } from './board-ear.ts'

const kiosks = 4
/** Seconds of the counters: before anything is counted every connection plans what it is asked, several times over. */
const busySeconds = { first: 8, least: 4 }
/** Milliseconds after which every counter acts again, all at the same moment. */
const beat = 1_000

/** A hall of 46 counters that poll and call at once while kiosks give tickets, beside a route that inserts one row. */
export async function measureHall(fixture: Fixture, { rounds, seconds, profile }: Options): Promise<Report> {
  const url = await createDemoCity(fixture, 'hall')
  const bareUrl = await createDemoCity(fixture, 'bare_hall')
  const database = fixture.open(url)
  await fixture.open(bareUrl).query(bareTable)
  const clerks = await fillHall(database)
  const cookies = await Promise.all(clerks.map((id) => cookieOf(database, id)))
  // Every visitor comes from an address of their own.
  const environment = { ...environmentFor(fixture, url), TRUSTED_PROXIES: '127.0.0.1' }
  const app = await startOneDoor(fixture.cleanup, environment, { profile })
  const bare = await startServer(
    fixture.cleanup,
    [bareRoute],
    { ...environmentFor(fixture, bareUrl), ENTRY: '{}' },
    '/readyz',
  )
  const [kiosk, counter] = [createHttpClient(app.origin, kiosks), createHttpClient(app.origin, clerks.length)]
  const insert = createHttpClient(bare.origin, kiosks)
  const ear = await listenToBoard(app.origin)
  const busy: Busy = { polls: [], calls: [] }
  const issue = (lasting = seconds) => closedLoop(kiosks, lasting, () => takeOne(kiosk))
  const beside = async (lasting: number) => {
    const until = performance.now() + lasting * 1_000
    const all = cookies.map((headers) => actUntil(until, counter, headers, ear, busy))
    const [figures] = await Promise.all([issue(lasting), ...all])
    return figures
  }
  const sides = {
    alone: () => issue(),
    bare: () => closedLoop(kiosks, seconds, () => insertOne(insert)),
    busy: () => beside(Math.max(seconds, busySeconds.least)),
  }
  await beside(busySeconds.first)
  await alternate(1, sides)
  for (const times of Object.values(busy)) times.length = 0
  const measured = await alternate(rounds, sides)
  await ear.close()
  await ending([kiosk, counter, insert], [app, bare])
  return reportOf(measured, busy)
}

async function ending(clients: readonly HttpClient[], servers: readonly ChildServer[]): Promise<void> {
  for (const client of clients) client.close()
  for (const server of servers) await server.stop()
}

let visitors = 0

async function takeOne(kiosk: HttpClient): Promise<boolean> {
  const nth = (visitors += 1)
  const headers = {
    'idempotency-key': randomUUID(),
    'x-forwarded-for': `10.${nth >> 16}.${(nth >> 8) & 255}.${nth & 255}`,
  }
  const body = { source: 'kiosk', zone: 'ABCDEF'[nth % 6] }
  await kiosk.send({ method: 'POST', path: takeTicket.path, headers, body })
  return true
}

async function insertOne(insert: HttpClient): Promise<boolean> {
  const headers = { 'idempotency-key': randomUUID() }
  await insert.send({ method: 'POST', path: `/api/cases/${randomUUID()}/receive`, headers })
  return true
}

interface Busy {
  /** Milliseconds a poll took; from asking for the next number until the board showed it. */
  polls: number[]
  calls: number[]
}

/** A counter polls and calls on every beat, all counters on the same one, and serves whom it called. */
async function actUntil(
  end: number,
  counter: HttpClient,
  headers: Record<string, string>,
  ear: BoardEar,
  { polls, calls }: Busy,
): Promise<void> {
  const act = (path: string, id: string, body?: object) =>
    counter.send({
      ...{ method: 'POST', path: path.replace('{id}', id), headers: { ...headers, 'idempotency-key': randomUUID() } },
      ...(body && { body }),
    })
  for (let next = performance.now(); next < end; next += beat) {
    await wait(Math.max(0, next - performance.now()))
    const asked = performance.now()
    const poll = counter.send({ method: 'GET', path: desk.counterDesk.path, headers })
    const polled = poll.then(() => void polls.push(performance.now() - asked))
    const called = await counter.ask({
      ...{ method: 'POST', path: desk.callNext.path, headers: { ...headers, 'idempotency-key': randomUUID() } },
    })
    await polled
    if (called.status !== 200) {
      if (called.text.includes('nobody-waits')) continue
      throw new Error(`call next: ${called.status} ${called.text}`)
    }
    const { ticket } = JSON.parse(called.text) as { ticket: { id: string; number: string } }
    calls.push((await ear.shown(ticket.number)) - asked)
    await act(desk.startService.path, ticket.id)
    await act(desk.finishService.path, ticket.id, { outcome: 'done' })
  }
}

const reportOf = (measured: Record<'alone' | 'bare' | 'busy', Figures[]>, busy: Busy): Report => {
  const [issue, call] = [medianFigures(measured.busy), figuresOf(busy.calls, NaN)]
  return {
    workload: 'l',
    title: 'a ticket issued, and called to the board, over HTTP; ratio to a bare Fastify route with one insert',
    notes: [
      `two weeks of 1,500 visits a day lie behind; ${kiosks} kiosks issue as fast as they are answered`,
      '46 counters poll and call at the same moment once a second, and each is done with whom it called at once',
      'from asking for the next number until a board that listens has it',
    ],
    lines: [
      { name: 'issue', ...medianFigures(measured.alone), ratio: ratio(measured.alone, measured.bare) },
      { name: 'bare route, one row', ...medianFigures(measured.bare), ratio: 1 },
      { name: 'issue beside 46 counters', ...issue, ratio: ratio(measured.busy, measured.bare) },
      { name: '46 counters: poll', ...figuresOf(busy.polls, NaN) },
      { name: '46 counters: call → board', ...call },
    ],
    promises: [
      atMost('ticket issue beside 46 counters, p99', issue.p99, 50, ' ms'),
      atMost('call → board of 46 counters at once, p99', call.p99, 300, ' ms'),
    ],
  }
}
