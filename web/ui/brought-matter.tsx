import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { myMatters } from '#api/matters.ts'
import { useNamed, useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'
import { useUntil } from './until.ts'

const text = words(
  {
    open: '办理中',
    done: '已办成',
    explained: '已说明',
    seenTo: (department: string, at: string) => `${at} 登记，由${department}负责`,
    answerBy: (day: string) => `最迟 ${day}答复`,
    lateFor: (day: string) => `应于 ${day}前答复，已经逾期；中心正在督办`,
    answeredOn: (at: string) => `${at} 答复`,
  },
  {
    open: 'open',
    done: 'got done',
    explained: 'explained',
    seenTo: (department: string, at: string) => `Taken up ${at}; ${department} sees to it`,
    answerBy: (day: string) => `You are answered by ${day}`,
    lateFor: (day: string) => `An answer was due by ${day} and is late; the centre is looking into it`,
    answeredOn: (at: string) => `Answered ${at}`,
  },
)

/** A matter for whoever brought it: who sees to it, by when, and the answer. */
export function BroughtMatter({
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
