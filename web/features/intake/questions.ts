import { itemGuide, itemList } from '#api/catalogue.ts'
import { caseFile } from '#api/cases.ts'
import { openCases, prefill } from '#api/desk.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'
import { queryOf } from '../../ui/situation.ts'

export type Guide = ReplyOf<typeof itemGuide>
export type Material = Guide['item']['materials'][number]

export const itemsOf = (department: string) => question(itemList, { query: { department, limit: '100' } })
export type CaseFile = ReplyOf<typeof caseFile>

/** The guide as it applies in a situation. */
export const guideTo = (code: string, situation: Record<string, string> = {}) =>
  question(itemGuide, { params: { code }, ...queryOf(situation) })
export const fileOf = (id: string) => question(caseFile, { params: { id } })
export const knownOf = (id: string, item: string) => question(prefill, { params: { id }, query: { item } })
export const underWay = (id: string, item: string) => question(openCases, { params: { id }, query: { item } })
