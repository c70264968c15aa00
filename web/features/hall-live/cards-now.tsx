import { Link } from 'wouter'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { cardsRaisedOn, openCardsOf } from './addresses.ts'
import { CardLevelTag } from '../../ui/card-level.tsx'
import { cardLevelWords } from '../../ui/card-words.ts'
import type { Hall, HallFilter } from './questions.ts'
import { text } from './text.ts'

/** Cards by level, open and of today; suspicions to be looked into among them. */
export function CardsNow({ hall: { cards, rules, today }, filter }: { hall: Hall; filter: HallFilter }) {
  const word = useWords(text)
  const levels = useWords(cardLevelWords)
  const { number } = useWriters()
  const shown = cards.filter(({ level }) => !filter.level || filter.level === level)
  return (
    <section className="hall-part hall-cards" aria-labelledby="cards-now">
      <h2 id="cards-now">{word.cards}</h2>
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{word.level}</th>
            <th scope="col">{word.openNow}</th>
            <th scope="col">{word.raisedToday}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ level, open, today: raised }) => (
            <tr key={level}>
              <th scope="row">
                <CardLevelTag level={level} />
              </th>
              <td>
                <Link to={openCardsOf(filter, level)} aria-label={`${levels[level]} ${word.openNow} ${number(open)}`}>
                  {number(open)}
                </Link>
              </td>
              <td>
                <Link
                  to={cardsRaisedOn(filter, today.on, level)}
                  aria-label={`${levels[level]} ${word.raisedToday} ${number(raised)}`}
                >
                  {number(raised)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rules.length > 0 && <ByRule rules={rules} filter={filter} />}
    </section>
  )
}

function ByRule({ rules, filter }: { rules: Hall['rules']; filter: HallFilter }) {
  const word = useWords(text)
  const language = useLanguage()
  const { number } = useWriters()
  return (
    <details>
      <summary>{word.byRule}</summary>
      <ul className="by-rule">
        {rules.map(({ rule, title, open }) => (
          <li key={rule}>
            <Link to={openCardsOf({ ...filter, rule })}>
              {rule} {language === 'en' ? title.en : title.zh}
            </Link>{' '}
            {number(open)}
          </li>
        ))}
      </ul>
    </details>
  )
}
