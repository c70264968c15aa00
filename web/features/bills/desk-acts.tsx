import { approveReversal, withdrawRefund } from '#api/bill-corrections.ts'
import * as api from '#api/bills.ts'
import { useWords } from '../../kernel/language.tsx'
import { ActForm, ActSheet } from '../../ui/act-sheet.tsx'
import { actWords, type DeskAct } from './act-words.ts'
import { DeskFields, fenOf, waits, type Values } from './desk-fields.tsx'
import type { BillView } from './questions.ts'

interface Act {
  endpoint: unknown
  /** What the form says, as the endpoint takes it. */
  body(values: Values, view: BillView): unknown
}

const acts: Record<DeskAct, Act> = {
  RecalculateBill: {
    endpoint: api.recalculateBill,
    // What was not changed was not measured: it stays as the project says it.
    body: ({ facts = {}, reason }, view) => ({
      facts: Object.fromEntries(
        Object.entries(facts).flatMap(([fact, value]) => {
          const was = view.facts.find(({ code }) => code === fact)?.value
          return value === '' || Number(value) === was ? [] : [[fact, Number(value)]]
        }),
      ),
      reason,
    }),
  },
  ProposeReduction: {
    endpoint: api.proposeReduction,
    body: ({ charge, perMille, basis }) => ({ charge, perMille: Number(perMille), basis }),
  },
  ApproveReduction: { endpoint: api.approveReduction, body: ({ charge }) => ({ charge }) },
  DeclineReduction: { endpoint: api.declineReduction, body: ({ charge, reason }) => ({ charge, reason }) },
  CancelBill: { endpoint: api.cancelBill, body: ({ reason }) => ({ reason }) },
  ReceivePayment: {
    endpoint: api.receivePayment,
    body: ({ way, counted = '', charges = [] }) => ({
      ...{ way, amountFen: fenOf(counted) },
      charges: charges.length > 0 ? charges : null,
    }),
  },
  ApproveRefund: { endpoint: api.approveRefund, body: ({ basis }) => ({ basis }) },
  ApproveDepositReturn: { endpoint: api.approveDepositReturn, body: ({ charge, basis }) => ({ charge, basis }) },
  ApproveReversal: { endpoint: approveReversal, body: ({ transaction, basis }) => ({ transaction, basis }) },
  WithdrawRefund: { endpoint: withdrawRefund, body: ({ refund, reason }) => ({ refund: Number(refund), reason }) },
  PayRefund: { endpoint: api.payRefund, body: ({ refund, way }) => ({ refund: Number(refund), way }) },
}

/** Whether there is something to do it with: a reduction to decide, a refund to pay out. */
function hasObject(act: DeskAct, { reductions, refunds, accounts, payments }: BillView): boolean {
  if (act === 'ApproveReduction' || act === 'DeclineReduction') return reductions.some(({ approvedBy }) => !approvedBy)
  if (act === 'PayRefund' || act === 'WithdrawRefund') return refunds.some(waits)
  if (act === 'ApproveReversal') return payments.some(({ transaction }) => transaction !== null)
  if (act === 'ApproveDepositReturn')
    return accounts.some(({ kind, heldFen, pendingFen }) => kind === 'deposit' && heldFen > pendingFen)
  return true
}

/** What one may do now. */
export function DeskActs({ view }: { view: BillView }) {
  const names = useWords(actWords)
  const open = view.commands.filter((act): act is DeskAct => Object.hasOwn(acts, act))
  return (
    <ActSheet open={open.filter((act) => hasObject(act, view))} nameOf={(act) => names[act]}>
      {(act) => (
        <ActForm<Values>
          key={act}
          {...{ endpoint: acts[act].endpoint, on: view, name: names[act], initial: { way: 'card' } }}
          body={(values) => acts[act].body(values, view)}
        >
          <DeskFields act={act} view={view} />
        </ActForm>
      )}
    </ActSheet>
  )
}
