import { delegations } from '#api/duty.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { levelWords } from '../../ui/organisation-words.ts'
import { text } from './text.ts'

/** Authority that ends, is coming, or was taken away lately: what stands for good is elsewhere. */
export function Delegations() {
  const word = useWords(text)
  const levels = useWords(levelWords)
  const named = useNamed()
  const today = useToday()
  const { day, dayOf, number } = useWriters()
  const { data } = useQuestion(question(delegations))
  const shown = data?.delegations.filter(
    ({ toOn, revokedAt, fromOn, grantedBy }) =>
      toOn !== null || revokedAt !== null || fromOn > today || grantedBy !== null,
  )
  return (
    <section aria-labelledby="delegations">
      <h2 id="delegations">{word.delegations}</h2>
      <p className="soft">{word.delegationHint}</p>
      {shown?.length === 0 && <p>{word.noDelegations}</p>}
      <ul className="gaps">
        {shown?.map(({ id, person, level, items, limits, fromOn, toOn, revokedAt }) => (
          <li key={id} className="sheet gap">
            <strong>{named(person)}</strong> · {levels[level]} ·{' '}
            {items.length > 0 ? items.map(named).join('、') : word.allItems} ·{' '}
            {word.until(day(fromOn), toOn === null ? word.openEnd : day(toOn))}
            {limits.map(({ fact, atMost }) => ` · ${word.upTo(fact, number(atMost))}`)}
            {revokedAt !== null && ` · ${word.revoked(dayOf(revokedAt))}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
