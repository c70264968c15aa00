import { inSituation, type ServiceItem } from '../catalogue/index.ts'
import { refuse, type Refusal } from '../kernel/index.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState } from './state.ts'

type Fee = ServiceItem['fees'][number]

/** A fee with its sum listed or to be determined: what is history, or comes to nothing, is due from nobody. */
const isDue = ({ historical, amountFen }: Fee): boolean => !historical && amountFen !== 0
const sumOf = (fees: readonly Fee[]): number => fees.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
const namesOf = (fees: readonly Fee[]): string => fees.map(({ name }) => name).join('、')

/**
 * Where a text lets the organ wait for a charge, nothing is issued before it is paid: nor where nobody billed it, nor while
 * nobody has determined what it comes to.
 */
export function refusalUnpaid(
  { application }: Pick<CaseState, 'application'>,
  { register: { dues }, item }: Pick<CaseFacts, 'register' | 'item'>,
): Refusal | undefined {
  const { fees } = inSituation(item, application.situation)
  const unbilled = dues.billed ? [] : fees.filter((fee) => fee.paidFirst !== undefined && isDue(fee))
  const undetermined = unbilled.filter(({ amountFen }) => amountFen === null)
  if (undetermined.length > 0) return refuse('fee-undetermined', { fees: namesOf(undetermined) })
  const owedFen = dues.heldFen + sumOf(unbilled)
  return owedFen === 0 ? undefined : refuse('fee-unpaid', { owedFen })
}

/** What a case is granted without: the sum still owed that nothing lets the organ wait for, and of that what nobody ever billed. */
export function unsettledOf({ item: { fees }, register: { dues } }: Pick<CaseFacts, 'item' | 'register'>): {
  unpaidFen?: number
  unbilled?: string
} {
  const unbilled = dues.expected ? fees.filter((fee) => fee.paidFirst === undefined && isDue(fee)) : []
  const unpaidFen = dues.openFen + sumOf(unbilled)
  if (unbilled.length > 0) return { unpaidFen, unbilled: namesOf(unbilled) }
  return unpaidFen > 0 ? { unpaidFen } : {}
}
