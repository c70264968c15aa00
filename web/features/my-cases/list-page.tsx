import { useState } from 'react'
import { Link } from 'wouter'
import type { myCases } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Status, WaitingFor } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { statusWords, waitingWords } from '../../ui/case-words.ts'
import { Title } from '../../ui/title.tsx'
import { SignInFirst } from './sign-in-first.tsx'
import { casesAfter } from './questions.ts'
import { text } from './text.ts'

type Line = ReplyOf<typeof myCases>['cases'][number]

/** A person's cases, newest first; what waits for the reader stands out. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null) return <SignInFirst back="/my-cases" />
  return (
    <>
      <Title>{word.title}</Title>
      <Cases after={null} />
    </>
  )
}

function Cases({ after }: { after: string | null }) {
  const word = useWords(text)
  const [more, setMore] = useState(false)
  const answer = useQuestion(casesAfter(after))
  return (
    <Answered to={answer}>
      {({ cases, next }) => (
        <>
          {after === null && cases.length === 0 && <Nothing />}
          <ul className="case-lines">
            {cases.map((line) => (
              <CaseLine key={line.id} line={line} />
            ))}
          </ul>
          {next !== null && !more && (
            <button type="button" className="button secondary" onClick={() => setMore(true)}>
              {word.more}
            </button>
          )}
          {next !== null && more && <Cases after={next} />}
        </>
      )}
    </Answered>
  )
}

function Nothing() {
  const word = useWords(text)
  return (
    <div className="notice">
      <p>{word.empty}</p>
      <Link className="button" to="/items">
        {word.find}
      </Link>
    </div>
  )
}

function CaseLine({ line }: { line: Line }) {
  const word = useWords(text)
  const statuses = useWords(statusWords)
  const waiting = useWords(waitingWords)
  const named = useNamed()
  const { dayOf, day } = useWriters()
  const { id, caseNumber, itemName, itemNameEn, applicant, submittedAt, dueOn } = line
  const [status, waits] = [line.status as Status, line.waitingFor as WaitingFor]
  return (
    <li className="card case-line">
      <p className="case-line-head">
        <Link to={status === 'draft' ? `/cases/${id}/apply` : `/cases/${id}`}>
          {named({ name: itemName, nameEn: itemNameEn })}
        </Link>
        <span className={waits === 'applicant' ? 'tag warn' : 'tag'}>{statuses[status]}</span>
      </p>
      <p className="soft">
        {caseNumber ?? word.draftFrom} · {applicant}
        {submittedAt && ` · ${dayOf(submittedAt)}`}
      </p>
      <p>
        {waiting[waits]}
        {dueOn && waits !== 'nobody' && ` · ${word.due} ${day(dueOn)}`}
      </p>
    </li>
  )
}
