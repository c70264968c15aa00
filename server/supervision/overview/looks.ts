// Who watches is watched: a supervisor's look at what is personal is written down, and shown to those above them.
import type { looks } from '#api/supervise.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { LookedAt } from '#api/kernel/looked-at.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { isDay, pageOf } from '../../kernel/page.ts'
import { Problem } from '../../kernel/problem.ts'

/** Looks at the same thing within so many seconds are one view: a page asks again by itself. */
const viewSeconds = 600

const record: Statement = {
  name: 'record-look',
  text: `insert into audit (account_id, action, outcome, detail, request_id)
    select $1::uuid, 'look', 'ok', jsonb_strip_nulls(jsonb_build_object('what', $2::text, 'subject', $3::text)),
      concat_ws(' ', 'look', $1::uuid, $2::text, $3::text, floor(extract(epoch from clock_timestamp()) / ${viewSeconds}))
    on conflict (request_id) where request_id is not null do nothing`,
}

/** Writes down that somebody looks at something; once a view. */
export async function recordLook(
  database: Database,
  { accountId, what, subject }: { accountId: string; what: LookedAt; subject: string | null },
): Promise<void> {
  await database.run(record, [accountId, what, subject])
}

const list = `
  select u.id as number, u.at, coalesce(u.detail ->> 'what', 'document') as what,
    jsonb_build_object('username', a.username, 'name', a.name, 'nameEn', a.name_en) as by, c.id as case_id, c.received_on, c.serial
  from audit u join account a on a.id = u.account_id
    left join case_row c on c.id = case when u.action = 'document-read' then (u.detail ->> 'case')::uuid
      when u.detail ->> 'what' in ('case', 'licence') then (u.detail ->> 'subject')::uuid end
  where u.action in ('look', 'document-read') and ($1::uuid is null or u.account_id = $1) and ($2 = '' or a.username = $2)
    and ($3::date is null or u.at >= $3::date::timestamp at time zone 'Asia/Shanghai')
    and ($4::date is null or u.at < ($4::date + 1)::timestamp at time zone 'Asia/Shanghai')
    and ($5::bigint is null or u.id < $5)
  order by u.id desc limit $6`

const most = 50

interface Row extends Omit<Look, 'caseId' | 'caseNumber'> {
  case_id: string | null
  received_on: string | null
  serial: number | null
}
type Look = ReplyOf<typeof looks>['looks'][number]

/** A page of looks, newest first: everybody's, or one's own. */
export async function looksOf(
  database: Database,
  regionCode: string,
  { account, scope }: { account: Account; scope: string },
  { who = '', from, to, after }: { who?: string; from?: string; to?: string; after?: string },
): Promise<ReplyOf<typeof looks>> {
  for (const [field, day] of Object.entries({ from, to }))
    if (day !== undefined && !isDay(day)) throw new Problem(400, 'invalid', {}, [{ field, message: 'field-date' }])
  const own = scope === 'all' ? null : account.id
  const values = [own, who.trim(), from ?? null, to ?? null, after === undefined ? null : Number(after), most + 1]
  const { shown, next } = pageOf(await database.query<Row>(list, values), most, ({ number }) => String(number))
  return {
    looks: shown.map(({ case_id: caseId, received_on: receivedOn, serial, ...look }) => ({
      ...look,
      caseId,
      caseNumber: caseId === null ? null : caseNumberOf({ serial, receivedOn }, regionCode),
    })),
    next,
  }
}
