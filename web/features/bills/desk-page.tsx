import { Spin } from 'antd'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Begun } from './begun.tsx'
import { DeskActs } from './desk-acts.tsx'
import { DeskLines } from './desk-lines.tsx'
import { Movements } from './desk-movements.tsx'
import { deskText } from './desk-text.ts'
import { billAt, type BillView } from './questions.ts'
import { billStatusWords } from './words.ts'

/** One bill at a window of unified collection, or with whoever approves. */
export function Page() {
  const word = useWords(deskText)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(billAt(id), { refetchInterval: 10_000 })
  return (
    <div className="page">
      <p>
        <Link to="/bills">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head view={data} />
          <DeskActs key={data.version} view={data} />
          <Movements view={data} />
          <section className="sheet">
            <DeskLines view={data} />
            <Facts view={data} />
          </section>
        </>
      )}
    </div>
  )
}

function Head({ view }: { view: BillView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { day, money, number } = useWriters()
  const status = useWords(billStatusWords)[view.status]
  const { subject, payer, issuedOn, balance, refundFen, cancelled } = view
  return (
    <header className="sheet">
      <title>{`${view.number ?? ''} ${named(subject)}`}</title>
      <h1>
        {named(subject)} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        <strong>{view.number}</strong>
        <span>{subject.number}</span>
        <span>
          {word.payer} {payer}
        </span>
        <span className="soft">
          {word.issued} {day(issuedOn)} · {word.book(number(view.bookVersion))}
        </span>
      </p>
      <p className="toolbar">
        <span>
          {word.due} <strong>{money(balance.dueFen)}</strong>
        </span>
        <span>
          {word.paid} {money(balance.paidFen - balance.refundedFen)}
        </span>
        <span>
          {word.owed} <strong>{money(balance.owedFen)}</strong>
        </span>
        {refundFen > 0 && (
          <span>
            {word.refund} <strong>{money(refundFen)}</strong>
          </span>
        )}
        {!cancelled && (
          <a href={`/api/bills/${view.id}/notice`} target="_blank" rel="noreferrer">
            {word.notice}
          </a>
        )}
      </p>
      <CalledOff view={view} />
      <Begun view={view} atDesk />
    </header>
  )
}

function CalledOff({ view: { cancelled, commands, subject } }: { view: BillView }) {
  const word = useWords(deskText)
  if (!cancelled) return null
  return (
    <p>
      {cancelled.reason}{' '}
      {commands.includes('IssueBill') && <Link to={`/bills?number=${subject.number}`}>{word.issueAnew}</Link>}
    </p>
  )
}

function Facts({ view: { facts } }: { view: BillView }) {
  const word = useWords(deskText)
  const named = useNamed()
  const { number } = useWriters()
  if (facts.length === 0) return null
  return (
    <p className="soft">
      {word.facts}: {facts.map((fact) => `${named(fact)} ${number(fact.value)}${fact.unit}`).join(' · ')}
    </p>
  )
}
