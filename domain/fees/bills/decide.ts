import { civilDateOf, refuse, Refusal, type Decider } from '../../kernel/index.ts'
import { billOf, type ChargeFacts } from '../bill-of.ts'
import { billStatusOf } from './accounts.ts'
import { availableBillCommands, billCapacitiesOf } from './capacity.ts'
import type { BillCommand, BillCommandType } from './commands.ts'
import { decideMoney } from './decide-money.ts'
import { decideReduction } from './decide-reduction.ts'
import type { BillEvent, Computed } from './events.ts'
import { approvedShare, evolveBill } from './evolve.ts'
import type { BillFacts } from './facts.ts'
import { noBill, type BillState } from './state.ts'

/** What a cancelled bill takes no more, though money is still owed back on it. */
const changesCharges: ReadonlySet<BillCommandType> = new Set<BillCommandType>([
  'RecalculateBill',
  'ProposeReduction',
  'ApproveReduction',
  'CancelBill',
])

/** Why somebody may not ask for this now; undefined where they may. */
export function refusalOfBillCommand(
  type: BillCommandType,
  state: BillState,
  facts: Pick<BillFacts, 'actor' | 'collection'>,
): Refusal | undefined {
  const capacities = billCapacitiesOf(facts)
  if (state.subject === null) {
    if (type !== 'IssueBill') return refuse('bill-not-found')
    return capacities.includes('biller') ? undefined : refuse('bill-of-another-desk')
  }
  const status = billStatusOf(state)
  if (state.cancelled && changesCharges.has(type)) return refuse('bill-not-possible-now', { command: type, status })
  if (capacities.some((capacity) => availableBillCommands(status, capacity).includes(type))) return undefined
  if (capacities.length === 0) return refuse('bill-of-another-desk')
  if (type === 'IssueBill' && capacities.includes('biller')) return refuse('bill-exists')
  return refuse('bill-not-possible-now', { command: type, status })
}

/** The rules of a bill's life: the events a command leads to, or a lawful "no". */
export function decideBill(command: BillCommand, state: BillState, facts: BillFacts): BillEvent[] | Refusal {
  const refusal = refusalOfBillCommand(command.type, state, facts)
  if (refusal) return refusal
  const { actor: by, at } = facts
  const on = civilDateOf(at)
  switch (command.type) {
    case 'IssueBill': {
      const computed = computedBill(facts, command.facts, noBill, on)
      if (computed instanceof Refusal) return computed
      return [{ type: 'BillIssued', by, subject: command.subject, ...computed }]
    }
    case 'RecalculateBill': {
      const computed = computedBill(facts, { ...state.told, ...command.facts }, state, on)
      if (computed instanceof Refusal) return computed
      if (changesNothing(computed, state)) return refuse('recalculation-changes-nothing')
      return [{ type: 'BillRecalculated', by, reason: command.reason, ...computed }]
    }
    case 'CancelBill':
      return [{ type: 'BillCancelled', by, reason: command.reason, on }]
    case 'ProposeReduction':
    case 'ApproveReduction':
    case 'DeclineReduction':
      return decideReduction(command, state, by)
    default:
      return decideMoney(command, state, by, on)
  }
}

/** What a bill comes to by the charges of the day, less what was approved. */
function computedBill(
  { book, subjectFacts }: BillFacts,
  told: ChargeFacts,
  { reductions }: BillState,
  on: string,
): Computed | Refusal {
  const approved = reductions.flatMap(({ charge, basis, approvedBy }) =>
    approvedBy === null ? [] : [{ charge, basis, approver: approvedBy }],
  )
  const shares = [...new Set(approved.map(({ charge }) => charge))].map((charge) => ({
    ...{ charge, share: approvedShare(reductions, charge), basis: '', approver: '' },
  }))
  const all = { ...subjectFacts, ...told }
  const { lines, missing, tooLarge } = billOf(book.rules, all, on, shares)
  if (tooLarge.length > 0) return refuse('facts-too-large', { facts: tooLarge.join(', ') })
  if (missing.length > 0) return refuse('facts-missing', { fields: missing.join(',') })
  if (lines.length === 0) return refuse('nothing-to-charge')
  return { bookVersion: book.version, facts: all, told, lines, besides: [...book.besides], on }
}

function changesNothing({ lines }: Computed, state: BillState): boolean {
  const amounts = (of: BillState['lines']) =>
    of.map(({ code, payee, amountFen }) => `${code} ${payee} ${amountFen}`).join()
  return amounts(lines) === amounts(state.lines)
}

/** The life of a bill: what may happen, what it did, and where it starts. */
export const billDecider: Decider<BillState, BillCommand, BillEvent, BillFacts> = {
  initial: noBill,
  evolve: evolveBill,
  decide: decideBill,
}
