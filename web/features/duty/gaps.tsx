import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { reasonWords, remedyWords, seatWords } from './list-words.ts'
import { postName } from './post-name.ts'
import type { Gap } from './questions.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

const shownItems = 3

interface GapsProps {
  coverage: { gaps: readonly Gap[]; departments: readonly { code: string; name: string; nameEn: string }[] }
}

/** Every gap by name: when, which items, why, and what would close it. */
export function Gaps({ coverage: { gaps, departments } }: GapsProps) {
  const named = useNamed()
  const { dayWithWeekday } = useWriters()
  return (
    <ul className="gaps">
      {gaps.map((gap) => {
        const department = departments.find(({ code }) => code === gap.departmentCode)
        return (
          <li key={`${gap.departmentCode} ${gap.on} ${gap.from} ${gap.level} ${gap.reason}`} className="sheet gap">
            <h2>
              {department && named(department)} · {dayWithWeekday(gap.on)} {gap.from}–{gap.to}
            </h2>
            <GapFacts gap={gap} />
          </li>
        )
      })}
    </ul>
  )
}

function GapFacts({ gap }: { gap: Gap }) {
  const word = useWords(text)
  const [seats, reasons, remedies] = [useWords(seatWords), useWords(reasonWords), useWords(remedyWords)]
  const named = useNamed()
  const { number } = useWriters()
  const { list, sentences } = usePunctuation()
  const items = list(gap.items.slice(0, shownItems).map(named))
  const closing = gap.remedies.map(({ act, person, post }) =>
    remedies[act](person ? named(person) : postName(post ?? '', seats)),
  )
  const facts = [
    [word.level, seats[gap.level]],
    [word.why, reasons[gap.reason]],
    [word.items, gap.items.length > shownItems ? `${items} ${word.andMore(number(gap.items.length))}` : items],
    [word.closing, sentences(closing)],
  ] as const
  return (
    <dl className="answers">
      {facts.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}
