import type { proposeScoreRecord } from '#api/score-records.ts'
import type { BodyOf } from '#api/kernel/endpoint.ts'
import { parseCivilDate, refuse, type Refusal } from '#domain/kernel/index.ts'
import { recordFaults, type LedgerSubject, type RecordedScore } from '#domain/supervision/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'

type Body = BodyOf<typeof proposeScoreRecord>

const departments: Record<LedgerSubject, string> = {
  department: 'select code from department where code = $1',
  window: 'select department_code from service_window where code = $1',
  person: 'select department_code from account where id::text = $1 and department_code is not null',
}

const knownTo = (of: LedgerSubject): Statement => ({
  name: `known-to-score-record-${of}`,
  text: `select (${departments[of]}) as department,
    (select coalesce(jsonb_object_agg(id, sha256), '{}') from file where id = any($2::uuid[]) and owner_id = $3) as files,
    exists (select from score_record where counts_for = $4 and subject = $1 and kind = $5 and document = $6
      and status in ('proposed', 'in-force', 'revocation-proposed') and id <> $7) as twice`,
})

type Message = 'field-unknown-subject' | 'field-unknown-file' | 'field-date' | ReturnType<typeof recordFaults>[number]['message'] // prettier-ignore
const faults = (...found: { field: string; message: Message }[]) => new Problem(400, 'invalid', {}, found)

/** Nothing is scored of days before the calendar begins: such a day is a slip of the hand. */
const firstScored = '2004-01-01'

/**
 * The record `stream` as it may be proposed, or the lawful "no" to counting one decision twice. Throws a 400 that names each field that
 * does not fit the kind, or what is not there.
 */
export async function recordOf(
  { run }: Pick<Database, 'run'>,
  { id }: Pick<Account, 'id'>,
  stream: string,
  { files, ...body }: Body,
): Promise<RecordedScore | Refusal> {
  const unfit = recordFaults(body)
  if (unfit.length > 0) throw faults(...unfit)
  if (parseCivilDate(body.happenedOn) === undefined || body.happenedOn < firstScored)
    throw faults({ field: 'happenedOn', message: 'field-date' })
  const { of, subject, kind, document } = body
  const [row] = await run<{ department: string | null; files: Record<string, string>; twice: boolean }>(knownTo(of), [
    ...[subject, files, id, of, kind, document, stream],
  ])
  if (!row?.department) throw faults({ field: 'subject', message: 'field-unknown-subject' })
  if (row.twice) return refuse('score-record-twice')
  const known = row.files
  return {
    ...body,
    departmentCode: row.department,
    files: files.map((fileId) => {
      const sha256 = known[fileId]
      if (sha256 === undefined) throw faults({ field: 'files', message: 'field-unknown-file' })
      return { fileId, sha256 }
    }),
  }
}
