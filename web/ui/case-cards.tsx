import { Link } from 'wouter'
import { cards } from '#api/cards.ts'
import { useLanguage, useWords, words } from '../kernel/language.tsx'
import { question, useQuestion } from '../kernel/questions.tsx'
import { useWriters } from '../kernel/time.ts'
import { CardLevelTag } from './card-level.tsx'
import { cardStatusWords } from './card-words.ts'

const text = words({ title: '红黄牌' }, { title: 'Cards' })

/** The cards of a case; nothing where there are none. */
export function CaseCards({ id }: { id: string }) {
  const word = useWords(text)
  const statuses = useWords(cardStatusWords)
  const english = useLanguage() === 'en'
  const { shortMoment } = useWriters()
  const { data } = useQuestion(question(cards, { query: { case: id, limit: '100' } }))
  if (!data || data.cards.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="case-cards">
      <h2 id="case-cards">{word.title}</h2>
      <ul className="history">
        {data.cards.map((card) => (
          <li key={card.id}>
            <CardLevelTag level={card.level} />{' '}
            <Link to={`/cards/${card.id}`}>
              {card.rule} {english ? card.title.en : card.title.zh}
            </Link>{' '}
            <span className="soft">
              {statuses[card.status]} · {shortMoment(card.breachAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
