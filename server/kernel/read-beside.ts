// What the road reads of a stream, read in one statement with the session of the request that changes it.
import type { FastifyRequest } from 'fastify'
import { entriesAsText } from './event-store.ts'
import { requestIdIn, type Beside } from './mount.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The log of stream $2 with its head and what was answered to the request of key $3, gone through once; `caller` holds the session. */
export const logBeside = `(select ${entriesAsText} as log,
        right(string_agg(encode(hash, 'hex'), '' order by version), 64) as head,
        jsonb_agg(jsonb_build_object('version', version, 'request_hash', request_hash, 'hash', encode(hash, 'hex')))
          filter (where request_id = ${requestIdIn('caller.id::text', '$3')}) -> 0 as answered
      from event where stream = $2::uuid) log`

/** Reads and keeps rows of one kind until they are taken, each by the request it was read for. */
export function readsBeside<Row extends { now: string }>() {
  const known = new WeakMap<FastifyRequest, { stream: string; row: Row }>()
  return {
    /** What is read beside the session: of the stream ($2) its path names under the key ($3) it bears. */
    beside:
      (name: string, select: string) =>
      (request: FastifyRequest): Beside | null => {
        const { id = '' } = request.params as { id?: string }
        const key = request.headers['idempotency-key']
        if (!uuid.test(id) || typeof key !== 'string') return null
        const keep = (row: object) => {
          const read = row as Partial<Row>
          // A body may come in slowly, and what was read before it would be old by then.
          if (read.now && (request.raw.complete || !hasBody(request)))
            known.set(request, { stream: id, row: row as Row })
        }
        return { name, select, values: [id, key], keep }
      },
    /** What was read with the session, once: whoever asks again reads again. */
    take(request: FastifyRequest, stream: string): Row | undefined {
      const held = known.get(request)
      known.delete(request)
      return held?.stream === stream ? held.row : undefined
    },
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
