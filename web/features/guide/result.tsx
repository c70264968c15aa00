import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Guide } from './questions.ts'
import { Section } from './section.tsx'
import { text } from './text.ts'

/** What the applicant has in hand at the end. */
export function Result({ result }: Pick<Guide['item'], 'result'>) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  return (
    <Section name="result">
      <p>
        <strong>{named(result)}</strong>
      </p>
      <p>{result.validYears === null ? word.noEnd : word.valid(number(result.validYears))}</p>
    </Section>
  )
}

/** How a decision can be looked at again. */
export function Remedies({ above }: { above: boolean }) {
  const word = useWords(text)
  return (
    <Section name="remedies">
      <ul>
        <li>{word.hearing}</li>
        <li>{above ? word.reconsiderationAbove : word.reconsideration}</li>
        <li>{word.lawsuit}</li>
      </ul>
    </Section>
  )
}
