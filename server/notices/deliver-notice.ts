import { accountsFor } from '../cases/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Effect } from '../kernel/outbox.ts'

/** What happened longer ago is no news any more: it is told in the application and nowhere else. */
const newsFor = '3 days'

/**
 * Tells the applicant's side of a change: in the application at once, and as an effect of its own for every message that
 * leaves the house. One statement, so a repeated delivery adds nothing.
 */
export async function deliverNotice(
  database: Database,
  { dedupeKey, payload }: Effect,
  { byMail }: { byMail: boolean },
): Promise<void> {
  const { partyId, caseId, kind, at } = payload
  await database.query(
    `with told as (
       insert into notice (party_id, case_id, kind, dedupe_key, at) values ($1, $2, $3, $4, $5)
       on conflict (dedupe_key) do nothing),
     messages as (
       select 'email' as kind, $4 || '/email/' || a.id as key, jsonb_build_object('accountId', a.id) as recipient
       from account a where $6 and a.id in ${accountsFor('$1')} and ${wantsMail}
       union all
       select 'sms', $4 || '/sms', '{}' where not exists (
         select from account a where a.party_id = $1::uuid and not (${wantsSms})))
     insert into outbox (kind, dedupe_key, payload)
     select kind, key, recipient || jsonb_build_object('caseId', $2::text, 'partyId', $1::text, 'kind', $3::text)
     from messages where $5::timestamptz > clock_timestamp() - interval '${newsFor}'
     on conflict (dedupe_key) do nothing`,
    [partyId, caseId, kind, dedupeKey, at, byMail],
  )
}

/**
 * Whether account `a` gave an address to be told at, and still uses it. Who only claims to be somebody (ADR 0010) is told
 * in the application alone: nobody has seen whose address or number it is.
 */
export const wantsMail = `a.notify_email and a.email is not null and a.disabled_at is null and a.verified_at is not null`
/** Whether account `a` lets its party be told by text message. */
export const wantsSms = `a.notify_sms and a.verified_at is not null`
