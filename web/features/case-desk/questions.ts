import { itemGuide } from '#api/catalogue.ts'
import { caseFile } from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { beatPresence, caseNotes } from '#api/desk.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { queryOf } from '../../ui/situation.ts'
import { question } from '../../kernel/questions.tsx'

export type CaseFile = ReplyOf<typeof caseFile>
export type Guide = ReplyOf<typeof itemGuide>
export type Clock = ReplyOf<typeof caseClocks>['clocks'][number]

export const fileOf = (id: string) => question(caseFile, { params: { id } })
/** The guide as it applies in the applicant's situation. */
export const guideTo = (code: string, situation: Record<string, string> = {}) =>
  question(itemGuide, { params: { code }, ...queryOf(situation) })
/** Every time limit with its derivation day by day. */
export const clocksOf = (id: string) => question(caseClocks, { params: { id }, query: { explain: 'true' } })
export const notesOf = (id: string) => question(caseNotes, { params: { id } })
/** Asking says that one is here; the answer says who else is. */
export const presenceAt = (id: string) => question(beatPresence, { params: { id } })

/** What an act is given, and what it says when it is done. */
export interface ActProps {
  file: CaseFile
  guide: Guide
  /** Shows a paper in the middle of the page, by its material. */
  look(material: string): void
  done(): void
}
