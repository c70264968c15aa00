import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { InParts } from '../../ui/in-parts.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { billsAfter, type BillLine } from './questions.ts'
import { text } from './text.ts'
import { billStatusWords } from './words.ts'

/** The bills of whoever pays, newest first. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null) return <SignInFirst title={word.signIn} back="/bills" />
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <InParts asked={billsAfter} more={word.more}>
        {({ bills }, isFirst) => (
          <>
            {isFirst && bills.length === 0 && <NothingYet said={word.none} />}
            <ul className="case-lines">
              {bills.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
          </>
        )}
      </InParts>
    </>
  )
}

function Line({ line: { id, number, status, subject, issuedOn, dueFen, owedFen, refundFen } }: { line: BillLine }) {
  const word = useWords(text)
  const statuses = useWords(billStatusWords)
  const named = useNamed()
  const { day, money } = useWriters()
  return (
    <li className="card case-line">
      <p className="case-line-head">
        <Link to={`/bills/${id}`}>{named(subject)}</Link>
        <span className={owedFen > 0 ? 'tag warn' : 'tag'}>{statuses[status]}</span>
      </p>
      <p className="soft">
        {number} · {day(issuedOn)}
      </p>
      <p>
        {word.due} {money(dueFen)}
        {owedFen > 0 && ` · ${word.owed} ${money(owedFen)}`}
        {refundFen > 0 && ` · ${word.refund} ${money(refundFen)}`}
      </p>
    </li>
  )
}
