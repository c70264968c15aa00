import type { FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { DepartmentField } from '../../ui/department-field.tsx'
import { Title } from '../../ui/title.tsx'
import { explanationsFor, soughtIn, type Listed, type Sought } from './questions.ts'
import { text } from './text.ts'
import { ToldExplanation } from './told-explanation.tsx'

/** What units say where they took longer than they publish; a form and links, so that it works without script. */
export function Page() {
  const word = useWords(text)
  const sought = soughtIn(usePlace())
  const answer = useQuestion(explanationsFor(sought))
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <Search key={sought.department} sought={sought} />
      <section aria-labelledby="results">
        <h2 id="results">{word.results}</h2>
        <Answered to={answer}>{(listed) => <Results listed={listed} sought={sought} />}</Answered>
      </section>
      <p>
        <a href="/api/public/explanations">{word.data}</a>
      </p>
    </>
  )
}

const addressOf = (sought: Partial<Sought>): string => {
  const asked = Object.entries(sought).filter(([, value]) => value !== '')
  return asked.length === 0 ? '/explanations' : `/explanations?${new URLSearchParams(asked).toString()}`
}

function Search({ sought }: { sought: Sought }) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    navigate(addressOf({ department: String(new FormData(event.currentTarget).get('department') ?? '') }))
  }
  return (
    <form role="search" action="/explanations" className="grant-search unprinted" onSubmit={submit}>
      <DepartmentField label={word.department} chosen={sought.department} />
      <div className="search-go">
        <button type="submit" className="button">
          {word.search}
        </button>
        {sought.department !== '' && <Link to="/explanations">{word.clear}</Link>}
      </div>
    </form>
  )
}

function Results({ listed: { explanations, next }, sought }: { listed: Listed; sought: Sought }) {
  const word = useWords(text)
  const named = useNamed()
  const isFirst = sought.after === ''
  const isWhole = sought.item === '' && sought.department === ''
  return (
    <>
      {sought.item !== '' && (
        <p>
          {word.ofItem(explanations[0] ? named(explanations[0].item) : sought.item)}{' '}
          <Link to={addressOf({ department: sought.department })}>{word.anyItem}</Link>
        </p>
      )}
      {explanations.length === 0 && (
        <p className="notice" role="status">
          {isWhole && isFirst ? word.empty : word.none}
        </p>
      )}
      <ul className="case-lines">
        {explanations.map((told) => (
          <ToldExplanation key={told.id} told={told} />
        ))}
      </ul>
      {(next !== null || !isFirst) && (
        <p className="pager">
          {!isFirst && <Link to={addressOf({ ...sought, after: '' })}>{word.newest}</Link>}
          {next !== null && <Link to={addressOf({ ...sought, after: next })}>{word.older}</Link>}
        </p>
      )}
    </>
  )
}
