import type { FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { DepartmentField } from '../../ui/department-field.tsx'
import { Title } from '../../ui/title.tsx'
import { Hearing } from './hearing.tsx'
import { hearingsFor, soughtIn, type Listed, type Sought } from './questions.ts'
import { text } from './text.ts'

/** The hearings to come that anybody may attend; a form and links, so that it works without script. */
export function Page() {
  const word = useWords(text)
  const language = useLanguage()
  const sought = soughtIn(usePlace())
  const answer = useQuestion(hearingsFor(sought))
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <Search key={sought.department} department={sought.department} />
      <section aria-labelledby="results">
        <h2 id="results">{word.results}</h2>
        <Answered to={answer}>{(listed) => <Results listed={listed} sought={sought} />}</Answered>
      </section>
      <section aria-labelledby="attend">
        <h2 id="attend">{word.attend}</h2>
        <p>{word.attendHow}</p>
      </section>
      <p>
        <a href={`/feed.atom?lang=${language}`}>{word.feed}</a>
      </p>
      <p>
        <a href="/api/public/hearings">{word.data}</a>
      </p>
    </>
  )
}

const addressOf = (sought: Sought): string => {
  const asked = Object.entries(sought).filter(([, value]) => value !== '')
  return asked.length === 0 ? '/hearings' : `/hearings?${new URLSearchParams(asked).toString()}`
}

function Search({ department }: { department: string }) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    navigate(addressOf({ department: String(new FormData(event.currentTarget).get('department') ?? ''), after: '' }))
  }
  return (
    <form role="search" action="/hearings" className="grant-search unprinted" onSubmit={submit}>
      <DepartmentField label={word.heldBy} chosen={department} />
      <div className="search-go">
        <button type="submit" className="button">
          {word.search}
        </button>
        {department !== '' && <Link to="/hearings">{word.clear}</Link>}
      </div>
    </form>
  )
}

function Results({ listed: { hearings, next }, sought }: { listed: Listed; sought: Sought }) {
  const word = useWords(text)
  const isFirst = sought.after === ''
  return (
    <>
      {hearings.length === 0 && <NoneNow sought={sought} />}
      <ul className="case-lines">
        {hearings.map((hearing) => (
          <Hearing key={hearing.id} {...hearing} />
        ))}
      </ul>
      {(next !== null || !isFirst) && (
        <p className="pager">
          {!isFirst && <Link to={addressOf({ ...sought, after: '' })}>{word.soonest}</Link>}
          {next !== null && <Link to={addressOf({ ...sought, after: next })}>{word.later}</Link>}
        </p>
      )}
    </>
  )
}

/** That there is none, and where decisions are published. */
function NoneNow({ sought: { department, after } }: { sought: Sought }) {
  const word = useWords(text)
  const none = department === '' ? word.empty : word.none
  return (
    <div className="notice" role="status">
      <p>{after === '' ? none : word.noMore}</p>
      <p>
        <Link to="/grants">{word.decisions}</Link>
      </p>
    </div>
  )
}
