import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import type { BillView } from './questions.ts'
import { Receipts } from './receipts.tsx'

type Account = BillView['accounts'][number]

/** What was let off, paid and given back, and the account of every charge. */
export function Movements({ view }: { view: BillView }) {
  const word = useWords(deskText)
  if (view.payments.length + view.refunds.length + view.reductions.length === 0) return null
  return (
    <section className="sheet">
      <Reductions view={view} />
      {(view.payments.length > 0 || view.refunds.length > 0) && (
        <>
          <Receipts view={view} />
          <Stranded view={view} />
          <h2>{word.accounts}</h2>
          <Accounts accounts={view.accounts} />
        </>
      )}
    </section>
  )
}

/** Refunds that wait for a gateway that is not connected any more, and what to do about it. */
function Stranded({ view: { refunds } }: { view: BillView }) {
  const word = useWords(deskText)
  const gateways = refunds.flatMap(({ sent }) => (sent && !sent.connected ? [sent.gateway] : []))
  return [...new Set(gateways)].map((gateway) => (
    <p key={gateway} className="notice" role="status">
      {word.stranded(gateway)}
    </p>
  ))
}

function Reductions({ view: { reductions, lines } }: { view: BillView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { number } = useWriters()
  if (reductions.length === 0) return null
  return (
    <>
      <h2>{word.reductions}</h2>
      <ul>
        {reductions.map(({ charge, perMille, basis, proposedBy, approvedBy }) => {
          const line = lines.find(({ code }) => code === charge)
          return (
            <li key={`${charge} ${basis} ${approvedBy?.id ?? ''}`}>
              {line ? named(line) : charge}: {word.reduction(number(perMille))} · {basis} · {word.by}{' '}
              {proposedBy && named(proposedBy)} ·{' '}
              {approvedBy ? `${word.approvedBy} ${named(approvedBy)}` : word.proposed}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Accounts({ accounts }: { accounts: Account[] }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { money } = useWriters()
  const sum = (title: string, key: keyof Account & `${string}Fen`) => ({
    ...{ title, key, width: 130, align: 'end' as const },
    render: (_: unknown, account: Account) => (account[key] === 0 ? '' : money(account[key])),
  })
  return (
    <StackingTable<Account>
      rows={accounts}
      rowKey="code"
      width={900}
      empty={word.none}
      columns={[
        { title: word.charge, key: 'charge', render: (_, account) => named(account) },
        { title: word.payee, key: 'payee', width: 140, render: (_, { payee }) => payee },
        ...[sum(word.due, 'dueFen'), sum(word.paid, 'paidFen'), sum(word.refunded, 'refundedFen')],
        ...[sum(word.returned, 'returnedFen'), sum(word.owed, 'owedFen'), sum(word.held, 'heldFen')],
      ]}
    />
  )
}
