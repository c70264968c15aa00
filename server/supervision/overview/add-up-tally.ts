import type { Database } from '../../kernel/database.ts'

/** Moves added up at once. */
const most = 20_000

/**
 * One process at a time; who comes second has nothing to do. What is being written meanwhile is left for the next round. A
 * bound, not a list of ids: while nobody has counted the table's rows, each of many would be looked for in the list.
 */
const addUp = `
  with upto as (
    select max(id) as id from (select id from hall_move order by id limit ${most}) first
    where (select pg_try_advisory_xact_lock(74653, 1))),
  gone as (
    delete from hall_move where id <= (select id from upto)
    returning what, on_day, department_code, window_code, item_code, cases)
  insert into hall_tally as t (what, on_day, department_code, window_code, item_code, cases)
  select what, on_day, department_code, window_code, item_code, sum(cases) from gone
  group by 1, 2, 3, 4, 5 having sum(cases) <> 0
  on conflict (what, on_day, department_code, window_code, item_code) do update set cases = t.cases + excluded.cases`

const dropEmpty = `delete from hall_tally where cases = 0 and what in ('running', 'suspended', 'resting', 'owed')`

/** Adds up what has moved since the last time, so that readers have little to add themselves. */
export async function addUpTally({ query }: Pick<Database, 'query'>): Promise<void> {
  await query(addUp)
  await query(dropEmpty)
}
