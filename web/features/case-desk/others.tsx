import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { useToday } from '../../kernel/time.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { searchOf } from '../../ui/work-filter.ts'
import type { Neighbours } from './neighbours.ts'
import { text } from './text.ts'

/** The list this case is on, so that the next one is a key away. */
export function Others({ here, neighbours: { filter, lines, next } }: { here: string; neighbours: Neighbours }) {
  const word = useWords(text)
  const named = useNamed()
  const today = useToday()
  // Who watches came from no list of the desk.
  const watches = useSession().account?.role === 'supervisor'
  const query = filter ? searchOf(filter) : ''
  return (
    <nav className="pane others" aria-label={word.myWork}>
      <p className="toolbar">
        {watches ? <a href="/supervise/cases">← {word.back}</a> : <Link to={`/work${query}`}>← {word.back}</Link>}
        {next && <Link to={next}>{word.nextCase} →</Link>}
      </p>
      <ul>
        {lines.map(({ id, itemName, itemNameEn, applicant, dueOn, daysLeft }) => (
          <li key={id} data-row>
            <Link to={`/cases/${id}${query}`} aria-current={id === here ? 'page' : undefined}>
              <DueTag dueOn={dueOn} today={today} daysLeft={daysLeft} />
              <span className="others-who">{applicant}</span>
              <span className="soft">{named({ name: itemName, nameEn: itemNameEn })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
