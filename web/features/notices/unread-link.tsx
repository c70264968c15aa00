import { Link } from 'wouter'
import { useWords, words } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { unread } from './questions.ts'

const text = words({ notices: '消息', unread: '条未读' }, { notices: 'Notices', unread: ' unread' })

/** The way to one's notices, with how many are unread; asked again whenever the reader comes back to the window. */
export function UnreadLink() {
  const word = useWords(text)
  const { number } = useWriters()
  const { data } = useQuestion(unread, { staleTime: 0, refetchInterval: 60_000 })
  const count = data?.unread ?? 0
  return (
    <Link to="/notices">
      {word.notices}
      {count > 0 && (
        <span className="badge">
          {number(count)}
          <span className="unseen">{word.unread}</span>
        </span>
      )}
    </Link>
  )
}
