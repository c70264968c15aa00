import type { trackComplaint } from '#api/complaints.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { civilDateOf, fold, normalise } from '#domain/kernel/index.ts'
import {
  anotherLookUntil,
  complaintDecider,
  complaintDueAt,
  complaintNumberOf,
  type ComplaintEvent,
} from '#domain/supervision/index.ts'
import { isQueryCode, queryCodeOf, type CodeKey } from '../cases/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { smallestId } from '../kernel/page.ts'
import { Problem } from '../kernel/problem.ts'
import { namedPlace } from '../supervision/index.ts'

const byNumber: Statement = {
  name: 'complaint-by-number',
  text: `select c.id, ${namedPlace('department', 'c.department_code')} as department,
      ${logOf('c.id')} as log
    from complaint c where c.serial = $2::int and extract(year from c.lodged_at at time zone 'Asia/Shanghai') = $1::int`,
}

type Tracked = ReplyOf<typeof trackComplaint>

/** What is shown of what happened. */
const shown = new Set<ComplaintEvent['type']>([
  'ComplaintLodged',
  'ComplaintAccepted',
  'ComplaintDeclined',
  'InvestigationRecorded',
  'ComplaintAnswered',
  'AnotherLookRequested',
])

/** The number of a complaint and the code that opens it. */
export interface Opened {
  number: string
  queryCode: string
}

/** The complaint a number and its query code open; throws one and the same 404 for any wrong pair. */
export async function openedComplaint({ run }: Pick<Database, 'run'>, key: CodeKey, { number, queryCode }: Opened) {
  const [, year = '0', serial = '0'] = /^(\d{4})(\d{6})$/.exec(normalise(number).replaceAll(/[\s-]/g, '')) ?? []
  const [row] = await run<{ id: string; department: Tracked['department']; log: string }>(byNumber, [year, serial])
  const isRight = isQueryCode(queryCode, queryCodeOf(key, row?.id ?? smallestId))
  if (!row || !isRight) throw new Problem(404, 'complaint-not-found')
  const log = recordedOf<ComplaintEvent>(row.log)
  return { id: row.id, department: row.department, log, state: fold(complaintDecider, log) }
}

/** Where a complaint stands, for whoever holds its number and query code. */
export async function trackedComplaint(
  database: Pick<Database, 'run'>,
  key: CodeKey,
  opened: Opened,
): Promise<Tracked> {
  const { department, log, state } = await openedComplaint(database, key, opened)
  return {
    number: complaintNumberOf(state.lodgedAt, state.serial ?? 0),
    kind: state.grievance?.kind ?? 'other',
    department,
    ...{ status: state.status, outcome: state.outcome, answer: state.answer },
    lodgedOn: civilDateOf(state.lodgedAt),
    dueAt: complaintDueAt(state),
    askAgainUntil: anotherLookUntil(state),
    timeline: log
      .filter(({ event }) => shown.has(event.type))
      .map(({ event: { type }, at }) => ({ type, on: civilDateOf(at) })),
  }
}
