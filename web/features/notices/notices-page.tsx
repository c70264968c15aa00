import { readNotices } from '#api/notices.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { InParts } from '../../ui/in-parts.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { NoticeLine } from './notice-line.tsx'
import { noticesAfter } from './questions.ts'
import { text } from './text.ts'

/** What somebody was told about their cases, newest first. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === null) return <SignInFirst title={word.signInFirst} back="/notices" />
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <InParts asked={noticesAfter} staleTime={0} more={word.more}>
        {({ notices, unread }, isFirst) => (
          <>
            {isFirst && (notices.length === 0 ? <NothingYet said={word.empty} /> : <Unread count={unread} />)}
            <ul className="case-lines">
              {notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} />
              ))}
            </ul>
          </>
        )}
      </InParts>
    </>
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
