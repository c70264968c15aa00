import { accountsFor } from '../cases/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Projected } from '../kernel/event-store.ts'

/** Carries out the notices that wait for what was played before `until`: they were told then, and have been read since. */
export const deliverPlayed = (query: Database['query'], until: string): Promise<unknown> =>
  query(
    `with played as (
       update outbox set done_at = clock_timestamp(), attempts = 1
       where kind = 'notice' and done_at is null and (payload ->> 'at')::timestamptz < $1::timestamptz
       returning dedupe_key, payload),
     noticed as (
       insert into notice (party_id, case_id, kind, dedupe_key, at)
       select (payload ->> 'partyId')::uuid, (payload ->> 'caseId')::uuid, payload ->> 'kind', dedupe_key,
         (payload ->> 'at')::timestamptz from played
       on conflict (dedupe_key) do nothing returning id, party_id, at)
     insert into notice_reader (account_id, notice_id, read_at)
     select side.id, n.id, n.at + interval '2 hours' from noticed n cross join lateral ${accountsFor('n.party_id')} side`,
    [until],
  )

/**
 * Carries out the notices of what was played as the outbox would have, all at once; those older than a week have been read.
 * Other effects wait in the outbox.
 */
export async function deliverNotices(
  query: Database['query'],
  effects: Projected['outbox'],
  until: string,
): Promise<void> {
  await query(
    `with told as (
       select kind, "dedupeKey", payload, (payload ->> 'at')::timestamptz as at, nth
       from rows from (json_to_recordset($1::json) as (kind text, "dedupeKey" text, payload jsonb)) with ordinality
         as e(kind, "dedupeKey", payload, nth) order by nth),
     noticed as (
       insert into notice (party_id, case_id, kind, dedupe_key, at)
       select (payload ->> 'partyId')::uuid, (payload ->> 'caseId')::uuid, payload ->> 'kind', "dedupeKey", at
       from told where kind = 'notice' returning id, party_id, at),
     readers as (
       insert into notice_reader (account_id, notice_id, read_at)
       select side.id, n.id, case when n.at < $2::timestamptz - interval '7 days' then n.at + interval '2 hours' end
       from noticed n cross join lateral ${accountsFor('n.party_id')} side)
     insert into outbox (kind, dedupe_key, payload, attempts, done_at)
     select kind, "dedupeKey", payload, (kind = 'notice')::int, case when kind = 'notice' then clock_timestamp() end from told
     order by nth`,
    [JSON.stringify(effects), until],
  )
}
