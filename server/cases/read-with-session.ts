import type { FastifyRequest } from 'fastify'
import { registerPartsFor, type CaseCommandType } from '#domain/cases/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { entriesAsText } from '../kernel/event-store.ts'
import { requestIdIn, type Beside } from '../kernel/mount.ts'
import { dutyIn, grantsIn, type Rolls } from './department-roll.ts'
import { mandateInForce } from './reach.ts'
import { registerColumns, type RegisterRow } from './register.ts'
import type { CaseRead } from './road.ts'

/**
 * What the road reads, of case $2 for the request of key $3, but for what a department's count stands for; `caller` is
 * whoever holds the session. The log is gone through once.
 */
const selectFor = (type: CaseCommandType): string => `select clock_timestamp() as now, log.*,
    i.code as item_code, i.status as item_status, i.version as published, d.code as department, d.standing as seen,
    (select array_agg(m.party_id::text) from mandate m where m.account_id = caller.id and ${mandateInForce('today.on')}) as mandates,
    y.kind as applicant_kind, y.number_hash as applicant_hash${registerColumns(
      { caseId: 'c.id', about: 'c.about_licence', party: 'c.applicant_id', on: 'today.on' },
      registerPartsFor(type),
    )}
  from case_row c join item i on i.code = c.item_code join department d on d.code = i.department_code
    left join party y on y.id = c.applicant_id,
    (select ${entriesAsText} as log,
        right(string_agg(encode(hash, 'hex'), '' order by version), 64) as head,
        jsonb_agg(jsonb_build_object('version', version, 'request_hash', request_hash, 'hash', encode(hash, 'hex')))
          filter (where request_id = ${requestIdIn('caller.id::text', '$3')}) -> 0 as answered
      from event where stream = $2::uuid) log,
    (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on) today
  where c.id = $2::uuid`

/** A row of it, along with the caller's account. */
interface Row
  extends RegisterRow, Pick<CaseRead, 'now' | 'log' | 'head' | 'answered' | 'item_code' | 'item_status' | 'published'> {
  department: string
  seen: number
  mandates: string[] | null
  applicant_kind: CaseRead['applicant_kind']
  applicant_hash: string | null
}

const known = new WeakMap<FastifyRequest, { stream: string; row: Row }>()

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a case together with the session of a request for a command of this type on it, one that names no files or colleagues. */
export function readWithSession(type: CaseCommandType): (request: FastifyRequest) => Beside | null {
  const select = selectFor(type)
  const name = ['and-case', ...registerPartsFor(type)].join('-')
  return (request) => {
    const { id = '' } = request.params as { id?: string }
    const key = request.headers['idempotency-key']
    if (!uuid.test(id) || typeof key !== 'string') return null
    const keep = (row: object) => {
      const read = row as Row
      // A body may come in slowly, and what was read before it would be old by then.
      if (read.now && (request.raw.complete || !hasBody(request))) known.set(request, { stream: id, row: read })
    }
    return { name, select, values: [id, key], keep }
  }
}

/** What was read with the session, once: whoever asks again reads again. */
export async function takeRead(
  rolls: Rolls,
  request: FastifyRequest,
  { id: account, partyId }: Account,
  stream: string,
): Promise<CaseRead | undefined> {
  const held = known.get(request)
  known.delete(request)
  if (held?.stream !== stream) return undefined
  const { department, seen, mandates, applicant_hash: applicantHash, ...row } = held.row
  const roll = await rolls.at(department, seen)
  return {
    ...row,
    grants: grantsIn(roll, account, row.item_code, civilDateOf(row.now)),
    duty: dutyIn(roll, account, applicantHash, row.now),
    acts_for: [...(partyId === null ? [] : [partyId]), ...(mandates ?? [])],
    standing: { department, seen: roll.seen },
    files: null,
    colleagues: null,
  }
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'
