import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import type { DayBook } from './questions.ts'

type Difference = NonNullable<DayBook['gateway']>['differences'][number]

/** A day held against the file of the gateway: what is not the same is named. */
export function AgainstGateway({ gateway }: { gateway: DayBook['gateway'] }) {
  const word = useWords(deskText)
  const { number, money } = useWriters()
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
              <StackingTable<Difference>
                rows={gateway.differences}
                rowKey="transaction"
                width={600}
                empty=""
                columns={[
                  {
                    title: word.transaction,
                    key: 'transaction',
                    render: (_, { transaction, bill }) => (
                      <>
                        {transaction} {bill && <Link to={`/bills/${bill.id}`}>{bill.number}</Link>}
                      </>
                    ),
                  },
                  { title: word.ours, key: 'ours', align: 'end', render: (_, { oursFen }) => money(oursFen) },
                  { title: word.theirs, key: 'theirs', align: 'end', render: (_, { theirsFen }) => money(theirsFen) },
                ]}
              />
            </>
          )}
        </>
      )}
    </section>
  )
}
