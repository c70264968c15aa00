import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { casesOf, openCardsOf } from './addresses.ts'
import type { HallFilter, HallWindow } from './questions.ts'
import { text } from './text.ts'

/** One window: whose it is, who is there, and what it has to do. */
export function WindowTile({ window, filter }: { window: HallWindow; filter: HallFilter }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const { code, state, cases, overdue, openCards } = window
  const here = { ...filter, window: code }
  return (
    <div className={`window window-${state}`} title={named(window.department)}>
      <div className="window-head">
        <strong>
          {code} {named(window)}
        </strong>
        <span className="window-state">{word[state]}</span>
      </div>
      <People people={window.people} />
      <span className="window-numbers">
        <Link to={casesOf(here)}>{word.cases(number(cases))}</Link>
        {overdue > 0 && (
          <Link to={casesOf(here, 'overdue')}>
            {word.overdue} {number(overdue)}
          </Link>
        )}
        {openCards > 0 && <Link to={openCardsOf(here)}>{word.cardsOf(number(openCards))}</Link>}
      </span>
    </div>
  )
}

function People({ people }: Pick<HallWindow, 'people'>) {
  const word = useWords(text)
  const language = useLanguage()
  const named = useNamed()
  const [open, close] = language === 'en' ? [' (', ')'] : ['（', '）']
  const said = (person: HallWindow['people'][number]) =>
    person.away || person.standsIn
      ? `${named(person)}${open}${person.away ? word.away : word.standsIn}${close}`
      : named(person)
  if (people.length === 0) return <span>{word.nobody}</span>
  return <span>{people.map(said).join(language === 'en' ? ', ' : '、')}</span>
}
