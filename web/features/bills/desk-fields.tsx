import { Checkbox, Form, Input } from 'antd'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { DeskAct } from './act-words.ts'
import { Asked } from '../../ui/asked.tsx'
import { Select } from '../../ui/select.tsx'
import { inColumns } from './in-columns.ts'
import { deskText } from './desk-text.ts'
import type { BillView } from './questions.ts'
import { causeWords, paymentWayWords } from './words.ts'

export interface Values {
  facts?: Record<string, string>
  reason?: string
  basis?: string
  charge?: string
  perMille?: string
  way?: string
  counted?: string
  charges?: string[]
  refund?: string
  transaction?: string
}

/** A refund that is approved, and neither paid out, nor on its way back, nor withdrawn. */
export const waits = ({ paid, sent, withdrawn }: BillView['refunds'][number]): boolean =>
  !paid && !sent && withdrawn === null

/** Yuan as written, in fen; what is no amount of money is 0 and refused. */
export const fenOf = (yuan: string): number => {
  const written = yuan.replaceAll(/[,，\s¥]/g, '')
  return /^\d{1,12}([.]\d{1,2})?$/.test(written) ? Math.round(Number(written) * 100) : 0
}

/** What each act asks for. */
export function DeskFields({ act, view }: { act: DeskAct; view: BillView }) {
  const word = useWords(deskText)
  const needsCharge = ['ProposeReduction', 'ApproveReduction', 'DeclineReduction', 'ApproveDepositReturn'].includes(act)
  const needsBasis = ['ProposeReduction', 'ApproveRefund', 'ApproveDepositReturn', 'ApproveReversal'].includes(act)
  const needsReason = ['RecalculateBill', 'DeclineReduction', 'CancelBill', 'WithdrawRefund'].includes(act)
  return (
    <>
      {act === 'RecalculateBill' && <FactFields view={view} />}
      {act === 'ReceivePayment' && <PaymentFields view={view} />}
      {(act === 'PayRefund' || act === 'WithdrawRefund') && <RefundField view={view} />}
      {act === 'PayRefund' && <WayField online={view.payments.some(({ transaction }) => transaction !== null)} />}
      {act === 'ApproveReversal' && <TransactionField view={view} />}
      {needsCharge && <ChargeField act={act} view={view} />}
      {act === 'ProposeReduction' && (
        <Asked name="perMille" label={word.share}>
          <Input type="number" min={1} max={1000} style={{ maxWidth: '10em' }} />
        </Asked>
      )}
      {needsBasis && (
        <Asked name="basis" label={word.basisText}>
          <Input.TextArea rows={2} maxLength={500} />
        </Asked>
      )}
      {needsReason && (
        <Asked name="reason" label={word.reason}>
          <Input.TextArea rows={2} maxLength={500} />
        </Asked>
      )}
    </>
  )
}

/** The charges an act can be about. */
function ChargeField({ act, view }: { act: DeskAct; view: BillView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { lines, reductions, accounts } = view
  const fits = (code: string): boolean =>
    act === 'ProposeReduction'
      ? true
      : act === 'ApproveDepositReturn'
        ? accounts.some((one) => one.code === code && one.kind === 'deposit' && one.heldFen > 0)
        : reductions.some(({ charge, approvedBy }) => charge === code && !approvedBy)
  return (
    <Asked name="charge" label={word.charge}>
      <Select
        options={[['', ''], ...lines.filter(({ code }) => fits(code)).map((line) => [line.code, named(line)] as const)]}
      />
    </Asked>
  )
}

function FactFields({ view: { facts } }: { view: BillView }) {
  const named = useNamed()
  return (
    <div style={inColumns}>
      {facts.map(({ code, unit, value, ...fact }) => (
        <Form.Item key={code} name={['facts', code]} label={`${named(fact)} (${unit})`} initialValue={String(value)}>
          <Input type="number" min={0} max={100_000_000_000} step="any" />
        </Form.Item>
      ))}
    </div>
  )
}

function PaymentFields({ view: { accounts, balance } }: { view: BillView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { money } = useWriters()
  const chosen = Form.useWatch<string[] | undefined>('charges') ?? []
  const owing = accounts.filter(({ owedFen }) => owedFen > 0)
  const owedFen =
    chosen.length === 0
      ? balance.owedFen
      : owing.filter(({ code }) => chosen.includes(code)).reduce((sum, one) => sum + one.owedFen, 0)
  return (
    <>
      <p>
        {chosen.length === 0 ? word.ofAll : word.total} <strong>{money(owedFen)}</strong>
      </p>
      <WayField />
      <Asked name="counted" label={word.counted}>
        <Input inputMode="decimal" autoComplete="off" style={{ maxWidth: '14em' }} />
      </Asked>
      <Form.Item name="charges" label={word.ofSome}>
        <Checkbox.Group
          style={inColumns}
          options={owing.map((one) => ({ value: one.code, label: `${named(one)} ${money(one.owedFen)}` }))}
        />
      </Form.Item>
    </>
  )
}

function RefundField({ view: { refunds } }: { view: BillView }) {
  const word = useWords(deskText)
  const causes = useWords(causeWords)
  const { money } = useWriters()
  const open = refunds.filter(waits).map(({ number, cause, amountFen }) => {
    return [String(number), `${causes[cause]} ${money(amountFen)}`] as const
  })
  return (
    <Asked name="refund" label={word.refundNo}>
      <Select options={[['', ''], ...open]} />
    </Asked>
  )
}

function TransactionField({ view: { payments } }: { view: BillView }) {
  const word = useWords(deskText)
  const { money } = useWriters()
  const online = payments.flatMap(({ transaction, amountFen }) =>
    transaction === null ? [] : [[transaction, `${money(amountFen)} ${transaction}`] as const],
  )
  return (
    <Asked name="transaction" label={word.transaction}>
      <Select options={[['', ''], ...online]} />
    </Asked>
  )
}

/** `online`: the gateway may be asked to send it back the way it came. */
function WayField({ online = false }: { online?: boolean }) {
  const word = useWords(deskText)
  const ways = useWords(paymentWayWords)
  return (
    <Asked name="way" label={word.way}>
      <Select
        options={[['card', ways.card], ['cash', ways.cash], ...(online ? [['online', word.sendBack] as const] : [])]}
      />
    </Asked>
  )
}
