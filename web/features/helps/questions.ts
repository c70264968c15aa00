import { helps } from '#api/helps.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type Help = ReplyOf<typeof helps>['helps'][number]

export const helpsAfter = (after: string | null) => question(helps, { query: after === null ? {} : { after } })
