import { authorityRate } from '#api/duty.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'

/** 授权率 twice, each with what it is made of: delegated on paper, and decided in fact. */
export function AuthorityRate() {
  const word = useWords(text)
  const { day, number, percent } = useWriters()
  const { data } = useQuestion(question(authorityRate))
  if (!data) return null
  const rates = [
    [word.declared, word.declaredIs, data.declared],
    [word.effective, word.effectiveIs, data.effective],
  ] as const
  return (
    <section aria-labelledby="authority-rate">
      <h2 id="authority-rate">{word.rate}</h2>
      <dl className="rates">
        {rates.map(([name, what, { numerator, denominator }]) => (
          <div key={name} className="sheet">
            <dt>{name}</dt>
            <dd>
              <strong>{denominator > 0 ? percent(numerator / denominator) : '–'}</strong>
              <br />
              <span className="soft">
                {what} {number(numerator)} ÷ {number(denominator)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{word.rateHint(day(data.from), day(data.to))}</p>
    </section>
  )
}
