import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Link } from 'wouter'
import { findCases } from '#api/desk.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Status } from '#domain/cases/index.ts'
import { useNamed, useWords, words } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { statusWords } from '../../ui/case-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { useSettled } from '../../ui/use-settled.ts'

type Found = ReplyOf<typeof findCases>['cases'][number]

const text = words(
  {
    find: '查找办件',
    hint: '可按办件编号或尾号、姓名或其开头、完整证件号码、事项名称或编码查找。',
    results: '查找结果',
    key: '查找',
    finding: '正在查找…',
    none: '没有找到。可以试试编号的后几位、姓名的开头或完整的证件号码。',
    count: (count: number) => `找到 ${count} 件`,
    'case-number': '按办件编号找到',
    'identity-number': '按证件号码找到',
    applicant: '按申请人姓名找到',
    item: '按事项找到',
  },
  {
    find: 'Find a case',
    hint: 'By case number or its end, name or its beginning, whole identity number, service or its code.',
    results: 'What was found',
    key: 'Find',
    finding: 'Finding…',
    none: 'Nothing was found. Try the last digits of the number, the beginning of the name, or the whole identity number.',
    count: (count: number) => `${count} found`,
    'case-number': 'by case number',
    'identity-number': 'by identity number',
    applicant: 'by the applicant’s name',
    item: 'by the service',
  },
)

/** A pause in typing as long as this is asked about (ms). */
const pause = 350

/** While the results lie over the page, what is below them rests. */
function useRestBelow(open: boolean): void {
  useEffect(() => {
    const below = document.querySelectorAll<HTMLElement>('main, .bar nav, .bar-person')
    for (const part of below) part.inert = open
    return () => {
      for (const part of below) part.inert = false
    }
  }, [open])
}

/** Finds a case from anywhere. */
export function Find() {
  const word = useWords(text)
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const sought = useSettled(typed.trim(), pause)
  useRestBelow(open)
  useShortcuts([{ keys: '/', does: word.key, press: () => input.current?.focus() }])
  const close = () => {
    setOpen(false)
    input.current?.focus()
  }
  return (
    <search
      className="find"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close()
        else moveAmong(event)
      }}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setOpen(false)}
    >
      <input
        ref={input}
        type="search"
        aria-label={word.find}
        placeholder={word.find}
        maxLength={100}
        value={typed}
        onFocus={() => setOpen(true)}
        onChange={({ target }) => {
          setTyped(target.value)
          setOpen(true)
        }}
      />
      {open && <div className="find-backdrop" onMouseDown={() => setOpen(false)} />}
      {open && (typed.trim().length < 2 || sought.length < 2) && <p className="find-results soft">{word.hint}</p>}
      {open && sought.length > 1 && typed.trim().length > 1 && <Results sought={sought} leave={() => setOpen(false)} />}
    </search>
  )
}

/** Up and down go through the field and the results below it. */
function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, a')]
  event.preventDefault()
  stops[stops.indexOf(event.target as HTMLElement) + step]?.focus()
}

function Results({ sought, leave }: { sought: string; leave(): void }) {
  const word = useWords(text)
  const { data, error } = useQuestion(question(findCases, { query: { q: sought } }))
  return (
    <section className="find-results" aria-label={word.results}>
      <RefusalNotice error={error} />
      <p role="status" className="soft">
        {!data && !error && word.finding}
        {data && (data.cases.length === 0 ? word.none : word.count(data.cases.length))}
      </p>
      <ul>
        {data?.cases.map((found) => (
          <li key={found.id}>
            <Result found={found} leave={leave} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Result({ found, leave }: { found: Found; leave(): void }) {
  const word = useWords(text)
  const status = useWords(statusWords)[found.status as Status]
  const named = useNamed()
  return (
    <Link to={`/cases/${found.id}`} onClick={leave}>
      <strong>{found.caseNumber ?? status}</strong> {found.applicant} · {status}
      <br />
      {named({ name: found.itemName, nameEn: found.itemNameEn })} <span className="soft">({word[found.foundBy]})</span>
    </Link>
  )
}
