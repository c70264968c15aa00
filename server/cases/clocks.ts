import { caseDecider, explainClocks, type CaseEvent, type ExplainedClock } from '#domain/cases/index.ts'
import { civilDateOf, fold } from '#domain/kernel/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { Problem } from '../kernel/problem.ts'
import type { CaseDesk } from './desk.ts'
import { caseWithinReach } from './reach.ts'
import { openedLog } from '../kernel/sealed-log.ts'

const statement: Statement = {
  name: 'case-clocks',
  text: `select c.applicant_id as "applicantId", c.item_code as code, c.item_version as version, clock_timestamp() as now,
      ${logOf('c.id')} as log
    from case_row c where c.id = $1::uuid and ${caseWithinReach}`,
}

interface Row {
  applicantId: string
  code: string
  version: number
  now: string
  log: string
}

/** The clocks of a case for someone within reach, with the days of each where they are asked for; else a 404. */
export async function clocksFor(desk: CaseDesk, id: string, account: Account, scope: Scope, withDays: boolean) {
  const values = [id, account.id, account.departmentCode, scope]
  const [row] = await desk.database.run<Row>(statement, values)
  if (!row) throw new Problem(404, 'case-not-found')
  const log = await openedLog(recordedOf<CaseEvent>(row.log), row.applicantId, desk.people.unsealAllFor)
  const state = fold(caseDecider, log)
  const item = await desk.items.version(row.code, row.version)
  const clocks = explainClocks(state, item, desk.calendar(state.calendarVersion), row.now)
  return { today: civilDateOf(row.now), clocks: clocks.map((clock) => shown(clock, withDays)) }
}

function shown({ limit, days, ...clock }: ExplainedClock, withDays: boolean) {
  const { startTime = null, dueTime = null, step = null, pausedOn = null } = clock
  return { ...clock, ...limit, startTime, dueTime, step, pausedOn, ...(withDays && { days }) }
}
