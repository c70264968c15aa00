import type { about } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { HallFacts } from '../../ui/hall-facts.tsx'
import { Title } from '../../ui/title.tsx'
import { aboutData } from './questions.ts'
import { Tallies } from './tallies.tsx'
import { text } from './text.ts'

type About = ReplyOf<typeof about>

/** What the data are: what is the paper's, what is law, what is reconstruction. */
export function Page() {
  const word = useWords(text)
  const answer = useQuestion(aboutData)
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <p className="notice warn">{word.noOffice}</p>
      <Answered to={answer}>
        {(data) => (
          <>
            <Sources sources={data.sources} />
            <Tallies data={data} />
            <h2>{word.cases}</h2>
            <p>{word.casesSay}</p>
            {data.hall && (
              <section id="hall" aria-labelledby="hall-title">
                <h2 id="hall-title">{word.hall}</h2>
                <HallFacts hall={data.hall} />
              </section>
            )}
          </>
        )}
      </Answered>
      <h2>{word.software}</h2>
      <p>
        {word.softwareSays} <a href="/docs">{word.api}</a>
      </p>
    </>
  )
}

function Sources({ sources }: Pick<About, 'sources'>) {
  const word = useWords(text)
  const named = useNamed()
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  if (sources.length === 0) return null
  return (
    <>
      <h2>{word.sources}</h2>
      <ul className="sources">
        {sources.map(({ kind, title, titleEn, used, items }) => (
          <li key={title} className={`card source-${kind}`}>
            <p>
              <span className="tag soft">{word[kind]}</span>{' '}
              {items !== null && <span className="tag">{word.itemsFrom(number(items))}</span>}
            </p>
            <h3>{named({ name: title, nameEn: titleEn })}</h3>
            <p>{used[said]}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
