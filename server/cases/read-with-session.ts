import type { FastifyRequest } from 'fastify'
import { requestIdIn, type Beside } from '../kernel/mount.ts'
import { logColumns, type CaseRead } from './road.ts'
import { standingColumns } from './standing.ts'

/** What the road reads, of case $2 for the request of key $3; `caller` is whoever holds the session. */
const select = `select clock_timestamp() as now, ${logColumns('$2::uuid', requestIdIn('caller.id::text', '$3'))},
    ${standingColumns({
      account: 'caller.id',
      party: 'c.applicant_id',
      caseId: 'c.id',
      about: 'c.about_licence',
      on: 'today.on',
      at: 'today.at',
    })},
    jsonb_build_object('department', d.code, 'seen', d.standing) as standing, null::jsonb as files
  from case_row c join item i on i.code = c.item_code join department d on d.code = i.department_code,
    (select at, (at at time zone 'Asia/Shanghai')::date as on from (select clock_timestamp() as at) moment) today
  where c.id = $2::uuid`

const known = new WeakMap<FastifyRequest, { stream: string; read: CaseRead }>()

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a case together with the session of a request for a command on it. */
export function readWithSession(request: FastifyRequest): Beside | null {
  const { id = '' } = request.params as { id?: string }
  const key = request.headers['idempotency-key']
  if (!uuid.test(id) || typeof key !== 'string' || hasBody(request)) return null
  const keep = (row: object) => {
    const read = row as CaseRead
    if (read.now) known.set(request, { stream: id, read })
  }
  return { name: 'and-case', select, values: [id, key], keep }
}

/** What was read with the session, once: whoever asks again reads again. */
export function takeRead(request: FastifyRequest, stream: string): CaseRead | undefined {
  const held = known.get(request)
  known.delete(request)
  return held?.stream === stream ? held.read : undefined
}

/** A body may come in slowly, and what was read before it would be old by then. */
const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
