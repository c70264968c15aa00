import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import type { CaseEvent, Status, WaitingFor } from '#domain/cases/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { eventWords, statusWords } from '../../ui/case-words.ts'
import { daysBetween } from '../../ui/remaining.ts'
import type { Tracked } from './questions.ts'
import { nextWords, text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** Where the case stands: whose move it is first, then the clock, then what happened. */
export function Standing({ tracked }: { tracked: Tracked }) {
  const word = useWords(text)
  const named = useNamed()
  const status = useWords(statusWords)[tracked.status as Status]
  const next = useWords(nextWords)[tracked.waitingFor as WaitingFor]
  const { of } = usePunctuation()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const waitsForApplicant = tracked.waitingFor === 'applicant'
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" tabIndex={-1} ref={heading}>
        {named({ name: tracked.itemName, nameEn: tracked.itemNameEn })}
      </h2>
      <div className={waitsForApplicant ? 'notice warn' : 'notice'}>
        <p>
          <strong>{of(word.now, status)}</strong>
        </p>
        <p>{next}</p>
      </div>
      <ToCorrect subjects={tracked.toCorrect} />
      <Facts tracked={tracked} />
      <Timeline timeline={tracked.timeline} />
      <p className="soft">{word.private}</p>
    </section>
  )
}

function ToCorrect({ subjects }: { subjects: Tracked['toCorrect'] }) {
  const word = useWords(text)
  const named = useNamed()
  if (subjects.length === 0) return null
  return (
    <>
      <h3>{word.toCorrect}</h3>
      <ul>
        {subjects.map((subject) => (
          <li key={subject.name}>{named(subject)}</li>
        ))}
      </ul>
      <p>{word.toCorrectHint}</p>
    </>
  )
}

function Facts({ tracked }: { tracked: Tracked }) {
  const word = useWords(text)
  const named = useNamed()
  const { day } = useWriters()
  const { caseNumber, itemCode, itemName, itemNameEn, department, receivedOn, promisedOn, waitingFor } = tracked
  const isOpen = waitingFor !== 'nobody'
  return (
    <dl className="facts">
      {isOpen && (
        <>
          <dt>{word.clock}</dt>
          <dd>
            <Clock dueOn={tracked.dueOn} />
          </dd>
        </>
      )}
      {isOpen && promisedOn !== null && promisedOn !== tracked.dueOn && (
        <>
          <dt>{word.promised}</dt>
          <dd>{word.on(day(promisedOn))}</dd>
        </>
      )}
      <dt>{word.number}</dt>
      <dd className="number">{caseNumber}</dd>
      <dt>{word.item}</dt>
      <dd>
        <Link to={`/items/${itemCode}`}>{named({ name: itemName, nameEn: itemNameEn })}</Link>
      </dd>
      <dt>{word.department}</dt>
      <dd>{named(department)}</dd>
      <dt>{word.received}</dt>
      <dd>{receivedOn && day(receivedOn)}</dd>
    </dl>
  )
}

/** The running clock in words: the day it ends, and how far that is in calendar days. */
function Clock({ dueOn }: { dueOn: string | null }) {
  const word = useWords(text)
  const today = useToday()
  const { day, number } = useWriters()
  if (dueOn === null) return word.clockNone
  const days = daysBetween(today, dueOn)
  const left = days === 0 ? word.today : days > 0 ? word.left(number(days)) : word.late(number(-days))
  return <span className={days < 0 ? 'overdue' : undefined}>{word.by(day(dueOn), left)}</span>
}

function Timeline({ timeline }: Pick<Tracked, 'timeline'>) {
  const word = useWords(text)
  const events = useWords(eventWords)
  const { day } = useWriters()
  return (
    <>
      <h3>{word.timeline}</h3>
      <ol className="timeline" reversed>
        {timeline.toReversed().map(({ type, on }, at) => (
          <li key={`${type} ${at}`}>
            <strong>{events[type as CaseEvent['type']]}</strong>
            <time dateTime={on}>{day(on)}</time>
          </li>
        ))}
      </ol>
    </>
  )
}
