import { randomUUID } from 'node:crypto'
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
import { listenToBoard } from './board-ear.ts'
import { every, noTimes, phaseOf, serve, type CounterTimes, type Rhythm } from './counters.ts'

const kiosks = 4
/** Seconds of the counters: before anything is counted every connection plans what it is asked, several times over. */
const busySeconds = { first: 8, least: 6 }
/**
 * Milliseconds from one act to the next. A hall's own counters call every few minutes, its kiosks give a ticket every few
 * seconds: this is harder than it ever gets, but it is a rhythm. In the first second of a round all call, as when doors open.
 */
const pace = { poll: 1_000, call: 3_000, ticket: 500 }
/** Every counter acts again every second, all at the same moment: what the server can bear at most. */
const beat = { poll: 1_000, call: 1_000 }

/** What the counters took, and how long kiosks waited for a ticket beside them. */
interface Times extends CounterTimes {
  tickets: number[]
}
interface Measured {
  sides: Record<'alone' | 'bare' | 'paced' | 'beaten', Figures[]>
  paced: Times
  beaten: Times
}

/** A hall of 46 counters that poll and call while kiosks give tickets, beside a route that inserts one row. */
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
  const bareEnvironment = { ...environmentFor(fixture, bareUrl), ENTRY: '{}' }
  const bare = await startServer(fixture.cleanup, [bareRoute], bareEnvironment, '/readyz')
  const [kiosk, insert] = [createHttpClient(app.origin, kiosks), createHttpClient(bare.origin, kiosks)]
  // Of each counter a page that polls and a click that calls.
  const client = createHttpClient(app.origin, 2 * clerks.length)
  const ear = await listenToBoard(app.origin)
  const beside = (rhythm: (nth: number) => Omit<Rhythm, 'until'>, until: number, times: CounterTimes) =>
    Promise.all(cookies.map((headers, nth) => serve({ client, headers, ear }, { ...rhythm(nth), until }, times)))
  const issue = (lasting: number) => closedLoop(kiosks, lasting, () => takeOne(kiosk))
  const paced = async (times: Times, lasting: number) => {
    const [from, until] = [performance.now(), performance.now() + lasting * 1_000]
    const give = (_: unknown, nth: number) =>
      every(pace.ticket, from + phaseOf(nth) * pace.ticket, until, async (due) => {
        await takeOne(kiosk)
        times.tickets.push(performance.now() - due)
      })
    const given = Array.from({ length: kiosks }, give)
    await Promise.all([...given, beside((nth) => ({ ...pace, phase: phaseOf(nth), from }), until, times)])
    return figuresOf([], lasting * 1_000)
  }
  const beaten = async (times: Times, lasting: number) => {
    const from = performance.now()
    const all = beside(() => ({ ...beat, phase: 0, from }), from + lasting * 1_000, times)
    const [figures] = await Promise.all([issue(lasting), all])
    return figures
  }
  const times = { paced: { ...noTimes(), tickets: [] }, beaten: { ...noTimes(), tickets: [] } }
  await beaten({ ...noTimes(), tickets: [] }, busySeconds.first)
  const lasting = Math.max(seconds, busySeconds.least)
  const sides = await alternate(rounds, {
    alone: () => issue(seconds),
    bare: () => closedLoop(kiosks, seconds, () => insertOne(insert)),
    paced: () => paced(times.paced, lasting),
    beaten: () => beaten(times.beaten, lasting),
  })
  await ear.close()
  await ending([kiosk, client, insert], [app, bare])
  return reportOf({ sides, ...times })
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
  await insert.send({ method: 'POST', path: `/api/cases/${randomUUID()}/one-row`, headers })
  return true
}

const timed = (times: number[]) => figuresOf(times, NaN)

const reportOf = ({ sides, paced, beaten }: Measured): Report => {
  const [tickets, opening, calls] = [timed(paced.tickets), timed(paced.opening), timed(paced.calls)]
  return {
    workload: 'l',
    title: 'a ticket issued, and called to the board, over HTTP; ratio to a bare Fastify route with one insert',
    notes: [
      'two weeks of 1,500 visits a day lie behind',
      `at their pace: 46 counters each poll every ${pace.poll / 1_000} s and call every ${pace.call / 1_000} s (of a real hall every few minutes), all of them within the first second; ${kiosks} kiosks each give a ticket every ${pace.ticket / 1_000} s`,
      'call → board: from the moment a call was due until a board that listens has it; who was called is done with at once',
      `at most: all 46 poll and call at the same moment every second while ${kiosks} kiosks issue as fast as they are answered; what the machine bears, no promise`,
    ],
    lines: [
      {
        name: `issue, ${kiosks} kiosks as fast as answered`,
        ...medianFigures(sides.alone),
        ratio: ratio(sides.alone, sides.bare),
      },
      { name: 'bare route, one row', ...medianFigures(sides.bare), ratio: 1 },
      { name: 'at their pace: issue', ...tickets },
      { name: 'at their pace: poll', ...timed(paced.polls) },
      { name: 'at their pace: call → board, doors opening', ...opening },
      { name: 'at their pace: call → board, later', ...calls },
      { name: 'at most: issue', ...medianFigures(sides.beaten), ratio: ratio(sides.beaten, sides.bare) },
      { name: 'at most: poll', ...timed(beaten.polls) },
      { name: 'at most: call → board', ...timed([...beaten.opening, ...beaten.calls]) },
    ],
    promises: [
      atMost('ticket issue beside 46 counters, p99', tickets.p99, 50, ' ms'),
      atMost('call → board of 46 counters within a second, p99', opening.p99, 300, ' ms'),
      atMost('call → board of 46 counters later, p99', calls.p99, 300, ' ms'),
    ],
  }
}
