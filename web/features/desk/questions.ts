import { itemList } from '#api/catalogue.ts'
import { workSummary } from '#api/desk.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { windowList } from '#api/organisation.ts'
import { question } from '../../kernel/questions.tsx'

export type Counts = ReplyOf<typeof workSummary>['lists'][number]

export const summary = question(workSummary)
export const itemsOf = (department: string) => question(itemList, { query: { department, limit: '100' } })
export const windows = question(windowList)
