import { card, cards } from '#api/cards.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type CardLine = ReplyOf<typeof cards>['cards'][number]
export type CardView = ReplyOf<typeof card>
export type CardAct = CardView['mayDo'][number]

export const cardAt = (id: string) => question(card, { params: { id } })
export const cardsAsked = (query: Record<string, string>) => question(cards, { query })
