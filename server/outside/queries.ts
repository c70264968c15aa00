import type { outsideSystem, outsideSystems } from '#api/outside.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import { reconciledDays } from './reconcile.ts'

type Listed = ReplyOf<typeof outsideSystems>['systems'][number]
type Detail = ReplyOf<typeof outsideSystem>

const columns = `s.code, s.name, s.name_en as "nameEn", s.zone, s.calendar, s.settle_hours as "settleHours",
  s.disabled_at as "disabledAt",
  jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department,
  (select max(last_at) from outside_case c where c.system = s.code) as "lastMessageAt",
  (select count(*)::int from outside_message m where m.system = s.code) as messages,
  (select count(*)::int from outside_message m where m.system = s.code and m.late) as "lateMessages",
  (select count(*)::int from outside_rejection r where r.system = s.code) as rejected,
  (select count(*)::int from outside_reconciliation r where r.system = s.code and exists (
    select from jsonb_to_recordset(r.stated) as said(kind text, count int)
      full join (select m.kind, count(*) as held from outside_message m
        where m.system = r.system and m.occurred_on = r.day group by m.kind) got using (kind)
    where coalesce(said.count, 0) <> coalesce(got.held, 0))) as "daysApart",
  (select count(*)::int from outside_case c where c.system = s.code) as cases,
  (select count(*)::int from outside_case c where c.system = s.code and c.outcome = 'on-time') as "onTime",
  (select count(*)::int from outside_case c where c.system = s.code and c.outcome = 'late') as late,
  (select count(*)::int from outside_case c where c.system = s.code and c.outcome = 'without-end') as "withoutEnd",
  (select count(*)::int from card k join outside_case c on c.stream = k.case_id where c.system = s.code) as cards`

const from = 'from outside_system s join department d on d.code = s.department_code'

/** Every outside system with what came of it. */
export async function listSystems(database: Database): Promise<{ systems: Listed[] }> {
  return { systems: await database.query<Listed>(`select ${columns} ${from} order by s.code`) }
}

/** One system: its items, keys (never the keys themselves), rejections by reason, and days whose counts differ. */
export async function systemDetail(database: Database, code: string): Promise<Detail | Refusal> {
  const [system] = await database.query<Listed>(`select ${columns} ${from} where s.code = $1`, [code])
  if (!system) return refuse('outside-system-not-found')
  const [items, keys, rejections, reconciliations, byKind, cards] = await Promise.all([
    database.query<{ body: Detail['items'][number] }>(
      `select distinct on (code) body from outside_item where system = $1 order by code, version desc`,
      [code],
    ),
    database.query<Detail['keys'][number]>(
      `select id, scopes, per_minute as "perMinute", created_at as "createdAt", expires_at as "expiresAt",
         revoked_at as "revokedAt", last_used_at as "lastUsedAt"
       from outside_key where system = $1 order by created_at desc limit 20`,
      [code],
    ),
    database.query<Detail['rejections'][number]>(
      `select code, field, count(*)::int as count, max(at) as "lastAt" from outside_rejection where system = $1
       group by code, field order by count desc, code, field limit 50`,
      [code],
    ),
    reconciledDays(database, code),
    database.query<Detail['byKind'][number]>(
      `select kind, count(*)::int as count, max(occurred_at) as "lastAt" from outside_message where system = $1
       group by kind order by kind`,
      [code],
    ),
    database.query<Detail['cardsByRule'][number]>(
      `select k.rule, count(*)::int as count from card k join outside_case c on c.stream = k.case_id
       where c.system = $1 group by k.rule order by k.rule`,
      [code],
    ),
  ])
  return {
    system,
    items: items.map(({ body }) => body),
    ...{ keys, rejections, reconciliations, byKind, cardsByRule: cards },
  }
}
