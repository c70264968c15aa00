import { isDeepStrictEqual } from 'node:util'
import {
  accountsOf,
  balanceOf,
  billStatusOf,
  billTelling,
  type BillEvent,
  type BillState,
  type Collection,
} from '#domain/fees/index.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import { lookAtChange, supervisedBill, type Regime } from '#domain/supervision/index.ts'
import { upsert, type Projection } from '../../kernel/append.ts'
import type { Projected } from '../../kernel/event-store.ts'
import type { Changed } from '../../kernel/handle.ts'
import { refundIdOf } from '../gateway/refund-id.ts'
import { cardNewsOf, cardProjection } from '../../supervision/index.ts'

const columns = [
  'id', 'version', 'serial', 'subject_kind', 'subject_id', 'subject_number', 'subject_name', 'subject_name_en', 'party_id',
  'departments', 'status', 'issued_on', 'due_fen', 'owed_fen', 'paid_fen', 'refund_fen', 'holds', 'last_at', 'cancelled',
] as const // prettier-ignore

const moved = [
  'bill_id', 'entry', 'line', 'direction', 'on_day', 'at', 'way', 'by_account', 'gateway', 'transaction', 'charge', 'kind', 'payee',
  'amount_fen', 'cause',
] as const // prettier-ignore

/** The tables the log of a bill is mirrored in: the bill, and every fen that changed hands. */
export const billProjections: readonly Projection[] = [
  upsert('bill', 'id', columns),
  upsert('money_moved', 'bill_id, entry, line', moved),
  cardProjection,
]

/** What a change of a bill writes beside its events: its row, its money, and what supervision found, and what the payer is told. */
export function projectBill(
  after: BillState,
  { stream, at, log, news, before }: Changed<BillState, BillEvent>,
  { collection, regime, calendar }: { collection: Collection | null; regime: Regime; calendar: CompiledCalendar },
): Projected {
  const watched = supervisedBill(stream, log, calendar)
  const { found } = lookAtChange(null, watched, watched.acts.slice(-news), regime)
  return {
    rows: {
      bill: [rowOf(after, stream, log.length, log.at(-1)?.at ?? '', collection)],
      money_moved: movedIn(after, stream),
      card_news: cardNewsOf(found, at),
    },
    timers: [],
    outbox: [
      ...payerTold(after, stream, log.slice(log.length - news)),
      ...sentBack(stream, log.slice(log.length - news)),
      ...casesTold(before, after, stream, log.length),
    ],
  }
}

/** The payer is told what is owed anew, and of money that came in or went back. */
const payerTold = ({ subject, refunds }: BillState, stream: string, entries: Changed<BillState, BillEvent>['log']) =>
  entries.flatMap(({ event, version, at }) => {
    const kind = billTelling(event)
    // What never came in does not go back: it is taken off the books.
    const offBooks = event.type === 'RefundPaid' && refunds.find(({ number }) => number === event.refund)?.of !== null
    if (!subject || kind === null || offBooks) return []
    const payload = { caseId: stream, partyId: subject.partyId, kind, at }
    return [{ kind: 'notice', dedupeKey: `${stream}/${version}/${kind}`, payload }]
  })

/** The gateway is asked once for each time a refund is sent back, whatever happens in between. */
const sentBack = (stream: string, entries: Changed<BillState, BillEvent>['log']) =>
  entries.flatMap(({ event }) => {
    if (event.type !== 'RefundSent') return []
    const { refund, attempt, gateway, transaction, amountFen } = event
    const id = refundIdOf({ billId: stream, refund, attempt })
    return [{ kind: 'gateway-refund', dedupeKey: `refund ${id}`, payload: { id, gateway, transaction, amountFen } }]
  })

/** The cases whose licence waits for a charge are told when what is owed of it begins or ends, or is another sum. */
function casesTold(before: BillState, after: BillState, stream: string, version: number) {
  if (isDeepStrictEqual(holdsOf(before), holdsOf(after)) || !after.subject) return []
  return [{ kind: 'fee-held', dedupeKey: `fee-held ${stream} ${version}`, payload: { subjectId: after.subject.id } }]
}

function rowOf(state: BillState, id: string, version: number, lastAt: string, collection: Collection | null) {
  const { subject } = state
  if (!subject) throw new Error('a bill is for something')
  const { dueFen, owedFen, paidFen, overpaidFen, pendingFen } = balanceOf(state)
  const { billing = [], cashiers = [] } = collection ?? {}
  return {
    ...{ id, version, serial: state.serial },
    ...{ subject_kind: subject.kind, subject_id: subject.id, subject_number: subject.number },
    ...{ subject_name: subject.name, subject_name_en: subject.nameEn, party_id: subject.partyId },
    departments: [...new Set([...billing, ...cashiers])],
    ...{
      status: billStatusOf(state),
      issued_on: state.issuedOn,
      due_fen: dueFen,
      owed_fen: owedFen,
      paid_fen: paidFen,
    },
    ...{ refund_fen: overpaidFen + pendingFen, holds: holdsOf(state), last_at: lastAt },
    cancelled: state.cancelled !== null,
  }
}

/** What is still owed of charges an item waits for, by the item (fen). */
function holdsOf(state: BillState): Record<string, number> {
  // A charge has an account for each payee it ever had.
  const owed = new Map<string, number>()
  for (const { code, owedFen } of accountsOf(state)) owed.set(code, (owed.get(code) ?? 0) + owedFen)
  const holds: Record<string, number> = {}
  for (const { code, holds: items } of state.lines)
    for (const { item } of items) {
      const sum = (holds[item] ?? 0) + (owed.get(code) ?? 0)
      if (sum > 0) holds[item] = sum
    }
  return holds
}

/** Money in and out, a row a charge; what no charge takes has none. */
function movedIn({ payments, refunds }: BillState, billId: string) {
  const lines = [
    ...payments.map((payment, at) => ({
      ...{
        entry: `in-${at + 1}`,
        direction: 'in',
        split: payment,
        on: payment.paidAt === null ? payment.on : civilDateOf(payment.paidAt),
        at: payment.at,
        way: payment.way,
        cause: null,
      },
      ...{ by: payment.by, gateway: payment.gateway, transaction: payment.transaction },
    })),
    ...refunds.flatMap(({ paid, number, of, cause, ...split }) =>
      paid === null
        ? []
        : {
            ...{
              entry: `out-${number}`,
              direction: 'out',
              split,
              on: paid.on,
              at: paid.at,
              way: paid.way,
              by: paid.by,
              cause,
            },
            // What was sent back stands beside its payment and takes nothing off it.
            ...{ gateway: of?.gateway ?? paid.gateway ?? null, transaction: of?.transaction ?? null },
          },
    ),
  ]
  return lines.flatMap(({ split, on, by, ...line }) =>
    [
      ...split.shares.map(({ code, kind, payee, amountFen }) => ({ charge: code, kind, payee, amountFen })),
      ...(split.surplusFen > 0 ? [{ charge: null, kind: null, payee: null, amountFen: split.surplusFen }] : []),
    ].map(({ amountFen, ...share }, at) => ({
      ...{ bill_id: billId, line: at + 1, ...line, on_day: on, by_account: by, ...share, amount_fen: amountFen },
    })),
  )
}
