import { useId, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { useLocation } from 'wouter'
import { suggest } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useWords, words } from '../kernel/language.tsx'
import { useLive } from '../kernel/live.ts'
import { question, useQuestion } from '../kernel/questions.tsx'
import { useSettled } from './use-settled.ts'

const text = words(
  {
    label: '搜索办理事项',
    hint: '例如 开饭店、房产证、huzhao',
    search: '搜索',
    suggestions: '您可能要找',
    item: '事项',
    event: '主题',
    word: '搜索',
  },
  {
    label: 'Search for a service',
    hint: 'e.g. restaurant, passport, 房产证',
    search: 'Search',
    suggestions: 'You may be looking for',
    item: 'Service',
    event: 'Topic',
    word: 'Search',
  },
)

type Line = ReplyOf<typeof suggest>['lines'][number]

const addressOf = ({ kind, code, text: said }: Line): string =>
  kind === 'item'
    ? `/items/${code}`
    : kind === 'event'
      ? `/items?event=${code}`
      : `/items?q=${encodeURIComponent(said)}`

/** The search of the portal: a form that works by itself, and suggests while one types where there is script. */
export function SearchBox({ q = '', large = false }: { q?: string; large?: boolean }) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const id = useId()
  const combobox = useCombobox(q)
  const { typed, lines, open, active, choose } = combobox
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    choose()
    const line = active === null ? undefined : lines[active]
    navigate(line ? addressOf(line) : `/items?q=${encodeURIComponent(typed.trim())}`)
  }
  return (
    <form role="search" className={large ? 'search large' : 'search'} action="/items" onSubmit={submit}>
      <label htmlFor={id}>{word.label}</label>
      <p className="hint" id={`${id}-hint`}>
        {word.hint}
      </p>
      <div className="search-row">
        <div className="search-field">
          <input
            type="search"
            id={id}
            name="q"
            maxLength={100}
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            {...combobox.input(id)}
          />
          {open && (
            <Suggestions
              {...{ id, lines, active, label: word.suggestions }}
              go={(line) => (choose(), navigate(addressOf(line)))}
            />
          )}
        </div>
        <button className="button" type="submit">
          {word.search}
        </button>
      </div>
    </form>
  )
}

/** What is typed, what is suggested, and which suggestion the keys stand on (ARIA combobox with a list). */
function useCombobox(q: string) {
  const live = useLive()
  const [typed, setTyped] = useState(q)
  const [shown, setShown] = useState(false)
  const [active, setActive] = useState<number | null>(null)
  const asked = useSettled(typed.trim(), 120)
  const { data } = useQuestion(question(suggest, { query: { q: asked } }), {
    enabled: shown && asked !== '',
    placeholderData: (before: ReplyOf<typeof suggest> | undefined) => before,
  })
  const lines = shown && typed.trim() !== '' ? (data?.lines ?? []) : []
  const open = lines.length > 0
  const close = () => {
    setShown(false)
    setActive(null)
  }
  const keys = (event: KeyboardEvent) => {
    const next = moved(event.key, active, lines.length)
    if (event.key === 'Escape' && open) close()
    else if (next === undefined) return
    else setActive(next)
    event.preventDefault()
  }
  const input = (id: string) => ({
    value: typed,
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped(target.value)
      setShown(true)
      setActive(null)
    },
    onKeyDown: keys,
    onBlur: close,
    ...(live && {
      role: 'combobox' as const,
      'aria-expanded': open,
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list' as const,
      'aria-activedescendant': active === null ? undefined : `${id}-${active}`,
    }),
  })
  return { typed, lines, open, active, choose: close, input }
}

/** Where the arrow keys lead; null is back in the field, undefined is another key. */
function moved(key: string, active: number | null, count: number): number | null | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return active === null ? 0 : active + 1 < count ? active + 1 : null
  if (key === 'ArrowUp') return active === null ? count - 1 : active > 0 ? active - 1 : null
  return undefined
}

interface SuggestionsProps {
  id: string
  label: string
  lines: readonly Line[]
  active: number | null
  go(line: Line): void
}

function Suggestions({ id, label, lines, active, go }: SuggestionsProps) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  return (
    <ul role="listbox" className="suggestions" id={`${id}-list`} aria-label={label}>
      {lines.map((line, at) => (
        // The field keeps the focus; the keys act there.
        <li
          key={`${line.kind} ${line.text}`}
          role="option"
          id={`${id}-${at}`}
          aria-selected={at === active}
          onMouseDown={(event) => {
            event.preventDefault()
            go(line)
          }}
        >
          <span>{english ? line.textEn : line.text}</span> <small>{word[line.kind]}</small>
        </li>
      ))}
    </ul>
  )
}
