// What follows for cases whose calendar changed once the change is in force, so that it need not wait for this: their
// applicants are told, and supervision looks at them again.
import { isToldOfRecount, type CaseEvent } from '#domain/cases/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { recordedOf } from '../kernel/event-store.ts'
import type { Effect } from '../kernel/outbox.ts'
import { mayRun } from './may-run.ts'

interface Recounted {
  id: string
  party: string
  /** The entry that changed its calendar. */
  log: string
}

/** Carries out the effect `recounted` {calendar, from, to}: the cases counted by that calendar, of ids from one to the other. */
export async function followRecount({ run }: Pick<Database, 'run'>, { payload }: Effect): Promise<void> {
  const { calendar, from, to } = payload
  const cases = await run<Recounted>(recounted, [calendar, from, to])
  await run(follow, [JSON.stringify(cases.map(newsOf))])
}

function newsOf({ id, party, log }: Recounted) {
  const [entry] = recordedOf<Extract<CaseEvent, { type: 'CalendarChanged' }>>(log)
  if (!entry) throw new Error(`the case ${id} has no entry of its recount`)
  const { event, at, version } = entry
  return { id, party, at, version, told: isToldOfRecount(event.moved) }
}

const recounted: Statement = {
  name: 'recounted-cases',
  text: `select c.id, c.applicant_id as party, e.entry || E'\\t' as log
    from case_row c join event e on e.stream = c.id
    where ${mayRun} and c.calendar_version = $1 and c.id between $2::uuid and $3::uuid
      and e.entry like '%"type":"CalendarChanged"%' and e.entry::json #>> '{event,calendarVersion}' = $1`,
}

/** What was due later may be due now, and the other way round. */
const follow: Statement = {
  name: 'follow-recount',
  text: `with cases as (
      select * from jsonb_to_recordset($1::jsonb) as c(id uuid, party uuid, version int, at timestamptz, told boolean)),
    again as (
      insert into timer (stream, kind, due_at) select id, 'supervise', at from cases
      on conflict (stream, kind) do update set due_at = least(timer.due_at, excluded.due_at))
    insert into outbox (kind, dedupe_key, payload)
    select 'notice', id || '/' || version || '/CalendarChanged',
      jsonb_build_object('caseId', id, 'partyId', party, 'kind', 'CalendarChanged', 'at', at)
    from cases where told
    on conflict (dedupe_key) do nothing`,
}
