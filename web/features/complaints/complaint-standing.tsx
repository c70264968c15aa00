import { useEffect, useRef } from 'react'
import type { trackComplaint } from '#api/complaints.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { ComplaintEventType } from '#domain/supervision/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import {
  complaintEventWords,
  complaintKindWords,
  complaintOutcomeWords,
  complaintStatusWords,
} from '../../ui/complaint-words.ts'
import { useUntil } from '../../ui/until.ts'
import { AnotherLook } from './another-look.tsx'
import { AnswerLetter } from './answer-letter.tsx'
import type { OpenedComplaint } from './opened-complaint.ts'
import { text } from './text.ts'

interface ComplaintStandingProps {
  tracked: ReplyOf<typeof trackComplaint>
  opened: OpenedComplaint
  /** Looks at it again, once something was asked for. */
  again(): void
}

/** Where a complaint stands: what was answered first, then its clock, then what happened. */
export function ComplaintStanding({ tracked, opened, again }: ComplaintStandingProps) {
  const word = useWords(text)
  const named = useNamed()
  const until = useUntil()
  const { day } = useWriters()
  const kinds = useWords(complaintKindWords)
  const status = useWords(complaintStatusWords)[tracked.status]
  const outcomes = useWords(complaintOutcomeWords)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { kind, number, department, outcome, answer, dueAt, lodgedOn, askAgainUntil, timeline } = tracked
  return (
    <section aria-labelledby="complaint">
      <h3 id="complaint" tabIndex={-1} ref={heading}>
        {kinds[kind]} <span className="number">{number}</span>
      </h3>
      <div className="notice">
        <p>
          <strong>
            {word.now}：{status}
          </strong>
        </p>
        {outcome && (
          <p>
            {word.outcome}：{outcomes[outcome]}
          </p>
        )}
        {answer && <p>{answer}</p>}
      </div>
      <dl className="facts">
        <dt>{word.department}</dt>
        <dd>{named(department)}</dd>
        <dt>{word.lodgedOn}</dt>
        <dd>{day(lodgedOn)}</dd>
        {dueAt && (
          <>
            <dt>{tracked.status === 'lodged' ? word.dueAccept : word.due}</dt>
            <dd>{until(dueAt)}</dd>
          </>
        )}
      </dl>
      {(tracked.status === 'answered' || tracked.status === 'declined') && <AnswerLetter opened={opened} />}
      {askAgainUntil && <AnotherLook opened={opened} until={askAgainUntil} done={again} />}
      <Timeline timeline={timeline} />
    </section>
  )
}

function Timeline({ timeline }: Pick<ReplyOf<typeof trackComplaint>, 'timeline'>) {
  const word = useWords(text)
  const events = useWords(complaintEventWords)
  const { day } = useWriters()
  return (
    <>
      <h4>{word.timeline}</h4>
      <ol className="timeline" reversed>
        {timeline.toReversed().map(({ type, on }, at) => (
          <li key={`${type} ${at}`}>
            <strong>{events[type as ComplaintEventType]}</strong>
            <time dateTime={on}>{day(on)}</time>
          </li>
        ))}
      </ol>
    </>
  )
}
