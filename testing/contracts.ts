import * as accounts from '#api/accounts.ts'
import * as announcements from '#api/announcements.ts'
import * as administrationCalendar from '#api/administration-calendar.ts'
import * as administrationDrafts from '#api/administration-drafts.ts'
import * as administrationWorkbook from '#api/administration-workbook.ts'
import * as administrationItems from '#api/administration-items.ts'
import * as administrationOrganisation from '#api/administration-organisation.ts'
import * as administrationUsers from '#api/administration-users.ts'
import * as caseOutcomes from '#api/case-outcomes.ts'
import * as cards from '#api/cards.ts'
import * as cases from '#api/cases.ts'
import * as catalogue from '#api/catalogue.ts'
import * as clocks from '#api/clocks.ts'
import * as desk from '#api/desk.ts'
import * as duty from '#api/duty.ts'
import * as documents from '#api/documents.ts'
import * as evidence from '#api/evidence.ts'
import * as explanations from '#api/explanations.ts'
import * as files from '#api/files.ts'
import * as identity from '#api/identity.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import * as licences from '#api/licences.ts'
import * as notices from '#api/notices.ts'
import * as mandates from '#api/mandates.ts'
import * as me from '#api/me.ts'
import * as outages from '#api/outages.ts'
import * as organisation from '#api/organisation.ts'
import * as people from '#api/people.ts'
import * as supervisionSettings from '#api/supervision-settings.ts'
import * as special from '#api/special.ts'
import * as tracking from '#api/tracking.ts'

/** Every promise of the interface. */
export const contracts = [
  accounts,
  announcements,
  administrationCalendar,
  administrationDrafts,
  administrationWorkbook,
  administrationItems,
  administrationOrganisation,
  administrationUsers,
  caseOutcomes,
  cards,
  cases,
  catalogue,
  clocks,
  desk,
  documents,
  evidence,
  explanations,
  duty,
  files,
  identity,
  licences,
  notices,
  mandates,
  me,
  organisation,
  outages,
  people,
  special,
  supervisionSettings,
  tracking,
].flatMap((module) => Object.values(module)) as Endpoint[]

/** Keywords that describe and never fail, or fail only by those below them. */
const silent = new Set(['properties', 'patternProperties', 'items', 'description', 'title'])

/** The keywords by which a question may fail its schema, over all contracts. */
export function schemaKeywords(): string[] {
  const found = new Set<string>()
  const walk = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === 'properties' || keyword === 'patternProperties') Object.values(value as object).forEach(walk)
      else if (Array.isArray(value)) value.forEach(walk)
      else walk(value)
      if (!silent.has(keyword) && !/^[~x$]/.test(keyword)) found.add(keyword)
    }
  }
  for (const { params, query, body } of contracts) [params, query, body].forEach(walk)
  return [...found]
}
