import { caseFile, workList } from '#api/cases.ts'
import { itemGuide } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type CaseFile = ReplyOf<typeof caseFile>
export type Guide = ReplyOf<typeof itemGuide>
type Desk = 'window' | 'applicant' | 'review' | 'decision' | 'issue' | 'delivery'

export const fileOf = (id: string) => question(caseFile, { params: { id } })
export const guideTo = (code: string) => question(itemGuide, { params: { code } })
export const workAt = (desk: string) => question(workList, { query: { waitingFor: desk as Desk, limit: '30' } })

/** What an act is given, and what it says when it is done. */
export interface ActProps {
  file: CaseFile
  guide: Guide
  done(): void
}
