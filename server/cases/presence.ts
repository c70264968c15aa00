import type { Database, Statement } from '../kernel/database.ts'

/** A colleague with the same case before them; `since` is when they opened it. */
interface Present {
  name: string
  nameEn: string
  role: string
  since: string
}

/** How long a sign of life is believed. */
const validity = `interval '30 seconds'`

/** A sign of life, and the sweeping out of the dead; two who sweep at once leave each other's rows alone. */
const beat: Statement = {
  name: 'beat-presence',
  text: `with gone as (
      delete from case_presence where (case_id, account_id) in (
        select case_id, account_id from case_presence
        where seen_at < clock_timestamp() - ${validity} and (case_id, account_id) <> ($1::uuid, $2::uuid)
        for update skip locked)),
    here as (
      insert into case_presence as p (case_id, account_id, since, seen_at)
      values ($1, $2, clock_timestamp(), clock_timestamp())
      on conflict (case_id, account_id) do update set seen_at = excluded.seen_at,
        since = case when p.seen_at < clock_timestamp() - ${validity} then excluded.since else p.since end)
    select a.name, a.name_en as "nameEn", a.role, p.since
    from case_presence p join account a on a.id = p.account_id
    where p.case_id = $1 and p.account_id <> $2 and p.seen_at >= clock_timestamp() - ${validity}
    order by p.since, a.name`,
}

/** Notes that an account is on a case now, and tells who else is. */
export function beatPresence(database: Database, caseId: string, accountId: string): Promise<Present[]> {
  return database.run<Present>(beat, [caseId, accountId])
}

const leave: Statement = {
  name: 'leave-presence',
  text: 'delete from case_presence where case_id = $1 and account_id = $2',
}

/** Notes that an account has left a case; leaving twice is leaving. */
export async function leavePresence(database: Database, caseId: string, accountId: string): Promise<void> {
  await database.run(leave, [caseId, accountId])
}
