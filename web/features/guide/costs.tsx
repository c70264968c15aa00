import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Guide } from './questions.ts'
import { Section } from './section.tsx'
import { text } from './text.ts'

/** What it costs, and which text allows the charge (Art. 58, 59). */
export function Costs({ fees }: Pick<Guide['item'], 'fees'>) {
  const word = useWords(text)
  const named = useNamed()
  const { money } = useWriters()
  return (
    <Section name="howMuch">
      {fees.length === 0 ? (
        <p>
          <strong>{word.free}</strong>
        </p>
      ) : (
        <ul className="plain">
          {fees.map((fee) => (
            <li key={fee.name}>
              <p>
                {named(fee)}
                {word.colon}
                <strong>{fee.amountFen === null ? word.rated : money(fee.amountFen)}</strong>{' '}
                {fee.demoValue && <span className="tag soft">{word.demoValue}</span>}
              </p>
              {fee.rateNote && <p lang="zh-CN">{fee.rateNote}</p>}
              <p className="soft">
                {word.basis}
                {word.colon}
                <span lang="zh-CN">{fee.basis}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
