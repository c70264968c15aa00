import { Button, Form, Input } from 'antd'
import * as api from '#api/reconciliation.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { Asked } from '../../ui/asked.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { deskText } from './desk-text.ts'
import { settleText, settleWords } from './settle-text.ts'

const endpoints = { book: api.bookDifference, 'approve-return': api.approveReturn, 'confirm-return': api.confirmReturn }
/** What is settled here; a payment is taken off on its bill. */
export type SettleAct = keyof typeof endpoints

interface SettleProps {
  act: SettleAct
  on: string
  transaction: string
  done(): void
}

/** Settles a difference of a day: books it, or sends it back by two persons. */
export function Settle({ act, on, transaction, done }: SettleProps) {
  const word = useWords(deskText)
  const own = useWords(settleText)
  const names = useWords(settleWords)
  const { mutate, error, isPending } = useCommand(
    endpoints[act] as unknown as Endpoint<undefined, undefined, unknown, unknown>,
    { done },
  )
  const send = ({ bill, basis }: { bill?: string; basis?: string }) =>
    mutate({
      body: {
        on,
        transaction,
        ...(act !== 'confirm-return' && { basis }),
        ...(act === 'book' && { bill: bill || null }),
      },
    } as never)
  return (
    <Form layout="vertical" requiredMark={false} onFinish={send} aria-label={`${names[act]} ${transaction}`}>
      <p>
        {names[act]} · {transaction}
      </p>
      {act === 'book' && (
        <Form.Item name="bill" label={own.billNumber}>
          <Input maxLength={40} style={{ maxWidth: '24em' }} />
        </Form.Item>
      )}
      {act !== 'confirm-return' && (
        <Asked name="basis" label={word.basisText}>
          <Input.TextArea rows={2} maxLength={500} />
        </Asked>
      )}
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {own.confirm}
      </Button>
    </Form>
  )
}
