import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { BillView } from './questions.ts'
import { text } from './text.ts'
import { causeWords, paymentWayWords, receiptWords } from './words.ts'

/** What was given for the money, and what goes back. */
export function Receipts({ view: { payments, refunds } }: { view: BillView }) {
  const word = useWords(text)
  const causes = useWords(causeWords)
  const { money, moment } = useWriters()
  return (
    <>
      <h2>{word.receipts}</h2>
      {payments.length === 0 && <p className="soft">{word.receiptsNone}</p>}
      {payments.map((payment) => (
        <Payment key={payment.number} payment={payment} />
      ))}
      {refunds.length > 0 && (
        <>
          <h2>{word.refunds}</h2>
          <ul>
            {refunds.map(({ number, cause, amountFen, basis, paid, voucher, withdrawn }) => (
              <li key={number}>
                {causes[cause]} {money(amountFen)} · {basis} ·{' '}
                {withdrawn !== null
                  ? `${word.withdrawn} ${withdrawn}`
                  : paid
                    ? `${word.paidOut} ${voucher ?? ''} ${moment(paid.at)}`
                    : word.approved}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Payment({ payment: { number, way, at, amountFen, receipts } }: { payment: BillView['payments'][number] }) {
  const word = useWords(text)
  const kinds = useWords(receiptWords)
  const ways = useWords(paymentWayWords)
  const named = useNamed()
  const { money, moment } = useWriters()
  return (
    <section className="card" aria-label={number ?? ''}>
      <p>
        <strong>{money(amountFen)}</strong> · {ways[way]} · {moment(at)}
      </p>
      <ul>
        {receipts.map((receipt) => (
          <li key={receipt.number}>
            {kinds[receipt.kind]} {money(receipt.amountFen)} <span lang="zh">{receipt.payee}</span>
            <small className="below">
              {word.number} {receipt.number}
              {receipt.charges.length > 0 && ` · ${receipt.charges.map(named).join('、')}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
