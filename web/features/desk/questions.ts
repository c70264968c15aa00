import { workList } from '#api/cases.ts'
import { question } from '../../kernel/questions.tsx'

export const desks = ['window', 'applicant', 'review', 'decision', 'issue', 'delivery'] as const
export type Desk = (typeof desks)[number]

export const workAt = (desk: Desk, after: string | null) =>
  question(workList, { query: { waitingFor: desk, limit: '50', ...(after && { after }) } })
