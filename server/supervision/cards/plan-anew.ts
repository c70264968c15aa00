import { openAcceptanceStatuses } from '#domain/projects/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import type { Effect } from '../../kernel/outbox.ts'

/** Cases with clocks that may run looked at in one go; the rest is left to the next effect, so that other moments are swept in between. */
const batch = 500

/**
 * Has the next moment of all that runs, ours and of outside systems, planned anew (effect `plan-anew` {settings, after?}): each
 * batch is due at once, and the sweep that looks at it plans what comes next under every version of the settings. Bills have no
 * moments: their acts are judged when they come.
 */
export async function planAnew({ database }: { database: Database }, { payload }: Effect): Promise<void> {
  const { settings, after = '00000000-0000-0000-0000-000000000000' } = payload as { settings: number; after?: string }
  await database.run(planBatch, [after, batch, settings, openAcceptanceStatuses])
}

const planBatch: Statement = {
  name: 'plan-anew',
  text: `with page as (
      select id from (
        (select id from case_row where closed_on is null and submitted_at is not null and id > $1::uuid order by id limit $2)
        union all
        (select id from case_row where runs_until >= (clock_timestamp() at time zone 'Asia/Shanghai')::date and id > $1::uuid
         order by id limit $2)
        union all
        (select id from acceptance where status = any($4) and id > $1::uuid order by id limit $2)
        union all
        (select id from parallel_approval where ended_on is null and id > $1::uuid order by id limit $2)
        union all
        (select stream from outside_case where closed_at is null and not history and stream > $1::uuid order by stream limit $2)
      ) as open order by id limit $2),
    planned as (
      insert into timer (stream, kind, due_at) select id, 'supervise', clock_timestamp() from page
      on conflict (stream, kind) do update set due_at = least(timer.due_at, excluded.due_at))
    insert into outbox (kind, dedupe_key, payload)
    select 'plan-anew', 'plan-anew ' || $3::int || ' ' || last.id, jsonb_build_object('settings', $3::int, 'after', last.id)
    from (select id from page order by id desc limit 1) last
    where (select count(*) from page) = $2
    on conflict (dedupe_key) do nothing`,
}
