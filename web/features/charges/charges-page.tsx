import { Link, useSearch } from 'wouter'
import type { ChargeKind } from '#domain/fees/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { BillLines } from './bill-lines.tsx'
import { billIn, type ChargeBill } from './questions.ts'
import { kindWord, text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** Everything a building project is charged, worked out from its figures: a plain form of the address. */
export function Page() {
  const word = useWords(text)
  const answer = useQuestion(billIn(new URLSearchParams(useSearch())))
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <p className="notice">{word.reconstructed}</p>
      <Answered to={answer}>
        {(bill) => (
          <>
            <Figures key={JSON.stringify(bill.facts)} bill={bill} />
            {bill.lines.length > 0 ? <OneBill bill={bill} /> : <p className="soft">{word.nothing}</p>}
          </>
        )}
      </Answered>
    </>
  )
}

function Figures({ bill: { facts, on } }: { bill: ChargeBill }) {
  const word = useWords(text)
  const named = useNamed()
  const example = new URLSearchParams([
    ...facts.map((fact): [string, string] => [fact.code, String(fact.example)]),
    ['on', '2008-06-30'],
  ])
  return (
    <form method="get" action="/charges" className="situation">
      <h2>{word.facts}</h2>
      <p className="soft">{word.factsHint}</p>
      <div className="bill-facts">
        {facts.map(({ code, unit, value, ...fact }) => (
          <p key={code}>
            <label htmlFor={code}>
              {named(fact)} <span className="soft">({unit})</span>
            </label>
            <input
              id={code}
              name={code}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={value ?? ''}
            />
          </p>
        ))}
        <p>
          <label htmlFor="on">{word.on}</label>
          <input id="on" name="on" type="date" defaultValue={on} />
        </p>
      </div>
      <p className="buttons">
        <button type="submit" className="button">
          {word.work}
        </button>
        <Link to={`/charges?${example.toString()}`}>{word.example}</Link>
      </p>
    </form>
  )
}

function OneBill({ bill }: { bill: ChargeBill }) {
  const { list } = usePunctuation()
  const word = useWords(text)
  const named = useNamed()
  const { money, number } = useWriters()
  const missing = bill.facts.filter(({ code }) => bill.missing.includes(code)).map(named)
  return (
    <>
      <section className="notice good" aria-live="polite">
        <p>
          {word.counters(number(bill.counters))} → {word.becomes}
        </p>
        <p>
          {word.total} <strong className="plan-end">{money(bill.totalFen)}</strong>
        </p>
      </section>
      {missing.length > 0 && <p className="notice warn">{word.missing(list(missing))}</p>}
      <div className="sums">
        <Sums
          title={word.byKind}
          sums={bill.byKind.map(({ of, amountFen }) => [word[kindWord[of as ChargeKind]], amountFen])}
        />
        <Sums title={word.byPayee} sums={bill.byPayee.map(({ of, amountFen }) => [of, amountFen])} />
      </div>
      <BillLines bill={bill} />
    </>
  )
}

function Sums({ title, sums }: { title: string; sums: readonly (readonly [string, number])[] }) {
  const { money } = useWriters()
  return (
    <section>
      <h2>{title}</h2>
      <dl className="facts">
        {sums.flatMap(([of, amountFen]) => [
          <dt key={of}>{of}</dt>,
          <dd key={`${of} sum`} className="figure">
            {money(amountFen)}
          </dd>,
        ])}
      </dl>
    </section>
  )
}
