import { Spin } from 'antd'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { lengthOf, limitText } from '../../ui/limit-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { explanationAt, type Explanation } from './questions.ts'
import { text } from './text.ts'
import { Versions } from './versions.tsx'
import { WriteForm } from './write-form.tsx'

/** One case that took longer than is published: how long, what its unit says, and who signed it. */
export function Page() {
  const word = useWords(text)
  const { id = '' } = usePlace().params
  const { account } = useSession()
  const { data, error } = useQuestion(explanationAt(id))
  const writes = account !== undefined && ['reviewer', 'deputy-head', 'head'].includes(account?.role ?? '')
  return (
    <div className="page">
      <p>
        <Link to="/explanations">← {word.back}</Link>
      </p>
      <title>{word.title}</title>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head explanation={data} />
          <Versions explanation={data} signs={account?.role === 'head'} />
          {writes && <WriteForm key={data.version ?? 0} explanation={data} />}
        </>
      )}
    </div>
  )
}

function Head({ explanation }: { explanation: Explanation }) {
  const word = useWords(text)
  const limits = useWords(limitText)
  const named = useNamed()
  const { day, number } = useWriters()
  const { id, caseNumber, item, department, status, promised, dueOn, endedOn, takenDays, overDays } = explanation
  const { beyondLaw, explainBy, overdue, publishedVersion } = explanation
  const lines = [
    [word.promised, promised === null ? word.atOnce : lengthOf(promised, limits)],
    [word.taken, word.takenDays(number(takenDays))],
    [word.due, `${day(dueOn)}${beyondLaw ? ` · ${word.beyondLaw}` : ''}`],
    [word.over, word.days(number(overDays))],
    [word.ended, endedOn === null ? word.open : day(endedOn)],
    [word.by, `${day(explainBy)}${overdue ? ` ▲ ${word.late}` : ''}`],
  ] as const
  return (
    <header className="sheet">
      <h1>
        {named(item)} <span className="status">{word[status]}</span>
      </h1>
      <p className="toolbar">
        <strong>{named(department)}</strong>
        <span className="soft">{caseNumber}</span>
        <Link to={`/cases/${id}`}>{word.seeCase}</Link>
        {publishedVersion !== null && <a href={`/explanations?department=${department.code}`}>{word.seePublic}</a>}
      </p>
      <dl className="keys">
        {lines.map(([label, said]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </header>
  )
}
