import { accountsFor } from '../cases/index.ts'
import { writtenTogether, type Together } from '../kernel/outbox.ts'
import { nextTellingAt, type QuietHours } from './next-telling-at.ts'

/** So many mails and text messages a day leave for one person; what comes beyond is told in the application alone. */
export const mostADay = 20

/** How many were meant for a person since midnight. */
const messagesToday = (
  person: string,
) => `(select count(*) from outbox o where o.payload ->> 'personId' = ${person}::text
    and o.payload ? 'personId' and o.created_at >= date_trunc('day', clock_timestamp(), 'Asia/Shanghai'))`

/** What happened longer ago is no news any more: it is told in the application and nowhere else. */
const newsFor = '3 days'

/**
 * Whether account `a` gave an address to be told at, and still uses it. Who only claims to be somebody (ADR 0010) is told
 * in the application alone: nobody has seen whose address or number it is.
 */
export const wantsMail = `a.notify_email and a.email is not null and a.disabled_at is null and a.verified_at is not null`
/** Whether account `a` lets its party be told by text message. */
export const wantsSms = `a.notify_sms and a.verified_at is not null`

/**
 * Tells the applicants' side of changes: in the application at once, and as an effect of its own for every message that
 * leaves the house, which waits out the quiet hours. A repeated delivery adds nothing.
 */
export const tellNotices = ({ byMail, quiet }: { byMail: boolean; quiet: QuietHours | null }): Together =>
  writtenTogether('tell-notices', tell, (now) => [byMail, nextTellingAt(now, quiet)])

const tell = `told as (
    select t.*, dedupe_key as "dedupeKey" from taken, jsonb_to_record(payload)
      as t("partyId" uuid, "caseId" uuid, kind text, at timestamptz, facts jsonb)),
  notices as (
    insert into notice (party_id, case_id, kind, dedupe_key, at, facts)
    select "partyId", "caseId", kind, "dedupeKey", at, facts from told
    on conflict (dedupe_key) do nothing returning id, party_id),
  readers as (
    insert into notice_reader (account_id, notice_id)
    select side.id, n.id from notices n cross join lateral ${accountsFor('n.party_id')} side),
  messages as (
    select t.*, 'email' as channel, t."dedupeKey" || '/email/' || a.id as key, jsonb_build_object('accountId', a.id) as recipient,
      coalesce(a.party_id, a.id) as person
    from told t cross join lateral ${accountsFor('t."partyId"')} side join account a on a.id = side.id
    where $3::boolean and ${wantsMail}
    union all
    select t.*, 'sms', t."dedupeKey" || '/sms', '{}', t."partyId" from told t where not exists (
      select from account a where a.party_id = t."partyId" and not (${wantsSms}))),
  fresh as (
    select m.*, row_number() over (partition by person order by at, channel) as nth from messages m
    where at > clock_timestamp() - interval '${newsFor}' and not exists (select from outbox o where o.dedupe_key = m.key)),
  today as (select person, ${messagesToday('p.person')} as messages from (select distinct person from fresh) p),
  leaving as (
    insert into outbox (kind, dedupe_key, payload, next_at)
    select channel, key, recipient || jsonb_build_object('caseId', "caseId", 'partyId', "partyId", 'kind', kind, 'personId', person)
      || case when facts is null then '{}' else jsonb_build_object('facts', facts) end, $4::timestamptz
    from fresh join today using (person) where nth + messages <= ${mostADay}
    on conflict (dedupe_key) do nothing)`
