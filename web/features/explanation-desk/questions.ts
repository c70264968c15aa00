import { explanation, explanations } from '#api/explanations.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type Line = ReplyOf<typeof explanations>['explanations'][number]
export type Explanation = ReplyOf<typeof explanation>

/** A page of what is owed, written and published within one's reach. */
export const explanationsAsked = (query: Record<string, string>) => question(explanations, { query })

/** What one case owes the public, with every version. */
export const explanationAt = (id: string) => question(explanation, { params: { id } })
