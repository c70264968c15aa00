import type { FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import type { publishedGrants } from '#api/tracking.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { DepartmentField } from '../../ui/department-field.tsx'
import { Field } from '../../ui/field.tsx'
import { Title } from '../../ui/title.tsx'
import { Grant } from './grant.tsx'
import { grantsFor, soughtIn, type Sought } from './questions.ts'
import { text } from './text.ts'

/** The grants as published, to be searched; a form and links, so that it works without script. */
export function Page() {
  const word = useWords(text)
  const sought = soughtIn(usePlace())
  const answer = useQuestion(grantsFor(sought))
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <Search key={`${sought.q} ${sought.department}`} sought={sought} />
      <section aria-labelledby="results">
        <h2 id="results">{word.results}</h2>
        <Answered to={answer}>{(found) => <Results found={found} sought={sought} />}</Answered>
      </section>
    </>
  )
}

const addressOf = ({ q, department, after }: Sought): string => {
  const asked = Object.entries({ q, department, after }).filter(([, value]) => value !== '')
  return asked.length === 0 ? '/grants' : `/grants?${new URLSearchParams(asked).toString()}`
}

function Search({ sought }: { sought: Sought }) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const value = (name: string) => String(form.get(name) ?? '').trim()
    navigate(addressOf({ q: value('q'), department: value('department'), after: '' }))
  }
  return (
    <form role="search" action="/grants" className="grant-search unprinted" onSubmit={submit}>
      <Field name="q" label={word.q}>
        {(tied) => <input {...tied} type="search" maxLength={100} defaultValue={sought.q} />}
      </Field>
      <DepartmentField label={word.department} chosen={sought.department} />
      <div className="search-go">
        <button type="submit" className="button">
          {word.search}
        </button>
        {(sought.q !== '' || sought.department !== '') && <Link to="/grants">{word.clear}</Link>}
      </div>
    </form>
  )
}

function Results({ found: { grants, next }, sought }: { found: ReplyOf<typeof publishedGrants>; sought: Sought }) {
  const word = useWords(text)
  const isFirst = sought.after === ''
  const isWhole = sought.q === '' && sought.department === ''
  return (
    <>
      {grants.length === 0 && (
        <p className="notice" role="status">
          {isWhole && isFirst ? word.empty : word.none}
        </p>
      )}
      <ul className="case-lines">
        {grants.map((grant) => (
          <Grant key={grant.id} {...grant} />
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
