import type { Database } from '../server/kernel/database.ts'

/** What a refused request must leave as it was: the log, the rows of cases, the series, the files, the people. */
export async function footprint(database: Database): Promise<object> {
  const [row] = await database.query<object>(`select
    (select count(*) from event) as events, (select count(*) from outbox) as effects,
    (select md5(string_agg(c::text, ' ' order by id)) from case_row c) as cases,
    (select md5(string_agg(s::text, ' ' order by name)) from series s) as series,
    (select md5(string_agg(l::text, ' ' order by case_id)) from licence l) as licences,
    (select md5(string_agg(a::text, ' ' order by id)) from announcement a) as announcements,
    (select count(*) from announcement_version) as texts,
    (select md5(string_agg(x::text, ' ' order by case_id)) from explanation x) as explanations,
    (select md5(string_agg(a::text, ' ' order by id)) from account a) as accounts,
    (select md5(string_agg(g::text, ' ' order by id)) from authority_grant g) as grants,
    (select md5(string_agg(p::text, ' ' order by code)) from duty_post p) as posts,
    (select md5(string_agg(n::text, ' ' order by id)) from absence n) as absences,
    (select md5(string_agg(d::text, ' ' order by id)) from declared_interest d) as interests,
    (select count(*) from item_version) as versions, (select count(*) from item_status_change) as statuses,
    (select count(*) from file) as files, (select count(*) from party) as people`)
  return row ?? {}
}
