import type { FastifyRequest } from 'fastify'
import { authorityNeeded, registerPartsFor, type CaseCommandType } from '#domain/cases/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { Account } from '../identity/index.ts'
import { logBeside, readsBeside, type Marked } from '../kernel/read-beside.ts'
import { dutyIn, grantsIn, type Rolls } from './department-roll.ts'
import { mandateInForce } from './reach.ts'
import { registerColumns, type RegisterRow } from './register.ts'
import type { CaseRead } from './road.ts'

/** Nobody acts for an applicant by an act of the office. */
const isOfOffice = (type: CaseCommandType): boolean => type in authorityNeeded

/** Whom the caller may act for: agents alone have mandates. */
const mandates = `case when caller.role = 'agent' then (
      select array_agg(m.party_id::text) from mandate m where m.account_id = caller.id and ${mandateInForce('today.on')}) end`

/** What the road reads, of case $2, but for what a department's count stands for; `caller` is whoever holds the session. */
const selectFor = (type: CaseCommandType): string => `select clock_timestamp() as now, log.*,
    i.code as item_code, i.status as item_status, i.version as published, d.code as department, d.standing as seen,
    ${isOfOffice(type) ? 'null' : mandates} as mandates,
    y.kind as applicant_kind, y.number_hash as applicant_hash${registerColumns(
      { caseId: 'c.id', about: 'c.about_licence', party: 'c.applicant_id', remarked: 'y.remarked', on: 'today.on' },
      registerPartsFor(type),
    )}
  from case_row c join item i on i.code = c.item_code join department d on d.code = i.department_code
    left join party y on y.id = c.applicant_id,
    ${logBeside},
    (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on) today
  where c.id = $2::uuid`

/** A row of it, along with the caller's account. */
interface Row extends RegisterRow, Marked, Pick<CaseRead, 'item_code' | 'item_status' | 'published'> {
  department: string
  seen: number
  mandates: string[] | null
  applicant_kind: CaseRead['applicant_kind']
  applicant_hash: string | null
}

const { beside, take } = readsBeside<Row>()

/** Reads a case together with the session of a request for a command of this type on it, one that names no files or colleagues. */
export const readWithSession = (type: CaseCommandType) =>
  beside(['and-case', ...(isOfOffice(type) ? [] : ['mandates']), ...registerPartsFor(type)].join('-'), selectFor(type))

/** What was read with the session, once: whoever asks again reads again. */
export async function takeRead(
  rolls: Rolls,
  request: FastifyRequest,
  { id: account, partyId }: Account,
  stream: string,
): Promise<CaseRead | undefined> {
  const held = take(request, stream)
  if (!held) return undefined
  const { department, seen, mandates, applicant_hash: applicantHash, ...row } = held
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
