// The domain's `isOpen` in SQL: a case that was submitted and is not closed, or one of which something runs on after that.
const open = 'submitted_at is not null and closed_on is null'
const runsOn = `runs_until >= (clock_timestamp() at time zone 'Asia/Shanghai')::date`

/** Whether clocks of a row of `case_row c` may still run. */
export const mayRun = `(c.submitted_at is not null and c.closed_on is null or c.${runsOn})`

/** The ids of a page of $3 of them by the calendar $1 after the id $2: either half of the answer has an index of its own. */
export const nextRunning = `
  select id from (${[open, runsOn].map((half) => `(select id from case_row where ${half} and calendar_version = $1 and id > $2::uuid order by id limit $3)`).join(' union all ')}) as running
  order by id limit $3`
