import { Spin } from 'antd'
import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { CardLevelTag } from '../../ui/card-level.tsx'
import { Happenings } from '../../ui/happenings.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useUntil } from '../../ui/until.ts'
import { OrderActs } from './order-acts.tsx'
import { orderEventWords, orderFormWords, orderStatusWords } from './order-words.ts'
import { orderAt, type OrderView } from './questions.ts'
import { text } from './text.ts'

/** One order: what is wrong and asked, its deadline, what one may do now, and what happened. */
export function Page() {
  const word = useWords(text)
  const events = useWords(orderEventWords)
  const { id = '' } = usePlace().params
  const { data, error } = useQuestion(orderAt(id), { refetchInterval: 30_000 })
  return (
    <div className="page">
      <p>
        <Link to="/orders">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head order={data} />
          <OrderActs key={data.version} order={data} />
          <Content order={data} />
          <Happenings history={data.history} names={events} />
        </>
      )}
    </div>
  )
}

function Head({ order }: { order: OrderView }) {
  const word = useWords(text)
  const named = useNamed()
  const form = useWords(orderFormWords)[order.form]
  const status = useWords(orderStatusWords)[order.status]
  const { moment, number } = useWriters()
  const { id, department, window, issuedAt, timesOverdue } = order
  return (
    <header className="sheet">
      <title>{`${form} ${order.number}`}</title>
      <h1>
        {form} {order.number} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        <strong>{named(department)}</strong>
        {window && <span>{named(window)}</span>}
        <span className="soft">{moment(issuedAt)}</span>
        {timesOverdue > 0 && <strong>▲ {word.timesOverdue(number(timesOverdue))}</strong>}
        <a href={`/api/orders/${id}/letter`} target="_blank" rel="noreferrer">
          {word.letter}
        </a>
      </p>
    </header>
  )
}

function Content({ order }: { order: OrderView }) {
  const word = useWords(text)
  const until = useUntil()
  const { number } = useWriters()
  const { matter, demand, days, measures, replyBy, followUpBy, overdue } = order
  const late = overdue && <strong> ▲ {word.late}</strong>
  return (
    <section className="sheet">
      <h2>{word.matter}</h2>
      <p className="pre">{matter}</p>
      <h2>{word.demand}</h2>
      <p className="pre">{demand}</p>
      <dl className="keys">
        <div>
          <dt>{word.replyBy}</dt>
          <dd>
            {word.days(number(days))} {replyBy && <>· {until(replyBy)}</>} {replyBy && late}
          </dd>
        </div>
        {followUpBy && (
          <div>
            <dt>{word.followUpBy}</dt>
            <dd>
              {until(followUpBy)} {late}
            </dd>
          </div>
        )}
      </dl>
      {measures && (
        <>
          <h2>{word.measures}</h2>
          <p className="pre">{measures}</p>
        </>
      )}
      <About order={order} />
    </section>
  )
}

function About({ order: { cards, cases } }: { order: OrderView }) {
  const word = useWords(text)
  const named = useNamed()
  const english = useLanguage() === 'en'
  if (cards.length + cases.length === 0) return null
  return (
    <>
      <h2>{word.about}</h2>
      <ul>
        {cards.map(({ id, rule, level, title }) => (
          <li key={id}>
            <CardLevelTag level={level} />{' '}
            <Link to={`/cards/${id}`}>
              {rule} {english ? title.en : title.zh}
            </Link>
          </li>
        ))}
        {cases.map(({ id, caseNumber, itemName, itemNameEn }) => (
          <li key={id}>
            <Link to={`/cases/${id}`}>{caseNumber}</Link> {named({ name: itemName, nameEn: itemNameEn })}
          </li>
        ))}
      </ul>
    </>
  )
}
