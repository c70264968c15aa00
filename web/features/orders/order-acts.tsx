import * as api from '#api/orders.ts'
import { useWords, words } from '../../kernel/language.tsx'
import { ActPanel, type Act } from '../../ui/act-panel.tsx'
import type { OrderView } from './questions.ts'
import { text } from './text.ts'

const names = words<Record<(typeof api.orderActs)[number], string>>(
  {
    AcknowledgeOrder: '签收',
    ReplyToOrder: '答复',
    AcceptReply: '采纳答复',
    ReturnReply: '退回答复',
    RecordFollowUp: '登记回访',
    WithdrawOrder: '撤回督办',
  },
  {
    AcknowledgeOrder: 'Acknowledge',
    ReplyToOrder: 'Answer',
    AcceptReply: 'Accept the answer',
    ReturnReply: 'Return the answer',
    RecordFollowUp: 'Record the follow-up',
    WithdrawOrder: 'Withdraw the order',
  },
)

/** What one may do with the order now. */
export function OrderActs({ order: { id, version, mayDo } }: { order: OrderView }) {
  const word = useWords(text)
  const name = useWords(names)
  const reason = { name: 'reason', label: word.reason, as: 'text' } as const
  const acts: Record<(typeof api.orderActs)[number], Act> = {
    AcknowledgeOrder: { label: name.AcknowledgeOrder, endpoint: api.acknowledgeOrder },
    ReplyToOrder: {
      label: name.ReplyToOrder,
      endpoint: api.replyToOrder,
      fields: [{ name: 'measures', label: word.measuresField, as: 'text' }],
    },
    AcceptReply: {
      label: name.AcceptReply,
      endpoint: api.acceptReply,
      fields: [
        { name: 'remark', label: word.remark, as: 'text' },
        { name: 'days', label: word.followUpDays, as: 'days', first: 5 },
      ],
    },
    ReturnReply: {
      label: name.ReturnReply,
      endpoint: api.returnReply,
      fields: [reason, { name: 'days', label: word.anewDays, as: 'days', first: 3 }],
    },
    RecordFollowUp: {
      label: name.RecordFollowUp,
      endpoint: api.recordFollowUp,
      fields: [
        {
          ...{ name: 'outcome', label: word.outcome, first: 'put-right' },
          as: [
            ['put-right', word.putRight],
            ['not-put-right', word.notPutRight],
          ],
        },
        { name: 'findings', label: word.findings, as: 'text' },
        { name: 'days', label: word.anewDays, as: 'days', first: 3 },
      ],
    },
    WithdrawOrder: { label: name.WithdrawOrder, endpoint: api.withdrawOrder, fields: [reason] },
  }
  return <ActPanel id={id} version={version} mayDo={mayDo} acts={acts} />
}
