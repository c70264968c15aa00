// The books of a bill: one account for each charge by kind and destination. Money moves between no two of them.
import type { ChargeKind, ReceiptKind } from '../charge-rule.ts'
import type { Share, Split } from './events.ts'
import type { BillState, Payment, Refund } from './state.ts'
import type { BillStatus } from './status.ts'

/** What is due, came in and went back for one charge (fen). */
export interface ChargeAccount {
  code: string
  name: string
  nameEn: string
  kind: ChargeKind
  payee: string
  receipt: ReceiptKind
  dueFen: number
  paidFen: number
  /** Paid back since too much was paid. */
  refundedFen: number
  /** Of a deposit: given back. */
  returnedFen: number
  /** Approved to be paid back, and not paid out yet. */
  pendingFen: number
  /** Still to be paid. */
  owedFen: number
  /** Paid beyond what is due, and not approved to be paid back yet. */
  overpaidFen: number
  /** With us, or with whom it was passed on to. */
  heldFen: number
}

/** Money no charge takes: paid for a bill that had been called off or recalculated, or paid twice (fen). */
export interface Surplus {
  receivedFen: number
  refundedFen: number
  pendingFen: number
  overpaidFen: number
}

type Flow = 'dueFen' | 'paidFen' | 'refundedFen' | 'returnedFen' | 'pendingFen'
const flows = { dueFen: 0, paidFen: 0, refundedFen: 0, returnedFen: 0, pendingFen: 0 }
type Flowing = Omit<Share, 'amountFen'> & typeof flows

const keyOf = ({ code, kind, payee }: Pick<Share, 'code' | 'kind' | 'payee'>) => `${code} ${kind} ${payee}`

/** The accounts of a bill, in the order of its lines; those of charges that are gone come last. */
export function accountsOf({ lines, payments, refunds, cancelled }: BillState): ChargeAccount[] {
  const accounts = new Map<string, Flowing>()
  const add = ({ amountFen, ...of }: Share, flow: Flow) => {
    const account = accounts.get(keyOf(of)) ?? { ...of, ...flows }
    account[flow] += amountFen
    accounts.set(keyOf(of), account)
  }
  for (const { code, name, nameEn, kind, payee, receipt, amountFen } of lines)
    add({ code, name, nameEn, kind, payee, receipt, amountFen: cancelled ? 0 : amountFen }, 'dueFen')
  for (const { shares } of payments) for (const share of shares) add(share, 'paidFen')
  for (const refund of standing(refunds)) for (const share of refund.shares) add(share, flowOf(refund))
  return [...accounts.values()].map(balanced)
}

/** Refunds that were not withdrawn. */
const standing = (refunds: readonly Refund[]) => refunds.filter(({ withdrawn }) => withdrawn === null)

/** A deposit that went back is not owed again, but by a bill that is issued anew. */
function flowOf({ paid, cause, ofFormer }: Refund): Flow {
  if (paid === null) return 'pendingFen'
  return cause === 'deposit' && !ofFormer ? 'returnedFen' : 'refundedFen'
}

function balanced(account: Flowing): ChargeAccount {
  const { dueFen, paidFen, refundedFen, returnedFen, pendingFen } = account
  const net = paidFen - refundedFen
  const heldFen = net - returnedFen
  return {
    ...account,
    owedFen: Math.max(0, dueFen - net),
    // What was given back already is not given back again.
    overpaidFen: Math.max(0, Math.min(net - dueFen, heldFen) - pendingFen),
    heldFen,
  }
}

/** What came in and no charge takes. */
export function surplusOf({ payments, refunds }: BillState): Surplus {
  const sum = (splits: readonly Split[]) => splits.reduce((total, { surplusFen }) => total + surplusFen, 0)
  const receivedFen = sum(payments)
  const refundedFen = sum(standing(refunds).filter(({ paid }) => paid !== null))
  const pendingFen = sum(standing(refunds).filter(({ paid }) => paid === null))
  return { receivedFen, refundedFen, pendingFen, overpaidFen: receivedFen - refundedFen - pendingFen }
}

/** The sums of a bill (fen). */
export function balanceOf(state: BillState) {
  const accounts = accountsOf(state)
  const surplus = surplusOf(state)
  const sum = (pick: (account: ChargeAccount) => number) => accounts.reduce((total, one) => total + pick(one), 0)
  return {
    dueFen: sum(({ dueFen }) => dueFen),
    owedFen: sum(({ owedFen }) => owedFen),
    paidFen: sum(({ paidFen }) => paidFen) + surplus.receivedFen,
    refundedFen: sum(({ refundedFen }) => refundedFen) + surplus.refundedFen,
    returnedFen: sum(({ returnedFen }) => returnedFen),
    pendingFen: sum(({ pendingFen }) => pendingFen) + surplus.pendingFen,
    overpaidFen: sum(({ overpaidFen }) => overpaidFen) + surplus.overpaidFen,
  }
}

/** Where a bill stands, by its books alone. Money to be given back comes before money still owed. */
export function billStatusOf(state: BillState): BillStatus {
  const { overpaidFen, owedFen, paidFen, refundedFen } = balanceOf(state)
  const owesUs = standing(state.refunds).some(({ paid, cause }) => paid === null && cause !== 'deposit')
  if (overpaidFen > 0 || owesUs) return 'refund-due'
  if (state.cancelled) return 'cancelled'
  if (owedFen === 0) return 'paid'
  return paidFen > refundedFen ? 'partly-paid' : 'issued'
}

const shareOf = ({ code, name, nameEn, kind, payee, receipt }: ChargeAccount, amountFen: number): Share => ({
  ...{ code, name, nameEn, kind, payee, receipt, amountFen },
})

/** A sum that came in, laid to what is owed in the order of the bill; what nothing is owed for is surplus. */
export function laidOut(state: BillState, amountFen: number, charges: readonly string[] | null = null): Split {
  let left = amountFen
  const shares: Share[] = []
  for (const account of accountsOf(state)) {
    const share = Math.min(left, charges === null || charges.includes(account.code) ? account.owedFen : 0)
    if (share > 0) shares.push(shareOf(account, share))
    left -= share
  }
  return { amountFen, shares, surplusFen: left }
}

/** Everything that was paid beyond what is due. */
export function overpayment(state: BillState): Split {
  const shares = accountsOf(state).flatMap((one) => (one.overpaidFen > 0 ? [shareOf(one, one.overpaidFen)] : []))
  const surplusFen = surplusOf(state).overpaidFen
  return { amountFen: shares.reduce((sum, { amountFen }) => sum + amountFen, surplusFen), shares, surplusFen }
}

/** What is held of a deposit and not on its way back already. */
export function depositHeld(state: BillState, charge: string): Split {
  const shares = accountsOf(state)
    .filter(({ code, kind }) => code === charge && kind === 'deposit')
    .map((one) => shareOf(one, one.heldFen - one.pendingFen))
    .filter(({ amountFen }) => amountFen > 0)
  return { amountFen: shares.reduce((sum, { amountFen }) => sum + amountFen, 0), shares, surplusFen: 0 }
}

/** A payment as it was split, where all of it is still held: it never came in and is taken off. */
export function reversalOf(state: BillState, { amountFen, shares, surplusFen }: Payment): Split | null {
  const split = { amountFen, shares, surplusFen }
  return isHeld(state, split) ? split : null
}

/** Whether what a refund that waits gives back is still there, and of what was overpaid still beyond what is due. */
export function isStillDue(state: BillState, { cause, number, ...split }: Refund): boolean {
  const others = { ...state, refunds: state.refunds.filter((one) => one.number !== number) }
  if (!isHeld(others, split)) return false
  return (
    cause !== 'overpaid' ||
    split.shares.every((share) => (accountOf(others, share)?.overpaidFen ?? 0) >= share.amountFen)
  )
}

const accountOf = (state: BillState, share: Share) => accountsOf(state).find((one) => keyOf(one) === keyOf(share))

/** Held, and not on its way back already. */
function isHeld(state: BillState, { shares, surplusFen }: Split): boolean {
  return (
    surplusOf(state).overpaidFen >= surplusFen &&
    shares.every((share) => {
      const account = accountOf(state, share)
      return account !== undefined && account.heldFen - account.pendingFen >= share.amountFen
    })
  )
}
