import { Alert, Spin } from 'antd'
import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { CardLevelTag } from '../../ui/card-level.tsx'
import { cardStatusWords } from '../../ui/card-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { CardActs } from './card-acts.tsx'
import { Evidence } from './evidence.tsx'
import { CardHistory } from './card-history.tsx'
import { Ledger } from './ledger.tsx'
import { cardAt, type CardView } from './questions.ts'
import { text } from './text.ts'
import { useUntil } from '../../ui/until.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** One card: what was found and on what evidence, its clock, what was said, and what one may do now. */
export function Page() {
  const word = useWords(text)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(cardAt(id), { refetchInterval: 30_000 })
  return (
    <div className="page">
      <p>
        <Link to="/cards">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head card={data} />
          <CardActs key={data.version} card={data} />
          <Evidence card={data} />
          <Clock card={data} />
          <Ledger card={data} />
          <CardHistory card={data} />
        </>
      )}
    </div>
  )
}

function Head({ card }: { card: CardView }) {
  const word = useWords(text)
  const { list } = usePunctuation()
  const named = useNamed()
  const english = useLanguage() === 'en'
  const status = useWords(cardStatusWords)[card.status]
  const { moment } = useWriters()
  const { account } = useSession()
  const { rule, title, level, raisedLevel, department, window, persons, breachAt, caseId, caseNumber, outage } = card
  const name = `${rule} ${english ? title.en : title.zh}`
  return (
    <header className="sheet">
      <title>{name}</title>
      <h1>
        <CardLevelTag level={level} /> {name} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        {raisedLevel !== level && <CardLevelTag level={raisedLevel} />}
        <strong>{named(department)}</strong>
        {window && <span>{named(window)}</span>}
        <span>{list(persons.map(named))}</span>
        <span className="soft">{moment(breachAt)}</span>
        {caseId && caseNumber && <Link to={`/cases/${caseId}`}>{caseNumber}</Link>}
        {caseId && rule === 'T-12' && !caseNumber && <Link to={`/acceptances/${caseId}`}>{word.acceptance}</Link>}
        <Letters card={card} />
        {sourceOf(card, account?.role) && <Link to={sourceOf(card, account?.role)}>{word.source}</Link>}
        {account?.role === 'supervisor' && <a href={`/supervise/orders/new?card=${card.id}`}>{word.issueOrder}</a>}
      </p>
      {outage && <p>{word.outage(moment(outage.fromAt), moment(outage.toAt), outage.reason)}</p>}
      {card.questioned && <Alert type="warning" showIcon title={word.questioned} />}
    </header>
  )
}

const reviewed = ['CardUpheld', 'CardCancelled', 'CardDowngraded']

/** The notice on paper, and the decision on an appeal once there is one. */
function Letters({ card: { id, history } }: { card: CardView }) {
  const word = useWords(text)
  const appealed = history.findIndex(({ type }) => type === 'CardAppealed')
  const isReviewed = appealed >= 0 && history.slice(appealed).some(({ type }) => reviewed.includes(type))
  return (
    <>
      <a href={`/api/cards/${id}/letter`} target="_blank" rel="noreferrer">
        {word.notice}
      </a>
      {isReviewed && (
        <a href={`/api/cards/${id}/letter?of=review`} target="_blank" rel="noreferrer">
          {word.review}
        </a>
      )}
    </>
  )
}

/** Where a fault was established that people found; only for who may read that. */
function sourceOf({ numbers }: CardView, role: string | undefined): string {
  const { source, stream } = numbers
  const reads = ['deputy-head', 'head', 'centre-manager', 'supervisor'].includes(role ?? '')
  return reads && source !== undefined && stream !== undefined ? `/${source}s/${stream}` : ''
}

function Clock({ card }: { card: CardView }) {
  const word = useWords(text)
  const until = useUntil()
  const { acknowledgeBy, acknowledgedAt, acknowledgementMissed, appealBy, reviewBy, reviewOverdue } = card
  const lines = [
    [word.acknowledgeBy, acknowledgeBy, acknowledgementMissed && !acknowledgedAt ? word.missed : ''],
    [word.appealBy, appealBy, ''],
    [word.reviewBy, reviewBy, reviewOverdue ? word.reviewOverdue : ''],
  ] as const
  const shown = lines.filter(([, at]) => at !== null)
  if (shown.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="clock">
      <h2 id="clock">{word.clock}</h2>
      <dl className="keys">
        {shown.map(([label, at, late]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {at && until(at)} {late && <strong>▲ {late}</strong>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
