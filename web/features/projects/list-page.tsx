import { Link } from 'wouter'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { NothingYet } from '../../ui/nothing-yet.tsx'
import { Title } from '../../ui/title.tsx'
import { goals } from './questions.ts'
import { text } from './text.ts'

/** The goals that are applied for once. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const language = useLanguage()
  const { number } = useWriters()
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <Answered to={useQuestion(goals)}>
        {({ bundles }) =>
          bundles.length === 0 ? (
            <NothingYet said={word.nothing} />
          ) : (
            <ul className="cards">
              {bundles.map(({ code, summary, summaryEn, items, departments, ...goal }) => (
                <li className="card" key={code}>
                  <h2>
                    <Link to={`/bundles/${code}`}>{named(goal)}</Link>
                  </h2>
                  <p>{language === 'en' ? summaryEn : summary}</p>
                  <p className="soft">{word.takes(number(items), number(departments))}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      <p>
        <Link to="/construction">{word.construction}</Link> · <Link to="/projects">{word.mine}</Link> ·{' '}
        <Link to="/charges">{word.charges}</Link>
      </p>
    </>
  )
}
