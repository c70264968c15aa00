import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePunctuation } from '../../ui/punctuation.ts'
import { appointmentText } from './appointment-text.ts'
import { seatWords } from './list-words.ts'
import { useOrganName } from '../../ui/organ-name.ts'
import type { Post } from './questions.ts'
import { text } from './text.ts'

/** Posts, a row each; `named` says whose each is. */
export function PostTable({ posts, label, named = false }: { posts: readonly Post[]; label: string; named?: boolean }) {
  const word = useWords(text)
  return (
    <div className="strip-frame" tabIndex={0} role="region" aria-label={label}>
      <table className="strip posts">
        <thead>
          <tr>
            <th scope="col">{word.post}</th>
            <th scope="col">{word.holder}</th>
            <th scope="col">{word.others}</th>
            <th scope="col">{word.now}</th>
          </tr>
        </thead>
        <tbody>
          {posts.map((post) => (
            <Row key={post.code} post={post} withOrgan={named} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ post, withOrgan }: { post: Post; withOrgan: boolean }) {
  const word = useWords(text)
  const { manage } = useWords(appointmentText)
  const seats = useWords(seatWords)
  const named = useNamed()
  const organ = useOrganName()
  const { aside, list } = usePunctuation()
  const [holder, ...others] = post.holders
  const serves = post.holders.find(({ id }) => id === post.servedBy)
  const shown = (person: Post['holders'][number]) =>
    person.isAway ? `${named(person)}${aside(word.away)}` : named(person)
  const place = post.window ? `${post.window.code} ${named(post.window)}` : seats[post.seat]
  return (
    <tr>
      <th scope="row">
        <Link to={`/duty/posts/${post.code}`} aria-label={manage(`${organ(post.department)} ${place}`)}>
          {place}
        </Link>
        {withOrgan && <span className="soft"> {organ(post.department)}</span>}
      </th>
      <td>{holder && shown(holder)}</td>
      <td>{list(others.map(shown)) || '—'}</td>
      <td className={serves ? (serves === holder ? '' : 'strip-served') : 'strip-gap'}>
        {serves ? named(serves) : `▲ ${word.nobody}`}
      </td>
    </tr>
  )
}
