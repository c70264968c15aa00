import type { outages, reportOutage } from '#api/outages.ts'
import type { BodyOf, ReplyOf } from '#api/kernel/endpoint.ts'
import { epochMs, instantOf, refuse, type Refusal } from '#domain/kernel/index.ts'
import { openCardStatuses } from '#domain/supervision/index.ts'
import type { Account } from '../../identity/index.ts'
import { administer, type Act, type Query } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { cursor, isInstant, pageOf, type PageQuery } from '../../kernel/page.ts'
import { Problem } from '../../kernel/problem.ts'
import { uuidOf } from '../../kernel/uuid-of.ts'
import { peopleNamed } from './lines.ts'

type Listed = ReplyOf<typeof outages>
type Outage = Listed['outages'][number]
type Report = BodyOf<typeof reportOutage>
type Sender = Pick<Act, 'requestId' | 'requestHash'>

const person = (id: string) => `case when ${id} is not null then ${peopleNamed(`array[${id}::text]`)} -> 0 end`

const columns = `o.id, o.from_at as "fromAt", o.to_at as "toAt", o.reason, o.evidence,
  case when o.departments is not null then (
    select jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) order by d.code)
    from department d where d.code = any(o.departments)) end as departments,
  case when o.windows is not null then (
    select jsonb_agg(jsonb_build_object('code', w.code, 'name', w.name, 'nameEn', w.name_en) order by w.code)
    from service_window w where w.code = any(o.windows)) end as windows,
  ${person('o.reported_by')} as "reportedBy", o.reported_at as "reportedAt", o.outcome,
  ${person('o.decided_by')} as "decidedBy", o.decided_at as "decidedAt", o.remark,
  (select count(*)::int from card c where c.outage_id = o.id) as exempted,
  (o.outcome is null and $1::text in ('supervisor', 'centre-manager') and o.reported_by <> $2::uuid) as "mayDecide"`

/** What was reported, newest first, a page by key. */
export async function outagesOf(database: Database, { role, id }: Account, query: PageQuery): Promise<Listed> {
  const [at, last] = cursor(query.after, isInstant) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  const rows = await database.query<Outage>(
    `select ${columns} from outage_report o
     where $3::timestamptz is null or (date_trunc('milliseconds', o.reported_at), o.id) < ($3, $4::uuid)
     order by date_trunc('milliseconds', o.reported_at) desc, o.id desc limit $5`,
    [role, id, at, last, limit + 1],
  )
  const { shown, next } = pageOf(rows, limit, ({ reportedAt, id: key }) => `${reportedAt}_${key}`)
  return { outages: shown, next }
}

async function oneOf(database: Database, { role, id }: Account, outage: string): Promise<Outage> {
  const [row] = await database.query<Outage>(`select ${columns} from outage_report o where o.id = $3::uuid`, [
    role,
    id,
    outage,
  ])
  if (!row) throw new Problem(404, 'outage-not-found')
  return row
}

/** Reports an outage; it excuses nothing until somebody else confirms it. */
export async function report(
  database: Database,
  account: Account,
  sender: Sender,
  { departments, windows, ...given }: Report,
): Promise<Outage | Refusal> {
  const [fromAt, toAt] = [instantIn('fromAt', given.fromAt), instantIn('toAt', given.toAt)]
  await refuseFaults(database, { fromAt, toAt, departments, windows })
  const id = uuidOf(`outage ${sender.requestId}`)
  const act: Act = { ...sender, by: account.id, action: 'report-outage', subject: id, detail: { fromAt, toAt } }
  const done = await administer(database, act, async (query) => {
    await query(
      `insert into outage_report (id, from_at, to_at, departments, windows, reason, evidence, reported_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, fromAt, toAt, departments ?? null, windows ?? null, given.reason, given.evidence, account.id],
    )
    return undefined
  })
  return 'subject' in done ? oneOf(database, account, done.subject) : done
}

const longestMs = 31 * 86_400_000

/** Whom it hit: codes. */
type Hit = Record<'departments' | 'windows', string[] | undefined>

async function refuseFaults(
  database: Database,
  { fromAt, toAt, ...places }: Pick<Report, 'fromAt' | 'toAt'> & Hit,
): Promise<void> {
  const [known] = await database.query<{ now: string; departments: string[]; windows: string[] }>(
    `select clock_timestamp() as now, array(select code from department) as departments,
       array(select code from service_window) as windows`,
  )
  const unknown = (['departments', 'windows'] as const).flatMap((field) =>
    (places[field] ?? []).flatMap((code, at) =>
      known?.[field].includes(code) ? [] : [{ field: `${field}.${at}`, message: 'field-enum' }],
    ),
  )
  const lasts = epochMs(toAt) - epochMs(fromAt)
  const wrong = [
    ...(epochMs(toAt) > epochMs(known?.now ?? '') ? [{ field: 'toAt', message: 'field-future-date' }] : []),
    ...(lasts <= 0 ? [{ field: 'toAt', message: 'field-minimum' }] : []),
    ...(lasts > longestMs ? [{ field: 'toAt', message: 'field-maximum' }] : []),
    ...unknown,
  ]
  if (wrong.length > 0) throw new Problem(400, 'invalid', {}, wrong)
}

function instantIn(field: string, written: string): string {
  try {
    return instantOf(epochMs(written))
  } catch {
    throw new Problem(400, 'invalid', {}, [{ field, message: 'field-date' }])
  }
}

/** Confirms or rejects what a colleague reported. Confirmed, the cards of cases it hit are looked at again. */
export async function decideOutage(
  { database, reload }: { database: Database; reload(): Promise<void> },
  account: Account,
  sender: Sender,
  id: string,
  rejected: { reason: string } | null,
): Promise<Outage | Refusal> {
  const outcome = rejected === null ? 'confirmed' : 'rejected'
  const act: Act = { ...sender, by: account.id, action: `outage-${outcome}`, subject: id }
  const done = await administer(database, act, async (query) => {
    const [report] = await query<{ by: string; outcome: string | null }>(
      'select reported_by as by, outcome from outage_report where id = $1 for update',
      [id],
    )
    if (!report) return refuse('outage-not-found')
    if (report.by === account.id) return refuse('second-approver-needed')
    if (report.outcome !== null) return refuse('outage-decided-already')
    await query(
      `update outage_report set outcome = $2, decided_by = $3, decided_at = clock_timestamp(), remark = $4 where id = $1`,
      [id, outcome, account.id, rejected?.reason ?? null],
    )
    if (rejected === null) await takeEffect(query, id)
    return undefined
  })
  if (!('subject' in done)) return done
  if (rejected === null) await reload()
  return oneOf(database, account, id)
}

async function takeEffect(query: Query, id: string): Promise<void> {
  await query(
    `insert into outage (id, from_at, to_at, departments, windows, reason, evidence, recorded_by, approved_by)
     select id, from_at, to_at, departments, windows, reason, evidence, reported_by, decided_by from outage_report where id = $1`,
    [id],
  )
  await query(
    `insert into outbox (kind, dedupe_key, payload)
     select distinct on (c.case_id) 'look-again', 'look-again ' || c.case_id || ' outage ' || o.id,
       jsonb_build_object('caseId', c.case_id, 'outage', o.id)
     from outage o join card c on c.case_id is not null and c.status = any($2) and c.breach_at > o.from_at
       and (coalesce(o.departments, o.windows) is null or c.department_code = any(o.departments) or c.window_code = any(o.windows))
     where o.id = $1 on conflict (dedupe_key) do nothing`,
    [id, openCardStatuses],
  )
}
