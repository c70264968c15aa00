import {
  caseDecider,
  caseNumberOf,
  clocksOf,
  dueOnOf,
  waitsFor,
  type CaseEvent,
  type CaseEventType,
  type CaseState,
} from '#domain/cases/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { civilDateOf, fold, parseCaseNumber } from '#domain/kernel/index.ts'
import type { Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { Problem } from '../kernel/problem.ts'
import { smallestId } from '../kernel/page.ts'
import type { CaseDesk } from './desk.ts'
import { isQueryCode, queryCodeOf, type CodeKey } from './query-code.ts'

const byNumber: Statement = {
  name: 'case-by-number',
  text: 'select case_id as id from case_number where received_on = $1::date and serial = $2::bigint',
}

const tracked: Statement = {
  name: 'tracked-case',
  text: `select c.item_code as code, c.item_version as version, d.name, d.name_en as "nameEn",
      ${logOf('c.id')} as log
    from case_row c join department d on d.code = c.department_code where c.id = $1::uuid`,
}

/** The case a number and a query code both belong to. A wrong number costs as much as a wrong code and says no more. */
async function find(desk: CaseDesk, key: CodeKey, caseNumber: string, queryCode: string): Promise<string> {
  const read = parseCaseNumber(caseNumber)
  const isOurs = !('reason' in read) && read.region === desk.regionCode
  const [row] = await desk.database.run<{ id: string }>(byNumber, isOurs ? [read.on, read.serial] : ['0001-01-01', 0])
  const isRight = isQueryCode(queryCode, queryCodeOf(key, row?.id ?? smallestId))
  if (!row || !isRight) throw new Problem(404, 'case-not-found')
  return row.id
}

/** Where a case stands, for whoever holds its number and query code; throws one and the same 404 for any wrong pair. */
export async function trackingOf(
  desk: CaseDesk,
  key: CodeKey,
  { caseNumber, queryCode }: { caseNumber: string; queryCode: string },
) {
  const id = await find(desk, key, caseNumber, queryCode)
  const [row] = await desk.database.run<{ code: string; version: number; name: string; nameEn: string; log: string }>(
    tracked,
    [id],
  )
  if (!row) throw new Problem(404, 'case-not-found')
  const log = recordedOf<CaseEvent>(row.log)
  const state = fold(caseDecider, log)
  const item = await desk.items.version(row.code, row.version)
  const clocks = clocksOf(state, item, desk.calendar(state.calendarVersion))
  return {
    caseNumber: caseNumberOf(state, desk.regionCode) ?? '',
    itemCode: item.code,
    itemName: item.name,
    itemNameEn: item.nameEn,
    department: { name: row.name, nameEn: row.nameEn },
    status: state.status,
    waitingFor: waitsFor(state),
    receivedOn: state.receivedOn ?? '',
    dueOn: dueOnOf(state, item, desk.calendar(state.calendarVersion)),
    promisedOn: clocks.promised?.dueOn ?? null,
    timeline: log.flatMap(({ event, at }) => (isPublic(event.type) ? [{ type: event.type, on: civilDateOf(at) }] : [])),
    toCorrect: subjectsOf(state, item),
  }
}

/** Drafts and the steps inside the department are nobody's business outside. */
const inner: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'CaseDrafted',
  'DraftSaved',
  'StepReviewed',
  'InterestedPartyTold',
  'StatementRecorded',
  'InspectorsNamed',
  'SiteInspected',
  'FalsehoodFound',
])
const isPublic = (type: CaseEventType): boolean => !inner.has(type)

/** What waits to be corrected, by the names of papers and questions; what is wrong with each may be personal. */
function subjectsOf({ status, corrections }: CaseState, { materials, form }: ServiceItem) {
  if (status !== 'awaiting-correction') return []
  const subjects = new Set((corrections.at(-1) ?? []).map(({ subject }) => subject))
  return [...subjects].flatMap((subject) => {
    const material = materials.find(({ code }) => code === subject)
    if (material) return [{ name: material.name, nameEn: material.nameEn }]
    const field = Object.hasOwn(form.properties, subject) ? form.properties[subject] : undefined
    return field ? [{ name: field.title, nameEn: field['x-title-en'] }] : []
  })
}
