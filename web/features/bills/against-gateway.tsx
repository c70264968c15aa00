import { Button } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import type { DayBook, Difference } from './questions.ts'
import { Settle, type SettleAct } from './settle.tsx'
import { settleText, settleWords, standingWords } from './settle-text.ts'

/** A day held against the file of the gateway: what is not the same is named, and settled. */
export function AgainstGateway({ gateway, on }: { gateway: DayBook['gateway']; on: string }) {
  const word = useWords(deskText)
  const own = useWords(settleText)
  const { number } = useWriters()
  return (
    <section className="sheet">
      <h2>{word.gateway}</h2>
      {gateway === null && <p className="soft">{word.gatewayNone}</p>}
      {gateway && !gateway.reachable && <p>{word.gatewayAway}</p>}
      {gateway?.reachable && (
        <>
          <p>
            {gateway.name} · {word.matched(number(gateway.matched))}
            {gateway.differences.length === 0 && ` · ${word.even}`}
          </p>
          {gateway.differences.length > 0 && (
            <>
              <h3>{word.differences}</h3>
              <p role="status">{gateway.open > 0 ? own.open(number(gateway.open)) : own.closed}</p>
              <Differences differences={gateway.differences} on={on} />
            </>
          )}
          <Refunds refunds={gateway.refunds} />
        </>
      )}
    </section>
  )
}

/** What was sent back at the gateway, ours against theirs; what differs is asked about there. */
function Refunds({ refunds: { matched, differences } }: { refunds: NonNullable<DayBook['gateway']>['refunds'] }) {
  const word = useWords(deskText)
  const own = useWords(settleText)
  const { money, number } = useWriters()
  if (matched + differences.length === 0) return null
  return (
    <>
      <p>
        {own.sentBack(number(matched))}
        {differences.length === 0 && ` · ${word.even}`}
      </p>
      {differences.length > 0 && (
        <>
          <p role="status">{own.refundsDiffer}</p>
          <StackingTable<(typeof differences)[number] & { key: string }>
            rows={differences.map((one) => ({ ...one, key: `${one.bill.id} ${one.refund}` }))}
            rowKey="key"
            width={600}
            empty=""
            columns={[
              {
                ...{ title: own.refund, key: 'bill' },
                render: (_, { bill, refund }) => (
                  <Link to={`/bills/${bill.id}`}>{own.refundOf(bill.number ?? '', number(refund))}</Link>
                ),
              },
              { title: word.ours, key: 'ours', align: 'end', render: (_, { oursFen }) => money(oursFen) },
              { title: word.theirs, key: 'theirs', align: 'end', render: (_, { theirsFen }) => money(theirsFen) },
            ]}
          />
        </>
      )}
    </>
  )
}

function Differences({ differences, on }: { differences: Difference[]; on: string }) {
  const word = useWords(deskText)
  const own = useWords(settleText)
  const standings = useWords(standingWords)
  const { money } = useWriters()
  const [chosen, setChosen] = useState<{ transaction: string; act: SettleAct } | null>(null)
  return (
    <>
      <StackingTable<Difference>
        rows={differences}
        rowKey="transaction"
        width={820}
        empty=""
        columns={[
          {
            ...{ title: word.transaction, key: 'transaction' },
            render: (_, { transaction, bill }) => (
              <>
                <div>{transaction}</div>
                {bill && <Link to={`/bills/${bill.id}`}>{bill.number}</Link>}
              </>
            ),
          },
          { title: word.ours, key: 'ours', align: 'end', render: (_, { oursFen }) => money(oursFen) },
          { title: word.theirs, key: 'theirs', align: 'end', render: (_, { theirsFen }) => money(theirsFen) },
          { title: word.status, key: 'standing', render: (_, { standing }) => standings[standing] },
          { title: own.acts, key: 'acts', render: (_, one) => <Acts of={one} choose={setChosen} /> },
        ]}
      />
      {chosen && (
        <Settle key={`${chosen.transaction} ${chosen.act}`} {...chosen} on={on} done={() => setChosen(null)} />
      )}
    </>
  )
}

interface ActsProps {
  of: Difference
  choose(chosen: { transaction: string; act: SettleAct }): void
}

function Acts({ of: { transaction, bill, acts }, choose }: ActsProps) {
  const names = useWords(settleWords)
  return acts.map((act) =>
    act === 'reverse' ? (
      bill && (
        <Link key={act} to={`/bills/${bill.id}`}>
          {names[act]}
        </Link>
      )
    ) : (
      <Button key={act} onClick={() => choose({ transaction, act })}>
        {names[act]}
      </Button>
    ),
  )
}
