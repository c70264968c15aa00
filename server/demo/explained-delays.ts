import type { CivilDate } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'

/** What units say, one after the other. */
const said = [
  ['many-applications', '月中申请集中，窗口当日未能全部审核完毕。已增派一名审查人员，申请人均已电话告知。'],
  ['system-fault', '业务系统升级后短暂不能出证，恢复后已立即办理。今后升级安排在周末进行。'],
  ['staff-absent', '承办人员培训，代办人员交接不及时。已补齐AB岗值守表并重新培训。'],
  ['other-organ', '核验数据由其他机关提供，返回较晚。已与对方约定当日返回。'],
] as const

/**
 * Units of the demo explained in public what took longer than they promised, in the week after it was due; what is newer is owed
 * still. Done again it changes nothing.
 */
export async function tellExplanations(query: Database['query'], until: CivilDate): Promise<void> {
  const words = said.map(([reason, body], nth) => ({ nth, reason, body }))
  await query(tell, [until, JSON.stringify(words), said.length])
}

/** Written the day after it ended by the reviewer, signed two days later by the head. */
const tell = `
  with late as (
    select c.id, c.department_code, r.id as author, h.id as head,
      ((coalesce(c.decided_on, c.closed_on) + 1) + time '10:20') at time zone 'Asia/Shanghai' as at,
      row_number() over (order by c.promised_due_on, c.id) % $3::integer as nth
    from case_row c
      join item_version v on v.code = c.item_code and v.version = c.item_version and v.body ->> 'kind' <> 'first-review'
      cross join lateral (select a.id from account a where a.department_code = c.department_code and a.role = 'reviewer'
        order by a.username limit 1) r
      cross join lateral (select a.id from account a where a.department_code = c.department_code and a.role = 'head'
        order by a.username limit 1) h
    where c.promised_due_on < coalesce(c.decided_on, c.closed_on) and coalesce(c.decided_on, c.closed_on) < $1::date - 8),
  begun as (
    insert into explanation (case_id, public_id, department_code, version, published_version, published_at, updated_at)
    select id, md5('explanation ' || id)::uuid, department_code, 1, 1, at + interval '2 days', at + interval '2 days'
    from late on conflict do nothing returning case_id),
  written as (
    insert into explanation_version (case_id, version, reason, body, author_id, at)
    select l.id, 1, w.reason, w.body, l.author, l.at
    from begun b join late l on l.id = b.case_id
      join jsonb_to_recordset($2::jsonb) as w(nth integer, reason text, body text) on w.nth = l.nth
    returning case_id)
  insert into explanation_signed (case_id, version, signed_by, at)
  select l.id, 1, l.head, l.at + interval '2 days' from written w join late l on l.id = w.case_id`
