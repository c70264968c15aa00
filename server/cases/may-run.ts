// The domain's `isOpen` in SQL: a case that was submitted and is not closed, or one of which something runs on after that.
const open = 'c.submitted_at is not null and c.closed_on is null'
const runsOn = `c.runs_until >= (clock_timestamp() at time zone 'Asia/Shanghai')::date`

/** Whether clocks of a row of `case_row c` may still run. */
export const mayRun = `(${open} or ${runsOn})`

/**
 * The ids of all of them by the calendar $1. Either half has an index of its own: that of the first is of the cases that wait for
 * somebody, and what is open does.
 */
export const running = `
  select id from case_row c where ${open} and c.waiting_for <> 'nobody' and c.calendar_version = $1
  union select id from case_row c where ${runsOn} and c.calendar_version = $1`
