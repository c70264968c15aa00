import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { everySoOften } from '../../kernel/timer.ts'
import type { HallWatch } from './watch-hall.ts'

/** How often a silent stream shows that it lives, and whether whoever reads it still may. */
const beatMs = 15_000

/** Streams that are open; a server that stops ends them. */
export interface OpenStreams {
  add(end: () => void): () => void
  endAll(): void
}

export function openStreams(): OpenStreams {
  const ends = new Set<() => void>()
  return {
    add: (end) => {
      ends.add(end)
      return () => void ends.delete(end)
    },
    endAll: () => {
      for (const end of ends) end()
    },
  }
}

/**
 * What the hall tells, as server-sent events. Who has seen the latest (`Last-Event-ID`) is told of the next change, everybody else
 * at once. Ends with the session: `maySee` is asked with every beat.
 */
export function sendNews(
  hall: HallWatch,
  streams: OpenStreams,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  maySee: () => Promise<boolean>,
): Readable {
  const stream = new Readable({ read: () => undefined })
  const write = (text: string | null) => {
    if (!stream.readableEnded && !stream.destroyed) stream.push(text)
  }
  const end = () => write(null)
  const tell = (id: string) => write(`id: ${id}\nevent: hall\ndata: {}\n\n`)
  const beats = everySoOften(beatMs, async () => write((await maySee()) ? ': alive\n\n' : null), end)
  const endings = [hall.listen(tell), streams.add(end)]
  stream.once('close', () => {
    for (const ended of endings) ended()
    void beats.stop()
  })
  // A page that reconnects asks anew by itself; what it has seen it need not be told.
  write('retry: 2000\n\n')
  const latest = hall.latest()
  if (latest !== '' && request.headers['last-event-id'] !== latest) tell(latest)
  // No proxy may gather what is to come at once; a server that stops need not wait for the connection to be idle.
  reply
    .type('text/event-stream; charset=utf-8')
    .headers({ 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no', connection: 'close' })
  return stream
}
