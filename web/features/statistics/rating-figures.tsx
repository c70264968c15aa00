import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Statistics } from './questions.ts'
import { text } from './text.ts'

/** What people thought of the service, with how many of those served said anything at all. */
export function RatingFigures({ ratings }: Pick<Statistics, 'ratings'>) {
  const word = useWords(text)
  const { number, percent } = useWriters()
  return (
    <>
      <h3>{word.ratings}</h3>
      <dl className="figures">
        {(['satisfied', 'good', 'rated'] as const).map((figure) => {
          const { numerator, denominator, share } = ratings[figure]
          return (
            <div key={figure}>
              <dt>{word[figure]}</dt>
              <dd>
                <strong>{share === null ? word.none : percent(share)}</strong>{' '}
                {share !== null && <small>{word.of(number(numerator), number(denominator))}</small>}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="small">{word.satisfaction}</p>
    </>
  )
}
