import type { Projection } from '../../kernel/append.ts'
import { today } from '../../kernel/drafts.ts'

/** The mandate that was signed for, from today: it takes the place of one that stands. */
export const mandateGiven: Projection = {
  name: 'mandate_given',
  sql: ({ rows }) => `mandate_signed as (select * from jsonb_populate_recordset(null::mandate, ${rows}::jsonb)),
    mandate_replaced as (
      update mandate m set revoked_at = clock_timestamp() from mandate_signed s
      where m.account_id = s.account_id and m.party_id = s.party_id and m.revoked_at is null returning m.id),
    mandate_given as (
      insert into mandate (account_id, party_id, from_on, to_on, given_by, request_id)
      select s.account_id, s.party_id, ${today}, s.to_on, s.given_by, s.request_id
      from mandate_signed s, (select count(*) from mandate_replaced) once_replaced)`,
}

/** What was signed for help ends with it. */
export const mandateTaken: Projection = {
  name: 'mandate_taken',
  sql: ({ rows }) => `mandate_taken as (
      update mandate m set revoked_at = clock_timestamp() from jsonb_populate_recordset(null::mandate, ${rows}::jsonb) r
      where m.request_id = r.request_id and m.revoked_at is null)`,
}
