// The call board: what is called now, and whoever watches told at once. A call of this server is looked for as it is stored;
// those of other servers on the same database within a quarter of a second.
import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { hallBoard } from '#api/hall.ts'
import { ticketNumber, type TicketStatus } from '#domain/hall/index.ts'
import { everySoOften } from '../kernel/timer.ts'
import { Problem } from '../kernel/problem.ts'
import type { HallDesk } from './hall.ts'
import { today } from './road.ts'

type Board = ReplyOf<typeof hallBoard>

/** Milliseconds: how often calls of other servers are looked for; how often a silent stream shows that it lives. */
const waits = { look: 250, beat: 15_000 }
/** Streams a server keeps open for whoever asks. */
const mostStreams = 500

interface CallRow {
  letter: string
  serial: number
  counter: string
  counterName: string
  counterNameEn: string
  at: string
  recalls: number
  status: TicketStatus
}

/** What each counter called last today and has not done with, newest first. */
export async function boardOf({ database }: Pick<HallDesk, 'database'>): Promise<Board> {
  const rows = await database.run<CallRow>(calls, [])
  return {
    calls: rows.map(({ letter, serial, recalls, ...row }) => ({
      ...row,
      ...{ number: ticketNumber(letter, serial), times: recalls + 1 },
    })),
  }
}

const calls = {
  name: 'board-calls',
  text: `select t.letter, t.serial, t.counter, coalesce(w.name, c.name) as "counterName",
      coalesce(w.name_en, c.name_en) as "counterNameEn", t.called_at as at, t.recalls, t.status
    from ticket t join hall_counter c on c.code = t.counter left join service_window w on w.code = c.code
    where t.on_day = ${today} and t.status in ('called', 'recalled', 'serving')
    order by t.called_at desc limit 60`,
}

export interface BoardNews {
  /** The board as server-sent events; throws 503 where too many watch already. */
  stream(ask: { request: FastifyRequest; reply: FastifyReply }): Readable
  stop(): Promise<void>
}

/** Watches the board for a process: one look however many watch, and none where nobody does. */
export function watchBoard(hall: HallDesk): BoardNews {
  const streams = new Set<Readable>()
  const board = lookingAt(hall, streams)
  const quietly = () => void board.look().catch(() => undefined)
  const unheard = hall.onMove(quietly)
  const loops = [
    everySoOften(waits.look, board.look, () => undefined),
    everySoOften(
      waits.beat,
      async () => streams.forEach((stream) => stream.push(': alive\n\n')),
      () => undefined,
    ),
  ]
  return {
    stream: ({ request, reply }) => {
      if (streams.size >= mostStreams) throw new Problem(503, 'away')
      const stream = new Readable({ read: () => undefined })
      streams.add(stream)
      stream.once('close', () => void streams.delete(stream))
      stream.push('retry: 1000\n\n')
      const { id, text } = board.latest()
      if (id !== '' && request.headers['last-event-id'] !== id) stream.push(text)
      quietly()
      reply
        .type('text/event-stream; charset=utf-8')
        .headers({ 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', connection: 'close' })
      return stream
    },
    stop: async () => {
      unheard()
      for (const stream of streams) stream.push(null)
      streams.clear()
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}

/** Looks at the board and tells the streams where it has changed; what moves during a look is looked for once more. */
function lookingAt(hall: HallDesk, streams: ReadonlySet<Readable>) {
  let latest = { id: '', text: '' }
  let looking: Promise<void> | null = null
  let again = false
  const lookOnce = async () => {
    const board = JSON.stringify(await boardOf(hall))
    const id = hash('sha256', board, 'base64url').slice(0, 16)
    if (id === latest.id) return
    latest = { id, text: `id: ${id}\nevent: board\ndata: ${board}\n\n` }
    for (const stream of streams) stream.push(latest.text)
  }
  const look = async (): Promise<void> => {
    if (streams.size === 0) return
    if (looking) {
      again = true
      return looking
    }
    looking = lookOnce().finally(() => (looking = null))
    await looking
    if (!again) return
    again = false
    return look()
  }
  return { look, latest: () => latest }
}
