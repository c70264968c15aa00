import { useState } from 'react'
import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { openCardsOf } from './addresses.ts'
import { CardLevelTag } from '../../ui/card-level.tsx'
import type { Hall, HallFilter } from './questions.ts'
import { text } from './text.ts'

type Latest = Hall['latest']

/** The newest open cards, one tap from each; what came since the page was opened is said. */
export function LatestCards({ cards, filter }: { cards: Latest; filter: HallFilter }) {
  const word = useWords(text)
  const { number } = useWriters()
  const [seen] = useState(() => new Set(cards.map(({ id }) => id)))
  const [openedAt] = useState(() => cards[0]?.raisedAt ?? '')
  const isFresh = ({ id, raisedAt }: Latest[number]) => !seen.has(id) && raisedAt >= openedAt
  const fresh = cards.filter(isFresh).length
  return (
    <section className="hall-part hall-latest" aria-labelledby="latest">
      <h2 id="latest">{word.latest}</h2>
      <p role="status" className={fresh > 0 ? 'fresh' : 'unseen'}>
        {fresh > 0 && word.fresh(number(fresh))}
      </p>
      {cards.length === 0 && <p className="soft">{word.noCards}</p>}
      <ul className="alerts">
        {cards.map((card) => (
          <li key={card.id} className={isFresh(card) ? 'is-fresh' : undefined}>
            <CardLink card={card} />
          </li>
        ))}
      </ul>
      {cards.length > 0 && <Link to={openCardsOf(filter)}>{word.openAll}</Link>}
    </section>
  )
}

function CardLink({ card: { id, level, rule, title, department, window, raisedAt } }: { card: Latest[number] }) {
  const language = useLanguage()
  const named = useNamed()
  const { shortMoment } = useWriters()
  return (
    <Link to={`/cards/${id}`}>
      <span className="alert-head">
        <CardLevelTag level={level} /> <time dateTime={raisedAt}>{shortMoment(raisedAt)}</time>
      </span>
      <span className="alert-title">
        {rule} {language === 'en' ? title.en : title.zh}
      </span>
      <span className="soft">
        {named(department)}
        {window && ` · ${window.code} ${named(window)}`}
      </span>
    </Link>
  )
}
