import type { auditList } from '#api/administration-users.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Database } from '../../kernel/database.ts'
import { isDay, pageOf } from '../../kernel/page.ts'
import { Problem } from '../../kernel/problem.ts'

type Entry = ReplyOf<typeof auditList>['entries'][number]
type Row = Omit<Entry, 'detail'> & { detail: Record<string, string | number> }

interface AuditQuery {
  who?: string
  action?: string
  outcome?: string
  from?: string
  to?: string
  after?: string
  limit?: string
}

/** A page of the audit, newest first. Applicants are named by their role alone. */
export async function listAudit(
  database: Database,
  { who = '', action = '', outcome = '', from = '', to = '', after = '', limit = '' }: AuditQuery,
): Promise<{ entries: Entry[]; next: string | null }> {
  for (const [field, day] of Object.entries({ from, to }))
    if (day !== '' && !isDay(day)) throw new Problem(400, 'invalid', {}, [{ field, message: 'field-date' }])
  const most = Number(limit || 50)
  const rows = await database.query<Row>(page, [
    who.trim(),
    action,
    outcome,
    from || null,
    to || null,
    after === '' ? null : Number(after),
    most + 1,
  ])
  const { shown, next } = pageOf(rows, most, ({ id }) => String(id))
  return { entries: shown.map((row) => ({ ...row, detail: detailOf(row.detail) })), next }
}

/** The subject stands beside them; what is empty says nothing. */
const detailOf = (detail: Row['detail']): Entry['detail'] =>
  Object.entries(detail)
    .filter(([name, value]) => name !== 'subject' && value !== '')
    .map(([name, value]) => ({ name, value: String(value) }))

const named = (account: string) => `case when ${account}.role not in ('applicant', 'agent')
  then jsonb_build_object('username', ${account}.username, 'name', ${account}.name, 'nameEn', ${account}.name_en) end`

/** The subject may be an account where it has the form of an id. */
const page = `
  select u.id, u.at, ${named('a')} as by, a.role, u.action, u.outcome, ${named('s')} as "to",
    case when s.id is null then u.detail ->> 'subject' end as subject, u.detail
  from audit u left join account a on a.id = u.account_id
    left join account s on s.id = case when u.detail ->> 'subject' ~ '^[0-9a-f]{8}-' then (u.detail ->> 'subject')::uuid end
  where ($1 = '' or u.account_id = (select id from account where username = $1 and role not in ('applicant', 'agent')))
    and ($2 = '' or u.action = $2) and ($3 = '' or u.outcome = $3)
    and ($4::date is null or u.at >= $4::date::timestamp at time zone 'Asia/Shanghai')
    and ($5::date is null or u.at < ($5::date + 1)::timestamp at time zone 'Asia/Shanghai')
    and ($6::bigint is null or u.id < $6)
  order by u.id desc limit $7`
