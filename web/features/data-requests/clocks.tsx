import { useState } from 'react'
import { dataRequestClocks } from '#api/data-requests.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { WhyDue } from '../../ui/why-due.tsx'
import type { DataRequest } from './questions.ts'
import { clockNames, text } from './text.ts'

/** The limits of a request, what is left of the one that runs, and why each ends when it ends. */
export function Clocks({ request: { id, clocks, number } }: { request: DataRequest }) {
  const word = useWords(text)
  const names = useWords(clockNames)
  const { dayWithWeekday, dayOf } = useWriters()
  const today = useToday()
  const [open, setOpen] = useState(false)
  return (
    <section aria-label={`${word.clocks} ${number}`}>
      {clocks.map(({ kind, running, dueOn, left, stoppedAt, isOver, late }, at) => (
        <p key={at}>
          <strong>{names[kind]}</strong>{' '}
          {running ? (
            <DueTag dueOn={dueOn} today={today} daysLeft={left} />
          ) : (
            <span className="status">{word.doneOn(dayOf(stoppedAt ?? ''))}</span>
          )}{' '}
          {word.dueBy(dayWithWeekday(dueOn))}
          {!running && isOver && ` ▲ ${word.over}`}
          {late && ` · ${word.carded}`}
        </p>
      ))}
      <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {word.why}
        <span className="unseen"> {number}</span>
      </button>
      {open && <Why id={id} />}
    </section>
  )
}

function Why({ id }: { id: string }) {
  const names = useWords(clockNames)
  const { data, error } = useQuestion(question(dataRequestClocks, { params: { id } }))
  return (
    <>
      <RefusalNotice error={error} />
      {data?.clocks.map((clock, at) => (
        <div key={at} className="why">
          <h3>{names[clock.kind]}</h3>
          <WhyDue clock={clock} days={clock.way} today={data.today} />
        </div>
      ))}
    </>
  )
}
