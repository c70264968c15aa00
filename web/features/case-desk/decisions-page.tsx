import { Spin } from 'antd'
import { Link } from 'wouter'
import { workList } from '#api/cases.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { leaderText } from './leader-text.ts'

const waiting = question(workList, { query: { waitingFor: 'decision', mine: 'true', limit: '50' } })

/** What waits for this leader's decision, theirs and what they stand in for: made for a phone. */
export function Page() {
  const said = useWords(leaderText)
  const named = useNamed()
  const today = useToday()
  const { data, error } = useQuestion(waiting, { refetchInterval: 20_000 })
  return (
    <div className="page narrow">
      <title>{said.title}</title>
      <h1>{said.title}</h1>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data?.cases.length === 0 && <p className="soft">{said.none}</p>}
      <ul className="decisions">
        {data?.cases.map(({ id, caseNumber, itemName, itemNameEn, applicant, dueOn, daysLeft }) => (
          <li key={id}>
            <Link to={`/decisions/${id}`}>
              <strong>{named({ name: itemName, nameEn: itemNameEn })}</strong>
              <br />
              {applicant} · <DueTag dueOn={dueOn} today={today} daysLeft={daysLeft} />
              <br />
              <span className="soft">{caseNumber}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
