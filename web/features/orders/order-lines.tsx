import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { useUntil } from '../../ui/until.ts'
import { orderFormWords, orderStatusWords } from './order-words.ts'
import type { OrderLine } from './questions.ts'
import { text } from './text.ts'

/** Orders, a line each: what, to whom, where it stands and until when. */
export function OrderLines({ lines }: { lines: OrderLine[] | undefined }) {
  const word = useWords(text)
  const forms = useWords(orderFormWords)
  const statuses = useWords(orderStatusWords)
  const named = useNamed()
  const { shortMoment } = useWriters()
  return (
    <StackingTable<OrderLine>
      rows={lines}
      rowKey="id"
      width={900}
      empty={word.empty}
      columns={[
        {
          title: word.number,
          key: 'number',
          width: 170,
          render: (_, { id, number, form }) => (
            <>
              <Link to={`/orders/${id}`}>{number}</Link>
              <div className="soft">{forms[form]}</div>
            </>
          ),
        },
        {
          title: word.unit,
          key: 'unit',
          width: 190,
          render: (_, { department, window }) => (
            <>
              {named(department)}
              {window && <div className="soft">{named(window)}</div>}
            </>
          ),
        },
        { title: word.matter, key: 'matter', render: (_, { matter }) => matter },
        { title: word.status, key: 'status', width: 170, render: (_, { status }) => statuses[status] },
        { title: word.issued, key: 'issued', width: 110, render: (_, { issuedAt }) => shortMoment(issuedAt) },
        { title: word.due, key: 'due', width: 150, render: (_, line) => <Due line={line} /> },
      ]}
    />
  )
}

function Due({ line: { dueAt, overdue } }: { line: OrderLine }) {
  const word = useWords(text)
  const until = useUntil()
  return (
    <>
      {dueAt ? until(dueAt) : word.none}
      {overdue && <strong> ▲ {word.late}</strong>}
    </>
  )
}
