import { Input } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import { AgainstGateway } from './against-gateway.tsx'
import { dayBookOf, type DayBook } from './questions.ts'
import { causeWords, chargeKindWords, paymentWayWords } from './words.ts'

/** The money of a day (日对账): by cashier and way, by kind and destination, and against the file of the gateway. */
export function Page() {
  const word = useWords(deskText)
  const [on, setOn] = useState(useToday())
  const { data, error } = useQuestion(dayBookOf(on), { placeholderData: (old) => old })
  return (
    <div className="page">
      <title>{word.dayBook}</title>
      <p>
        <Link to="/bills">← {word.back}</Link>
      </p>
      <h1>{word.dayBook}</h1>
      <p className="toolbar">
        <label htmlFor="on">{word.on}</label>
        <Input
          id="on"
          type="date"
          value={on}
          style={{ width: 'auto' }}
          onChange={({ target }) => target.value && setOn(target.value)}
        />
      </p>
      <RefusalNotice error={error} />
      {data && <Book book={data} />}
    </div>
  )
}

function Book({ book }: { book: DayBook }) {
  const word = useWords(deskText)
  const { money } = useWriters()
  return (
    <>
      <section className="sheet">
        <p className="toolbar">
          <span>
            {word.in} <strong>{money(book.inFen)}</strong>
          </span>
          <span>
            {word.out} <strong>{money(book.outFen)}</strong>
          </span>
        </p>
        <h2>{word.byTill}</h2>
        <Tills tills={book.tills} />
        <h2>{word.byDestination}</h2>
        <Destinations destinations={book.destinations} />
      </section>
      <AgainstGateway gateway={book.gateway} on={book.on} />
    </>
  )
}

type Till = DayBook['tills'][number] & { key: string }

function Tills({ tills }: { tills: DayBook['tills'] }) {
  const word = useWords(deskText)
  const ways = useWords(paymentWayWords)
  const causes = useWords(causeWords)
  const named = useNamed()
  const { money, number } = useWriters()
  return (
    <StackingTable<Till>
      rows={tills.map((till, at) => ({ ...till, key: String(at) }))}
      rowKey="key"
      width={600}
      empty={word.emptyDay}
      columns={[
        { title: word.cashier, key: 'by', render: (_, { by, gateway }) => (by ? named(by) : gateway) },
        { title: word.way, key: 'way', width: 130, render: (_, { way }) => ways[way] },
        {
          title: word.status,
          key: 'direction',
          width: 100,
          render: (_, { direction, cause }) => (cause ? causes[cause] : word[direction]),
        },
        { title: word.movements, key: 'n', width: 90, align: 'end', render: (_, one) => number(one.movements) },
        { title: word.amount, key: 'sum', width: 160, align: 'end', render: (_, one) => money(one.amountFen) },
      ]}
    />
  )
}

type Destination = DayBook['destinations'][number] & { key: string }

function Destinations({ destinations }: { destinations: DayBook['destinations'] }) {
  const word = useWords(deskText)
  const kinds = useWords(chargeKindWords)
  const { money } = useWriters()
  return (
    <StackingTable<Destination>
      rows={destinations.map((one, at) => ({ ...one, key: String(at) }))}
      rowKey="key"
      width={600}
      empty={word.emptyDay}
      columns={[
        { title: word.kind, key: 'kind', render: (_, { kind }) => (kind ? kinds[kind] : word.surplus) },
        { title: word.destination, key: 'payee', render: (_, { payee }) => payee ?? '' },
        { title: word.in, key: 'in', width: 160, align: 'end', render: (_, { inFen }) => money(inFen) },
        { title: word.out, key: 'out', width: 160, align: 'end', render: (_, { outFen }) => money(outFen) },
      ]}
    />
  )
}
