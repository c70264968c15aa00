import type { governmentDuty } from '#api/appointments.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { usePunctuation } from '../../ui/punctuation.ts'
import { governmentText } from './government-text.ts'

export type GovernmentDuty = ReplyOf<typeof governmentDuty>

/** Whether a leader of the government is there in every opening hour to come; where not, which hours, and what would close them. */
export function GovernmentGaps({ duty: { post, gaps } }: { duty: GovernmentDuty }) {
  const word = useWords(governmentText)
  const { dayWithWeekday, number } = useWriters()
  const { list } = usePunctuation()
  if (!post) return <p className="coverage-open">{word.vacant}</p>
  if (gaps.length === 0) return <p className="coverage-whole">{word.covered}</p>
  return (
    <section className="sheet coverage-open">
      <p>
        <strong>{word.uncovered(number(gaps.length), gaps.length === 1)}</strong>
      </p>
      <ul className="gap-days">
        {[...Map.groupBy(gaps, ({ on }) => on)].map(([on, ofDay]) => (
          <li key={on}>
            <span>{dayWithWeekday(on)}</span> <span>{list(ofDay.map(({ from, to }) => `${from}–${to}`))}</span>
          </li>
        ))}
      </ul>
      <p className="soft">{word.closing}</p>
    </section>
  )
}
