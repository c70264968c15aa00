import { useState } from 'react'
import { Link } from 'wouter'
import { readNotices } from '#api/notices.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { NoticeLine } from './notice-line.tsx'
import { noticesAfter } from './questions.ts'
import { text } from './text.ts'

/** What somebody was told about their cases, newest first. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null)
    return (
      <>
        <Title>{word.signInFirst}</Title>
        <Link className="button" to="/sign-in?back=/notices">
          {word.signIn}
        </Link>
      </>
    )
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <Notices after={null} />
    </>
  )
}

function Notices({ after }: { after: string | null }) {
  const word = useWords(text)
  const [more, setMore] = useState(false)
  const answer = useQuestion(noticesAfter(after), { staleTime: 0 })
  return (
    <Answered to={answer}>
      {({ notices, unread, next }) => (
        <>
          {after === null && (notices.length === 0 ? <Nothing /> : <Unread count={unread} />)}
          <ul className="case-lines">
            {notices.map((notice) => (
              <NoticeLine key={notice.id} notice={notice} />
            ))}
          </ul>
          {next !== null && !more && (
            <button type="button" className="button secondary" onClick={() => setMore(true)}>
              {word.more}
            </button>
          )}
          {next !== null && more && <Notices after={next} />}
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

/** How many are unread, said aloud when it changes, and the way to be done with all of them. */
function Unread({ count }: { count: number }) {
  const word = useWords(text)
  const { number } = useWriters()
  const { mutate, isPending } = useCommand(readNotices)
  return (
    <div className="unread">
      <p role="status">{count > 0 ? word.unreadOf(number(count)) : word.allRead}</p>
      {count > 0 && (
        <button
          type="button"
          className="button secondary"
          disabled={isPending}
          onClick={() => mutate({ body: { all: true } }, { onSuccess: () => document.querySelector('h1')?.focus() })}
        >
          {word.readAll}
        </button>
      )}
    </div>
  )
}
