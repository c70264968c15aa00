import { readyResults, type resultsForCollector } from '#api/collecting.ts'
import type { BodyOf, ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type Found = ReplyOf<typeof resultsForCollector>
export type Ready = Found['results'][number]
/** How whoever came showed who they are. */
export type Shown = BodyOf<typeof resultsForCollector>

export const readyAsked = (after: string | null) => question(readyResults, { query: after === null ? {} : { after } })

/** Whether somebody may hand it out: the issuing window what it has taken over, a department what it has not handed over. */
export const isHere = (at: Ready['at'], role: string | undefined): boolean =>
  at === (role === 'centre-manager' ? 'issuing' : 'department')
