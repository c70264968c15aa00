import type { OrderCommand, OrderState } from '#domain/supervision/index.ts'
import { createStreamDesk, type StreamDesk } from '../streams/index.ts'
import { orderKind } from './kind.ts'

/** Carries commands to the log of an order. */
export type OrderDesk = StreamDesk<OrderState, OrderCommand>

export const createOrderDesk = (parts: Parameters<typeof createStreamDesk>[1]): OrderDesk =>
  createStreamDesk(orderKind, parts)
