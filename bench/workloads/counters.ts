import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import * as desk from '#api/hall-desk.ts'
import type { HttpClient } from '../http-client.ts'
import type { BoardEar } from './board-ear.ts'

/** Milliseconds things took: a look at the desk; from the moment a call was due until the board showed it. */
export interface CounterTimes {
  polls: number[]
  /** The first call of each counter, and the later ones. */
  opening: number[]
  calls: number[]
}

export const noTimes = (): CounterTimes => ({ polls: [], opening: [], calls: [] })

/** A counter, the headers of who sits there, and the board it is heard on. */
export interface Counter {
  client: HttpClient
  headers: Record<string, string>
  ear: BoardEar
}

/** Milliseconds from one poll and one call to the next; the first second after `from` sees the first of both, at `phase` of it. */
export interface Rhythm {
  poll: number
  call: number
  phase: number
  from: number
  until: number
}

/** Shares of a second that lie evenly however many there are: the moments of those who do not know of each other. */
export const phaseOf = (nth: number): number => (nth * 0.618_034) % 1

/** Acts every `ms`, first at `from`; each is told when it was due, however late it comes. */
export async function every(
  ms: number,
  from: number,
  until: number,
  act: (due: number) => Promise<void>,
): Promise<void> {
  for (let due = from; due < until; due += ms) {
    await wait(Math.max(0, due - performance.now()))
    await act(due)
  }
}

/** A counter asks how its desk stands and calls, and is done with whom it called at once. */
export async function serve(counter: Counter, { poll, call, phase, from, until }: Rhythm, times: CounterTimes) {
  const begun = from + phase * 1_000
  const look = async (due: number) => {
    await counter.client.send({ method: 'GET', path: desk.counterDesk.path, headers: counter.headers })
    times.polls.push(performance.now() - due)
  }
  const callOne = async (due: number) => {
    const shownAt = await callAndServe(counter)
    if (shownAt !== null) times[due === begun ? 'opening' : 'calls'].push(shownAt - due)
  }
  await Promise.all([every(poll, begun, until, look), every(call, begun, until, callOne)])
}

/** Gives when the board showed who was called; null where nobody waits. */
async function callAndServe({ client, headers, ear }: Counter): Promise<number | null> {
  const keyed = () => ({ ...headers, 'idempotency-key': randomUUID() })
  const called = await client.ask({ method: 'POST', path: desk.callNext.path, headers: keyed() })
  if (called.text.includes('nobody-waits')) return null
  if (called.status !== 200) throw new Error(`call next: ${called.status} ${called.text}`)
  const { ticket } = JSON.parse(called.text) as { ticket: { id: string; number: string } }
  const act = ({ path }: { path: string }, body?: object) =>
    client.send({ method: 'POST', path: path.replace('{id}', ticket.id), headers: keyed(), ...(body && { body }) })
  const shownAt = await ear.shown(ticket.number)
  await act(desk.startService)
  await act(desk.finishService, { outcome: 'done' })
  return shownAt
}
