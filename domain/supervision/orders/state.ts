import type { OrderTerms } from './commands.ts'
import type { OrderStatus } from './status.ts'

/** An order, folded from its stream. Instants; null is "has not happened" or "there is none". */
export interface OrderState {
  status: OrderStatus
  /** Null only before it was issued. */
  terms: OrderTerms | null
  serial: number | null
  issuedAt: string
  /** Until when the unit has to answer. */
  replyBy: string | null
  /** Whether the present deadline was missed, and how often one was. */
  overdue: boolean
  timesOverdue: number
  measures: string | null
  /** Until when somebody looks whether it was done. */
  followUpBy: string | null
  /** Whether that last day has begun. */
  followUpReminded: boolean
  endedAt: string | null
}

export const noOrder: OrderState = {
  status: 'issued',
  terms: null,
  serial: null,
  issuedAt: '',
  replyBy: null,
  overdue: false,
  timesOverdue: 0,
  measures: null,
  followUpBy: null,
  followUpReminded: false,
  endedAt: null,
}
