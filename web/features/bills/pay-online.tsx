import { payOnline } from '#api/bills.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { faultsOf } from '../../ui/faults.ts'
import type { BillView } from './questions.ts'
import { Begun } from './begun.tsx'
import { text } from './text.ts'

/** Everything that is owed in one payment: the payer goes to the page of the gateway and comes back. */
export function PayOnline({ view }: { view: BillView }) {
  const { id, payableOnline, status, balance } = view
  const word = useWords(text)
  const { money } = useWriters()
  const { mutate, error, isPending, isSuccess } = useCommand(payOnline, {
    refresh: false,
    done: ({ payUrl }) => location.assign(payUrl),
  })
  if (status === 'paid') return <p className="notice good">{word.settled}</p>
  if (balance.owedFen === 0) return null
  return (
    <section className="unprinted" aria-live="polite">
      {error && <ErrorSummary faults={faultsOf(error)} />}
      <Begun view={view} />
      {payableOnline && (
        <p className="buttons">
          <button
            type="button"
            className="button"
            disabled={isPending || isSuccess}
            onClick={() => mutate({ params: { id } })}
          >
            {isPending || isSuccess ? word.paying : `${word.payOnline} ${money(balance.owedFen)}`}
          </button>
        </p>
      )}
      <p className="soft">
        {word.atWindow} {payableOnline && word.waiting}
      </p>
    </section>
  )
}
