import { Link } from 'wouter'
import { deskLists } from '#api/case-shapes.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { searchOf, type DeskList } from '../../ui/work-filter.ts'
import type { Counts } from './questions.ts'
import { text } from './text.ts'

interface QueuesProps {
  here: DeskList
  counts: readonly Counts[]
}

/** The lists of the desk with how much waits on each, and how much of it is late or due today. */
export function Queues({ here, counts }: QueuesProps) {
  const word = useWords(text)
  const { number } = useWriters()
  return (
    <nav className="queues" aria-label={word.queues}>
      {deskLists.map((list) => {
        const count = counts.find(({ waitingFor }) => waitingFor === list)
        return (
          <Link key={list} to={`/work${searchOf({ list })}`} aria-current={list === here ? 'page' : undefined}>
            <span>{word[list]}</span>
            <strong>{count ? number(count.total) : '–'}</strong>
            <span className="queue-due">
              {count && count.overdue > 0 && (
                <span className="due due-late">
                  ▲ {number(count.overdue)}
                  <span className="unseen"> {word.overdue}</span>
                </span>
              )}
              {count && count.today > 0 && (
                <span className="due due-today">
                  ◆ {number(count.today)}
                  <span className="unseen"> {word.today}</span>
                </span>
              )}
            </span>
          </Link>
        )
      })}
    </nav>
  )
}
