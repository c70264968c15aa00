import { Link } from 'wouter'
import type { myCases } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Status, WaitingFor } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { statusWords, waitingWords } from '../../ui/case-words.ts'
import { InParts } from '../../ui/in-parts.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Title } from '../../ui/title.tsx'
import { CasesAfterSignIn } from './cases-after-sign-in.tsx'
import { casesAfter } from './questions.ts'
import { text } from './text.ts'

type Line = ReplyOf<typeof myCases>['cases'][number]

/** A person's cases, newest first; what waits for the reader stands out. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null) return <CasesAfterSignIn back="/my-cases" />
  return (
    <>
      <Title>{word.title}</Title>
      <p>
        <Link to="/acceptances">{word.acceptances}</Link> · <Link to="/bills">{word.bills}</Link> ·{' '}
        <Link to="/helps">{word.helps}</Link> · <Link to="/matters">{word.matters}</Link>
      </p>
      <InParts asked={casesAfter} more={word.more}>
        {({ cases }, isFirst) => (
          <>
            {isFirst && cases.length === 0 && <NothingYet said={word.empty} />}
            <ul className="case-lines">
              {cases.map((line) => (
                <CaseLine key={line.id} line={line} />
              ))}
            </ul>
          </>
        )}
      </InParts>
    </>
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
