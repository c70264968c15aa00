import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { InParts } from '../../ui/in-parts.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { acceptancesAfter, type AcceptanceLine } from './questions.ts'
import { text } from './text.ts'
import { acceptanceStatusWords } from './words.ts'

/** The joint acceptances of whoever builds, newest first. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null)
    return (
      <SignInFirst title={word.signIn} back="/acceptances">
        <Link to="/acceptances/comparison">{word.comparison}</Link>
      </SignInFirst>
    )
  return (
    <>
      <Title lead={word.lead}>{word.mine}</Title>
      <div className="buttons">
        <Link className="button" to="/acceptances/apply">
          {word.apply}
        </Link>
        <Link to="/acceptances/comparison">{word.comparison}</Link>
      </div>
      <InParts asked={acceptancesAfter} more={word.more}>
        {({ acceptances }, isFirst) => (
          <>
            {isFirst && acceptances.length === 0 && <NothingYet said={word.none} />}
            <ul className="case-lines">
              {acceptances.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          </>
        )}
      </InParts>
    </>
  )
}

function Line({ line }: { line: AcceptanceLine }) {
  const word = useWords(text)
  const statuses = useWords(acceptanceStatusWords)
  const named = useNamed()
  const { day, number } = useWriters()
  const { id, status, project, waitsFor, appliedOn, dueOn, alone, lead } = line
  const own = waitsFor.includes('applicant')
  const [first] = waitsFor
  const many = word.departmentsWaiting(number(waitsFor.length))
  const waits =
    first === 'applicant'
      ? word.waitsApplicant
      : first === 'centre'
        ? word.waitsCentre
        : first === lead.code
          ? word.waitsFor(named(lead))
          : many
  return (
    <li className="card case-line">
      <p className="case-line-head">
        <Link to={`/acceptances/${id}`}>{named(project)}</Link>
        <span className={own ? 'tag warn' : 'tag'}>{statuses[status]}</span>
      </p>
      <p className="soft">
        {line.number} · {day(appliedOn)}
        {alone && ` · ${named(lead)}`}
      </p>
      {first && (
        <p>
          {waits}
          {dueOn && ` · ${word.due} ${day(dueOn)}`}
        </p>
      )}
    </li>
  )
}
