import type { BillCommandType } from './commands.ts'
import type { BillFacts } from './facts.ts'
import type { BillStatus } from './status.ts'

/** In what capacity somebody stands to bills: who issues them, who takes and gives money, who approves, the gateway. */
export const billCapacities = ['biller', 'cashier', 'approver', 'gateway'] as const
export type BillCapacity = (typeof billCapacities)[number]

const leaders: readonly string[] = ['deputy-head', 'head']

/** The capacities of a person: a post in a department of unified collection. */
export function billCapacitiesOf({ actor, collection }: Pick<BillFacts, 'actor' | 'collection'>): BillCapacity[] {
  const { role, departmentCode } = actor
  if (role === 'timer') return ['gateway']
  if (collection === null || departmentCode === null) return []
  const bills = collection.billing.includes(departmentCode)
  const collects = collection.cashiers.includes(departmentCode)
  const held: [BillCapacity, boolean][] = [
    ['biller', bills && role === 'clerk'],
    ['cashier', collects && role === 'clerk'],
    ['approver', (bills || collects) && leaders.includes(role)],
  ]
  return held.filter(([, holds]) => holds).map(([capacity]) => capacity)
}

type ByCapacity = Record<BillCapacity, readonly BillCommandType[]>

const reductions = ['ApproveReduction', 'DeclineReduction'] as const
/** Money that has come in is recorded whatever became of the bill. */
const gateway = ['RecordOnlinePayment', 'RecordRefund'] as const
const booking = ['BookOnlinePayment'] as const
const onMoney = ['ApproveReversal', 'WithdrawRefund'] as const

/** What each capacity may ask for in each status; `decide` narrows it further by person and sum. */
const table: Record<BillStatus, ByCapacity> = {
  issued: {
    biller: ['RecalculateBill', 'ProposeReduction'],
    cashier: ['ReceivePayment', ...booking],
    approver: [...reductions, 'CancelBill'],
    gateway,
  },
  'partly-paid': {
    biller: ['RecalculateBill', 'ProposeReduction'],
    cashier: ['ReceivePayment', 'PayRefund', ...booking],
    approver: [...reductions, ...onMoney, 'CancelBill', 'ApproveDepositReturn'],
    gateway,
  },
  paid: {
    biller: ['RecalculateBill', 'ProposeReduction'],
    cashier: ['PayRefund', ...booking],
    approver: [...reductions, ...onMoney, 'CancelBill', 'ApproveDepositReturn'],
    gateway,
  },
  'refund-due': {
    biller: ['RecalculateBill', 'ProposeReduction'],
    cashier: ['ReceivePayment', 'PayRefund', ...booking],
    approver: [...reductions, ...onMoney, 'CancelBill', 'ApproveRefund', 'ApproveDepositReturn'],
    gateway,
  },
  cancelled: { biller: ['IssueBill'], cashier: ['PayRefund', ...booking], approver: ['WithdrawRefund'], gateway },
}

/** What the table leaves to a capacity in a status. */
export const availableBillCommands = (status: BillStatus, capacity: BillCapacity): readonly BillCommandType[] =>
  table[status][capacity]
