// A licence that may lawfully wait for its fee is issued once the fee is paid. From the notice to the payment it is the
// applicant's time, and no part of the ten working days to deliver (Art. 44); before anybody billed it, it is the office's own.
import type { StandStill } from '../calendar/index.ts'
import { addDays, civilDateOf, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { CaseEvent } from './events.ts'
import type { CaseFacts } from './facts.ts'
import type { PaymentEvent, PaymentWait } from './payment-events.ts'
import type { CaseState } from './state.ts'

type Waits = Pick<CaseState, 'paymentWaits'>

/** Whether the applicant is to pay before the licence is issued, since when; undefined where nothing is awaited. */
export const openPaymentWait = ({ paymentWaits }: Waits): PaymentWait | undefined =>
  paymentWaits.find(({ endOn }) => endOn === null)

/** Why there is nothing to write down: what the bills say of the case is what its log says. */
export function refusalToFollow(
  state: CaseState,
  { item, register: { dues } }: Pick<CaseFacts, 'item' | 'register'>,
): Refusal | undefined {
  const isOwed = dues.heldFen > 0 && item.result.kind !== 'none'
  return isOwed === (openPaymentWait(state) !== undefined)
    ? refuse('not-possible-now', { command: 'FollowPayment', status: state.status })
    : undefined
}

/** As of the day a bill said so: the clock may hear of it late, and its effect in law is not later for that. */
export function followPayment(
  state: CaseState,
  { actor: by, at, register: { dues } }: Pick<CaseFacts, 'actor' | 'at' | 'register'>,
): CaseEvent[] {
  const open = openPaymentWait(state)
  const since = open ? open.startOn : (state.decidedOn ?? civilDateOf(at))
  const toldOn = dues.changedOn ?? civilDateOf(at)
  const on = toldOn < since ? since : toldOn
  return [open ? { by, type: 'PaymentSettled', on } : { by, type: 'PaymentAwaited', owedFen: dues.heldFen, on }]
}

/** The waits, the open one ended. */
export const waitsEnded = ({ paymentWaits }: Waits, on: CivilDate): PaymentWait[] =>
  paymentWaits.map((wait) => (wait.endOn === null ? { ...wait, endOn: on } : wait))

/** What an event makes of the waits. */
export const evolvePayment = (state: CaseState, { type, on }: PaymentEvent): Waits => ({
  paymentWaits: [...waitsEnded(state, on), ...(type === 'PaymentAwaited' ? [{ startOn: on, endOn: null }] : [])],
})

/**
 * When the delivery stood still. One that still waits has lost nothing, unless `upTo` is a day by which nobody had paid: from
 * the first follows when it is due at the earliest.
 */
export const unpaidStretches = ({ paymentWaits }: Waits, upTo?: CivilDate): StandStill[] =>
  paymentWaits.map(({ startOn, endOn }) => ({
    from: { on: startOn, time: '00:00' },
    to: { on: endOn ?? openEnd(startOn, upTo), time: '00:00' },
    why: '等待申请人缴费',
    whyEn: 'waiting for the applicant to pay',
  }))

const openEnd = (startOn: CivilDate, upTo: CivilDate | undefined): CivilDate =>
  upTo === undefined || upTo < startOn ? startOn : addDays(upTo, 1)
