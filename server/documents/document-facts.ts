import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Licence } from '#domain/licences/index.ts'

/** What a letter about a licence says beyond the licence, whether a case or a stage of a project gave it. */
export type LicenceLetterFacts = Pick<DocumentFacts, 'item' | 'applicant' | 'city'>

/** What letters say beyond the log of their case. */
export interface DocumentFacts {
  caseNumber: string
  item: ServiceItem
  calendar: CompiledCalendar
  department: { name: string; word: string }
  /** The city (海门市), whose people's government hears reconsiderations. */
  city: string
  /** The centre and its windows by code: where a case is handled. The centre stands nowhere else. */
  centre: string
  windows: Readonly<Record<string, string>>
  /** Null once the applicant's data was erased. */
  applicant: { kind: 'person' | 'enterprise'; name: string; number: string } | null
  /** For those who may know it; it stands on the receipt. */
  queryCode: string | null
  publicOrigin: string
  /** Of a case that has one: as registered, and as signed. */
  licence: { payload: string; licence: Licence } | null
}
