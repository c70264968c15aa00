import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { myMatters } from '#api/matters.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { useUntil } from '../../ui/until.ts'
import { text } from './text.ts'

/** A matter for whoever brought it: who sees to it, by when, and the answer. */
export function Brought({
  matter,
  className,
}: {
  matter: ReplyOf<typeof myMatters>['matters'][number]
  className: string
}) {
  const word = useWords(text)
  const named = useNamed()
  const { shortMoment } = useWriters()
  const until = useUntil()
  const { number, status, department, takenAt, dueAt, late, answer, answeredAt } = matter
  return (
    <section className={className}>
      <h2>{number}</h2>
      <p>
        <strong>{word[status]}</strong>
      </p>
      <p className="soft">{word.seenTo(named(department), shortMoment(takenAt))}</p>
      {answeredAt === null ? (
        <p>{late ? word.lateFor(until(dueAt)) : word.answerBy(until(dueAt))}</p>
      ) : (
        <>
          <p>{answer}</p>
          <p className="soft">{word.answeredOn(shortMoment(answeredAt))}</p>
        </>
      )}
    </section>
  )
}
