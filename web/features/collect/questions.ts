import { readyResults, type resultsForCollector } from '#api/collecting.ts'
import type { BodyOf, ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type Found = ReplyOf<typeof resultsForCollector>
export type Ready = Found['results'][number]
/** How whoever came showed who they are. */
export type Shown = BodyOf<typeof resultsForCollector>

export const readyAsked = (after: string | null) => question(readyResults, { query: after === null ? {} : { after } })
