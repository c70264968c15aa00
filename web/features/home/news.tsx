import { Link } from 'wouter'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { news } from './questions.ts'
import { text } from './text.ts'

/** The newest announcements, where there are any. */
export function News() {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  const { dayOf } = useWriters()
  const { data } = useQuestion(news)
  if (!data || data.announcements.length === 0) return null
  return (
    <section aria-labelledby="news">
      <h2 id="news">{word.news}</h2>
      <ul className="news">
        {data.announcements.map(({ id, title, titleEn, publishedAt }) => (
          <li key={id}>
            <Link to={`/announcements/${id}`}>{english ? titleEn : title}</Link>{' '}
            <time dateTime={publishedAt}>{dayOf(publishedAt)}</time>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/announcements">{word.allNews}</Link>
      </p>
    </section>
  )
}
