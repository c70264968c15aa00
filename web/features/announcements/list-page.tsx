import { Link } from 'wouter'
import type { announcementList } from '#api/announcements.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { blocksOf } from '#domain/announcements/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { announcementsAfter } from './questions.ts'
import { text } from './text.ts'

type Listed = ReplyOf<typeof announcementList>

/** The published announcements, newest first, and where hearings, grants and explanations are published. */
export function Page() {
  const word = useWords(text)
  const language = useLanguage()
  const after = usePlace().search.get('after') ?? ''
  const answer = useQuestion(announcementsAfter(after))
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <div className="with-beside">
        <div>
          <Answered to={answer}>{(listed) => <Announcements {...listed} after={after} />}</Answered>
        </div>
        <aside className="announcements-aside">
          <div className="card">
            <h2>{word.hearings}</h2>
            <p>{word.hearingsLead}</p>
            <p>
              <Link to="/hearings">{word.seeHearings}</Link>
            </p>
          </div>
          <div className="card">
            <h2>{word.grants}</h2>
            <p>{word.grantsLead}</p>
            <p>
              <Link to="/grants">{word.seeGrants}</Link>
            </p>
          </div>
          <div className="card">
            <h2>{word.explanations}</h2>
            <p>{word.explanationsLead}</p>
            <p>
              <Link to="/explanations">{word.seeExplanations}</Link>
            </p>
          </div>
          <p>
            <a href={`/feed.atom?lang=${language}`}>{word.feed}</a>
          </p>
        </aside>
      </div>
    </>
  )
}

function Announcements({ announcements, next, after }: Listed & { after: string }) {
  const word = useWords(text)
  return (
    <>
      {announcements.length === 0 && <p className="notice">{after === '' ? word.empty : word.noMore}</p>}
      <ul className="announcements">
        {announcements.map((one) => (
          <Line key={one.id} {...one} />
        ))}
      </ul>
      {(next !== null || after !== '') && (
        <p className="pager">
          {after !== '' && <Link to="/announcements">{word.newest}</Link>}
          {next !== null && <Link to={`/announcements?after=${encodeURIComponent(next)}`}>{word.older}</Link>}
        </p>
      )}
    </>
  )
}

function Line({ id, title, titleEn, body, bodyEn, demo, publishedAt }: Listed['announcements'][number]) {
  const word = useWords(text)
  const named = useNamed()
  const { dayOf } = useWriters()
  const excerpt = blocksOf(named({ name: body, nameEn: bodyEn })).flatMap(({ lines }) => lines)
  return (
    <li>
      <h2>
        <Link to={`/announcements/${id}`}>{named({ name: title, nameEn: titleEn })}</Link>
      </h2>
      <p className="soft">
        <time dateTime={publishedAt}>{dayOf(publishedAt)}</time>
        {demo && <span className="tag soft">{word.demo}</span>}
      </p>
      <p className="excerpt">{excerpt.slice(0, 3).join(' ')}</p>
    </li>
  )
}
