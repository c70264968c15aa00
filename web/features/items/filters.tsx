import { useId, type ReactNode, type SubmitEvent } from 'react'
import { useLocation } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { departments } from '../../ui/departments.ts'
import { addressWith, events, wantedIn, type Wanted } from './questions.ts'
import { text } from './text.ts'

/** Narrows a list down: a form that works by itself, and without leaving the page where there is script. */
export function Filters({ wanted }: { wanted: Wanted }) {
  const word = useWords(text)
  const named = useNamed()
  const [, navigate] = useLocation()
  const all = useQuestion(departments).data?.departments ?? []
  const topics = useQuestion(events).data
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = [...new FormData(event.currentTarget)].map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    navigate(addressWith(wantedIn(new URLSearchParams(chosen)), {}))
  }
  return (
    <form className="filters" action="/items" aria-label={word.narrow} onSubmit={submit}>
      {wanted.q !== '' && <input type="hidden" name="q" value={wanted.q} />}
      <Choose name="department" label={word.department} value={wanted.department} all={word.allDepartments}>
        {all.map((department) => (
          <option key={department.code} value={department.code}>
            {named(department)}
          </option>
        ))}
      </Choose>
      <Choose name="audience" label={word.audience} value={wanted.audience} all={word.allAudiences}>
        <option value="person">{word.person}</option>
        <option value="enterprise">{word.enterprise}</option>
      </Choose>
      {topics && topics.life.length + topics.business.length > 0 && (
        <Choose name="event" label={word.event} value={wanted.event} all={word.allEvents}>
          {(['life', 'business'] as const).map((kind) => (
            <optgroup key={kind} label={word[kind]}>
              {topics[kind].map((event) => (
                <option key={event.code} value={event.code}>
                  {named(event)}
                </option>
              ))}
            </optgroup>
          ))}
        </Choose>
      )}
      <button className="button secondary" type="submit">
        {word.apply}
      </button>
    </form>
  )
}

interface ChooseProps {
  name: string
  label: string
  value: string
  /** The choice of none. */
  all: string
  children: ReactNode
}

function Choose({ name, label, value, all, children }: ChooseProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value}>
        <option value="">{all}</option>
        {children}
      </select>
    </div>
  )
}
