import { acceptance, acceptanceComparison, acceptances, acceptanceSetup } from '#api/acceptances.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type AcceptanceView = ReplyOf<typeof acceptance>
export type AcceptanceLine = ReplyOf<typeof acceptances>['acceptances'][number]
export type Course = ReplyOf<typeof acceptanceComparison>['serial'][number]

export const acceptanceAt = (id: string) => question(acceptance, { params: { id } })
export const acceptancesAfter = (after: string | null) =>
  question(acceptances, { query: { limit: '20', ...(after && { after }) } })
export const acceptancesAsked = (query: Record<string, string>) => question(acceptances, { query })
export const setupAsked = question(acceptanceSetup)
export const comparisonAsked = question(acceptanceComparison)

/** What the comparison is drawn from on the server. */
export const comparisonQuestions = () => [comparisonAsked]
