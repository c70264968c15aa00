import { itemGuide, itemList } from '#api/catalogue.ts'
import { openCases, prefill } from '#api/desk.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type Guide = ReplyOf<typeof itemGuide>
export type Material = Guide['item']['materials'][number]

export const itemsOf = (department: string) => question(itemList, { query: { department, limit: '100' } })
export const guideTo = (code: string) => question(itemGuide, { params: { code } })
export const knownOf = (id: string, item: string) => question(prefill, { params: { id }, query: { item } })
export const underWay = (id: string, item: string) => question(openCases, { params: { id }, query: { item } })
