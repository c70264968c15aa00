import { delegations } from '#api/duty.ts'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { useSession } from '../../kernel/session.ts'
import { levelWords } from '../../ui/organisation-words.ts'
import { useLimitWords } from '../../ui/use-limit-words.ts'
import { Delegates } from './delegates.tsx'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** Authority that ends, is coming, or was taken away lately: what stands for good is elsewhere. */
export function Delegations() {
  const word = useWords(text)
  const levels = useWords(levelWords)
  const named = useNamed()
  const today = useToday()
  const { day, dayOf } = useWriters()
  const limitWords = useLimitWords()
  const { list } = usePunctuation()
  const { account } = useSession()
  const opens = account?.role !== 'deputy-head'
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
      {account?.role === 'head' && account.departmentCode && <Delegates department={account.departmentCode} />}
      <ul className="gaps">
        {shown?.map(({ id, person, level, items, limits, fromOn, toOn, revokedAt }) => (
          <li key={id} className="sheet gap">
            {opens ? <Link to={`/duty/people/${person.id}`}>{named(person)}</Link> : <strong>{named(person)}</strong>} ·{' '}
            {levels[level]} · {items.length > 0 ? list(items.map(named)) : word.allItems} ·{' '}
            {word.until(day(fromOn), toOn === null ? word.openEnd : day(toOn))}
            {limits.length > 0 && ` · ${limitWords(limits)}`}
            {revokedAt !== null && ` · ${word.revoked(dayOf(revokedAt))}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
