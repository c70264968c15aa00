// Telling of orders, complaints and inspections: in-app notices, once each.
import type { Database, Statement } from '../../kernel/database.ts'
import type { Projected } from '../../kernel/event-store.ts'
import type { Effect } from '../../kernel/outbox.ts'

/** Who hears of it: posts of a department, posts of the centre. */
export interface Audience {
  departmentCode?: string
  department?: readonly string[]
  centre?: readonly string[]
  /** People by their account. */
  accounts?: readonly string[]
  /** Whose matter it is: who has an interest in them is stood in for. */
  party?: string
}

/** The effect that tells of what happened to a stream. */
export const telling = (
  noun: 'order' | 'complaint' | 'inspection' | 'matter' | 'handOver' | 'dataRequest' | 'rating' | 'scoreRecord',
  { stream, version, kind }: { stream: string; version: number; kind: string },
  audience: Audience,
): Projected['outbox'][number] => ({
  kind: 'staff-telling',
  dedupeKey: `${noun} ${stream} ${version} ${kind} ${audience.departmentCode ?? ''}`,
  payload: { audience, kind, facts: { [noun]: stream } },
})

/** Tells whom an effect `staff-telling` names. */
export async function tellStaff({ run }: Pick<Database, 'run'>, { dedupeKey, payload }: Effect): Promise<void> {
  const { audience, kind, facts } = payload as { audience: Audience; kind: string; facts: Record<string, string> }
  const { departmentCode = null, department = [], centre = [], accounts = [], party = null } = audience
  await run(tell, [departmentCode, department, centre, kind, dedupeKey, facts, accounts, party])
}

/** Whether account `a` serves, at this moment, a leader's post among $2 in department $1 whose holder is away, or has an interest in party $8 (AB岗). */
const standsIn = `exists (select from duty_post p where p.department_code = $1 and p.seat = any($2::text[])
        and a.id = any(p.holders[2:]) and a.id = (select h.id from unnest(p.holders) with ordinality h(id, nth)
          where not exists (select from absence n where n.account_id = h.id and n.cancelled_at is null
            and n.from_at <= clock_timestamp() and n.to_at > clock_timestamp())
            and not exists (select from party y join declared_interest d on d.number_hash = y.number_hash
              and d.withdrawn_at is null where y.id = $8::uuid and d.account_id = h.id) order by h.nth limit 1))`

const tell: Statement = {
  name: 'tell-staff',
  text: `insert into staff_notice (account_id, kind, dedupe_key, facts)
    select a.id, $4, $5, $6::jsonb from account a where a.disabled_at is null
      and (a.department_code = $1 and (a.role = any($2::text[]) or ${standsIn}) or a.role = any($3::text[]) or a.id::text = any($7::text[]))
    on conflict (account_id, dedupe_key) do nothing`,
}
