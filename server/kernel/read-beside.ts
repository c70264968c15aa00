// What the road reads of a stream, read in one statement with the session of the request that changes it.
import type { FastifyRequest } from 'fastify'
import { entriesAsText, headIn, marksAsText } from './event-store.ts'
import type { Read } from './handle.ts'
import { requestIdOf, type Beside } from './mount.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The log of stream $2 and its marks, gone through once. */
export const logBeside = `(select ${entriesAsText} as log, ${marksAsText} as marks from event where stream = $2::uuid) log`

/** A row read with `logBeside`. */
export type Marked = Pick<Read, 'now' | 'log'> & { marks: string | null }

/** The row as a road takes it: with the head of its log, and what was answered to the request. */
export const withHead = <Row extends Marked>(
  { marks, ...row }: Row,
  requestId: string,
): Omit<Row, 'marks'> & Pick<Read, 'head' | 'answered'> => ({ ...row, ...headIn(marks, requestId) })

/** Reads and keeps rows of one kind until they are taken, each by the request it was read for. */
export function readsBeside<Row extends Marked>() {
  const known = new WeakMap<FastifyRequest, { stream: string; row: ReturnType<typeof withHead<Row>> }>()
  return {
    /** What is read beside the session: of the stream ($2) its path names. */
    beside:
      (name: string, select: string) =>
      (request: FastifyRequest): Beside | null => {
        const { id = '' } = request.params as { id?: string }
        const key = request.headers['idempotency-key']
        if (!uuid.test(id) || typeof key !== 'string') return null
        const keep = (row: object, caller: string) => {
          const read = row as Row
          // A body may come in slowly, and what was read before it would be old by then.
          if (read.now && (request.raw.complete || !hasBody(request)))
            known.set(request, { stream: id, row: withHead(read, requestIdOf(caller, key)) })
        }
        return { name, select, values: [id], keep }
      },
    /** What was read with the session, once: whoever asks again reads again. */
    take(request: FastifyRequest, stream: string) {
      const held = known.get(request)
      known.delete(request)
      return held?.stream === stream ? held.row : undefined
    },
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
