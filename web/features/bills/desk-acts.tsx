import { Button, Form } from 'antd'
import { useState } from 'react'
import * as api from '#api/bills.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { actWords, type DeskAct } from './act-words.ts'
import { DeskFields, fenOf, type Values } from './desk-fields.tsx'
import { deskText } from './desk-text.ts'
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
  PayRefund: { endpoint: api.payRefund, body: ({ refund, way }) => ({ refund: Number(refund), way }) },
}

/** Whether there is something to do it with: a reduction to decide, a refund to pay out. */
function hasObject(act: DeskAct, { reductions, refunds, accounts }: BillView): boolean {
  if (act === 'ApproveReduction' || act === 'DeclineReduction') return reductions.some(({ approvedBy }) => !approvedBy)
  if (act === 'PayRefund') return refunds.some(({ paid }) => !paid)
  if (act === 'ApproveDepositReturn')
    return accounts.some(({ kind, heldFen, pendingFen }) => kind === 'deposit' && heldFen > pendingFen)
  return true
}

/** What one may do now: an act is chosen, its form filled in, and done. */
export function DeskActs({ view }: { view: BillView }) {
  const word = useWords(deskText)
  const names = useWords(actWords)
  const [chosen, setChosen] = useState<DeskAct | null>(null)
  const open = view.commands.filter((act): act is DeskAct => Object.hasOwn(acts, act))
  const possible = open.filter((act) => hasObject(act, view))
  return (
    <section className="sheet" aria-labelledby="acts">
      <h2 id="acts">{word.acts}</h2>
      {possible.length === 0 && <p className="soft">{word.nothing}</p>}
      <div className="toolbar">
        {possible.map((act) => (
          <Button key={act} aria-expanded={chosen === act} onClick={() => setChosen(chosen === act ? null : act)}>
            {names[act]}
          </Button>
        ))}
      </div>
      {chosen && <ActForm key={chosen} act={chosen} view={view} />}
    </section>
  )
}

function ActForm({ act, view }: { act: DeskAct; view: BillView }) {
  const names = useWords(actWords)
  const { endpoint, body } = acts[act]
  const { mutate, error, isPending } = useCommand(endpoint as Endpoint<{ id: string }, undefined, unknown, unknown>)
  const send = (values: Values) =>
    mutate({ params: { id: view.id }, version: view.version, body: body(values, view) } as never)
  return (
    <Form<Values> layout="vertical" requiredMark={false} initialValues={{ way: 'card' }} onFinish={send}>
      <DeskFields act={act} view={view} />
      <RefusalNotice error={error} />
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {names[act]}
        </Button>
      </Form.Item>
    </Form>
  )
}
