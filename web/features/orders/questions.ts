import { order, orders } from '#api/orders.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { question } from '../../kernel/questions.tsx'

export type OrderLine = ReplyOf<typeof orders>['orders'][number]
export type OrderView = ReplyOf<typeof order>

export const orderAt = (id: string) => question(order, { params: { id } })
export const ordersAsked = (query: Record<string, string>) => question(orders, { query })
