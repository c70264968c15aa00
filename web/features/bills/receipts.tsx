import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { BillView } from './questions.ts'
import { text } from './text.ts'
import { causeWords, paymentWayWords, receiptWords, refusalWords } from './words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** What was given for the money, and what goes back. */
export function Receipts({ view: { payments, refunds } }: { view: BillView }) {
  const word = useWords(text)
  const causes = useWords(causeWords)
  const { money } = useWriters()
  const standing = useStanding()
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
            {refunds.map((refund) => (
              <li key={refund.number}>
                {causes[refund.cause]} {money(refund.amountFen)} · {refund.basis} · {standing(refund)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Writes where a refund stands; one the gateway refused is still due. */
function useStanding(): (refund: BillView['refunds'][number]) => string {
  const word = useWords(text)
  const reasons = useWords(refusalWords)
  const { moment } = useWriters()
  return ({ withdrawn, paid, sent, refused, voucher }) => {
    if (withdrawn !== null) return `${word.withdrawn} ${withdrawn}`
    if (paid) return `${word.paidOut} ${voucher ?? ''} ${moment(paid.at)}`
    if (sent) return `${word.sent} ${moment(sent.at)}`
    return refused === null ? word.approved : word.refused(reasons[refused] ?? refused)
  }
}

function Payment({ payment: { number, way, at, amountFen, receipts } }: { payment: BillView['payments'][number] }) {
  const { list } = usePunctuation()
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
            <div>
              <small className="below">
                {word.number} {receipt.number}
                {receipt.charges.length > 0 && ` · ${list(receipt.charges.map(named))}`}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
