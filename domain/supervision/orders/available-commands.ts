import type { Actor } from '../../cases/index.ts'
import type { OrderCommandType } from './commands.ts'
import type { OrderState } from './state.ts'
import type { OrderStatus } from './status.ts'

/** In what capacity somebody stands to an order: they lead the unit it is addressed to, they watch the centre, or nobody acts. */
export type OrderCapacity = 'addressee' | 'issuer' | 'system'

/** What each capacity may ask for in each status. */
const table: Record<OrderStatus, Partial<Record<OrderCapacity, readonly OrderCommandType[]>>> = {
  issued: {
    addressee: ['AcknowledgeOrder', 'ReplyToOrder'],
    issuer: ['WithdrawOrder'],
    system: ['NoteOrderOverdue'],
  },
  acknowledged: { addressee: ['ReplyToOrder'], issuer: ['WithdrawOrder'], system: ['NoteOrderOverdue'] },
  replied: { issuer: ['AcceptReply', 'ReturnReply', 'WithdrawOrder'] },
  returned: { addressee: ['ReplyToOrder'], issuer: ['WithdrawOrder'], system: ['NoteOrderOverdue'] },
  accepted: { issuer: ['RecordFollowUp'], system: ['RemindOfFollowUp'] },
  closed: {},
  withdrawn: {},
}

const capacities = ['addressee', 'issuer', 'system'] as const

/** The capacity of a person towards an order; null for who has none. */
export function orderCapacityOf(
  { role, departmentCode }: Pick<Actor, 'role' | 'departmentCode'>,
  { terms }: Pick<OrderState, 'terms'>,
): OrderCapacity | null {
  if (role === 'timer') return 'system'
  if (role === 'supervisor') return 'issuer'
  const leads = role === 'head' || role === 'deputy-head'
  return leads && terms !== null && departmentCode === terms.departmentCode ? 'addressee' : null
}

/** What the table leaves to a capacity in a status. */
export const availableOrderCommands = (
  status: OrderStatus,
  capacity: OrderCapacity | null,
): readonly OrderCommandType[] => (capacity === null ? [] : (table[status][capacity] ?? []))

/** Whether anybody may ask for it in this status. */
export const isOrderCommandPossible = (status: OrderStatus, type: OrderCommandType): boolean =>
  capacities.some((capacity) => availableOrderCommands(status, capacity).includes(type))
