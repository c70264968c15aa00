import type { complaints, myComplaints } from '#api/complaints.ts'
import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { complaintNumberOf, openComplaintStatuses } from '#domain/supervision/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { cursor, isInstant, pageOf } from '../kernel/page.ts'
import { namedPlace } from '../supervision/index.ts'
import { complaintColumns, complaintLineOf, type ComplaintRow } from './lines.ts'
import { complaintReach, complaintWithinReach } from './reach.ts'

const list: Statement = {
  name: 'complaint-list',
  text: `select ${complaintColumns} from complaint c
    where ${complaintWithinReach}
      and ($3::timestamptz is null or (c.lodged_at, c.id) < ($3::timestamptz, $4::uuid))
      and ($6::text[] is null or c.status = any($6)) and ($7::text is null or c.department_code = $7)
      and ($8::text is null or c.kind = $8) and (not $9::boolean or c.due_at < clock_timestamp())
    order by c.lodged_at desc, c.id desc limit $5`,
}

/** Complaints within reach, newest first, a page by key. */
export async function complaintsOf(
  database: Database,
  account: Account,
  scope: Scope,
  query: QueryOf<typeof complaints>,
): Promise<ReplyOf<typeof complaints>> {
  const [lodgedAt, id] = cursor(query.after, isInstant) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  const { status } = query
  const statuses = status === 'open' ? openComplaintStatuses : status === undefined ? null : [status]
  const rows = await database.run<ComplaintRow>(list, [
    ...complaintReach(account, scope),
    ...[lodgedAt, id, limit + 1, statuses, query.department ?? null, query.kind ?? null, query.overdue === 'true'],
  ])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.lodgedAt}_${last.id}`)
  return { complaints: shown.map(complaintLineOf), next }
}

const own: Statement = {
  name: 'own-complaints',
  text: `select c.id, c.serial, c.kind, c.status, c.outcome, c.lodged_at as "lodgedAt", c.due_at as "dueAt",
      ${namedPlace('department', 'c.department_code')} as department
    from complainant o join complaint c on c.id = o.complaint_id
    where o.account_id = $1 order by c.lodged_at desc, c.id desc limit 50`,
}

type OwnLine = ReplyOf<typeof myComplaints>['complaints'][number]

/** What somebody complained of with this account, the last fifty. */
export async function ownComplaints(
  { run }: Pick<Database, 'run'>,
  { id }: Pick<Account, 'id'>,
  codeOf: (id: string) => string,
): Promise<ReplyOf<typeof myComplaints>> {
  const rows = await run<Omit<OwnLine, 'number' | 'queryCode'> & { id: string; serial: number | null }>(own, [id])
  return {
    complaints: rows.map(({ id: complaint, serial, ...row }) => ({
      ...row,
      number: complaintNumberOf(row.lodgedAt, serial ?? 0),
      queryCode: codeOf(complaint),
    })),
  }
}
