import type { Database } from '../kernel/database.ts'

/** Delivers the notices of what was played, all at once as the outbox would one by one; those older than a week have been read. */
export async function deliverNotices(database: Database, until: string): Promise<void> {
  await database.query(
    `with waiting as (
       select id, dedupe_key, payload, (payload ->> 'at')::timestamptz as at from outbox
       where kind = 'notice' and done_at is null for update skip locked),
     told as (
       insert into notice (party_id, case_id, kind, dedupe_key, at, read_at)
       select (payload ->> 'partyId')::uuid, (payload ->> 'caseId')::uuid, payload ->> 'kind', dedupe_key, at,
         case when at < $1::timestamptz - interval '7 days' then at + interval '2 hours' end
       from waiting on conflict (dedupe_key) do nothing)
     update outbox set done_at = clock_timestamp(), attempts = attempts + 1 where id in (select id from waiting)`,
    [until],
  )
}
