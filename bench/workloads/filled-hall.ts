import type { Database } from '../../server/kernel/database.ts'

/** Two weeks of 1,500 visits a day, as their tickets are mirrored. */
const past = `
  insert into ticket (id, version, on_day, letter, serial, zone, class, source, status, issued_at, called_at, started_at, ended_at,
    calls, recalls, missed, outcome, foretold, last_at)
  select gen_random_uuid(), 4, came::date, zone, n, zone, 'normal', 'kiosk', 'done', came, came + waited, came + waited,
    came + waited + visit, 1, 0, 0, 'done', '{"expected": 12, "low": 4, "high": 25, "scale": 6}', came + waited + visit
  from generate_series(1, 14) day, generate_series(1, 1500) n,
    lateral (select substr('ABCDEF', 1 + n % 6, 1) as zone, interval '1 minute' * (5 + n % 17) as waited,
      interval '1 minute' * (3 + n % 11) as visit,
      date_trunc('day', now()) - interval '1 day' * day + interval '30 minutes' + interval '20 seconds' * n as came) visits`

/** Everybody of the demo's 46 windows at a counter each. */
const sittings = `
  with counters as (select code, row_number() over (order by code) as nth from hall_counter where not is_desk),
    clerks as (select id, row_number() over (order by username) as nth from account where role = 'clerk')
  insert into counter_session (counter, account_id, stands_in)
  select code, id, false from counters join clerks using (nth) returning account_id as id`

/** Fills the hall of a demo city: a past to learn waits from, and somebody at each of its windows. Gives their accounts. */
export async function fillHall({ query }: Pick<Database, 'query'>): Promise<string[]> {
  await query(past)
  await query('analyze ticket')
  return (await query<{ id: string }>(sittings)).map(({ id }) => id)
}
