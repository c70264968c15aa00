import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { caseDecider, caseNumberOf, type CaseEvent, type CaseState } from '#domain/cases/index.ts'
import { fold, type CivilDate, type Recorded } from '#domain/kernel/index.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import { caseWithinReach, mayTellCode, queryCodeOf, type CodeKey } from '../cases/index.ts'
import { openedLog } from '../kernel/sealed-log.ts'
import type { Account } from '../identity/index.ts'
import type { Database, Statement } from '../kernel/database.ts'
import { recordedOf, logOf } from '../kernel/event-store.ts'
import { Problem } from '../kernel/problem.ts'
import type { Licences } from '../licences/index.ts'
import type { DocumentFacts } from './document-facts.ts'

/** Where the facts of documents come from. */
export interface FactSources {
  database: Database
  keyring: CodeKey
  catalogue: { version(code: string, version: number): Promise<ServiceItem> }
  people: {
    details(id: string): Promise<NonNullable<DocumentFacts['applicant']> | undefined>
    unsealAllFor(partyId: string, sealed: readonly string[]): Promise<string[]>
  }
  licences: Pick<Licences, 'ofCase'>
  calendarOf(version: string | null): CompiledCalendar
  publicOrigin: string
}

interface Row {
  item_code: string
  item_version: number
  applicant_id: string
  log: string
  department: string
  word: string
  city: string
  region_code: string
  centre: string
  windows: Record<string, string> | null
  today: CivilDate
  now: string
}

const read: Statement = {
  name: 'case-of-documents',
  text: `select c.item_code, c.item_version, c.applicant_id, d.name as department, d.word,
      city.name as city, city.region_code, city.centre->>'name' as centre,
      (select jsonb_object_agg(w.code, w.name) from service_window w where w.department_code = c.department_code) as windows,
      ${logOf('c.id')} as log,
      clock_timestamp() as now, (clock_timestamp() at time zone 'Asia/Shanghai')::date as today
    from case_row c join department d on d.code = c.department_code cross join city
    where c.id = $1::uuid and ${caseWithinReach}`,
}

/** A case as its documents need it. */
export interface DocumentedCase {
  history: Recorded<CaseEvent>[]
  state: CaseState
  facts: DocumentFacts
  applicantId: string
  today: { on: CivilDate; at: string }
}

/** Gathers what the documents of a case say, for someone within reach; to anyone else there is no such case (404). */
export async function caseFactsOf(
  sources: FactSources,
  id: string,
  account: Account,
  scope: Scope,
): Promise<DocumentedCase> {
  const { database, catalogue, people, licences, keyring, calendarOf, publicOrigin } = sources
  const [row] = await database.run<Row>(read, [id, account.id, account.departmentCode, scope])
  if (!row) throw new Problem(404, 'case-not-found')
  const history = await openedLog(recordedOf<CaseEvent>(row.log), row.applicant_id, people.unsealAllFor)
  const state = fold(caseDecider, history)
  const facts: DocumentFacts = {
    caseNumber: caseNumberOf(state, row.region_code) ?? '',
    item: await catalogue.version(row.item_code, row.item_version),
    calendar: calendarOf(state.calendarVersion),
    department: { name: row.department, word: row.word },
    city: row.city,
    centre: row.centre,
    windows: row.windows ?? {},
    applicant: (await people.details(row.applicant_id)) ?? null,
    queryCode: mayTellCode(state.channel, account, scope) ? queryCodeOf(keyring, id) : null,
    publicOrigin,
    licence: state.licence === null ? null : ((await licences.ofCase(id, account, scope)) ?? null),
  }
  return { history, state, facts, applicantId: row.applicant_id, today: { on: row.today, at: row.now } }
}
