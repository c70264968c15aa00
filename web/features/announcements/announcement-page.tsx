import { Link } from 'wouter'
import type { announcement } from '#api/announcements.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Paragraphs } from '../../ui/paragraphs.tsx'
import { Title } from '../../ui/title.tsx'
import { announcementOf } from './questions.ts'
import { text } from './text.ts'

/** One announcement. */
export function Page() {
  const word = useWords(text)
  const answer = useQuestion(announcementOf(usePlace().params['id'] ?? ''))
  return (
    <>
      <Answered whole to={answer}>
        {(found) => <Announcement {...found} />}
      </Answered>
      <p className="unprinted">
        <Link to="/announcements">{word.all}</Link>
      </p>
    </>
  )
}

function Announcement(found: ReplyOf<typeof announcement>) {
  const { title, titleEn, body, bodyEn, demo, publishedAt, updatedAt } = found
  const word = useWords(text)
  const named = useNamed()
  const { dayOf } = useWriters()
  return (
    <article className="prose">
      <Title>{named({ name: title, nameEn: titleEn })}</Title>
      <p className="soft">
        {word.published(dayOf(publishedAt))}
        {dayOf(updatedAt) !== dayOf(publishedAt) && ` · ${word.updated(dayOf(updatedAt))}`}
        {demo && <span className="tag soft">{word.demo}</span>}
      </p>
      <Paragraphs text={named({ name: body, nameEn: bodyEn })} />
    </article>
  )
}
