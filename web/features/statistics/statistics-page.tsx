import { Link } from 'wouter'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { ByDepartment } from './by-department.tsx'
import { MonthChart } from './month-chart.tsx'
import { RatingFigures } from './rating-figures.tsx'
import { monthIn, statisticsOf, type Statistics } from './questions.ts'
import { text } from './text.ts'
import { useFigureWriter } from './write-figure.ts'

/** What the centre did, month by month; links and tables, so that it works without script. */
export function Page() {
  const word = useWords(text)
  const answer = useQuestion(statisticsOf(monthIn(usePlace())))
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <Answered to={answer}>{(told) => <Told told={told} />}</Answered>
    </>
  )
}

function Told({ told }: { told: Statistics }) {
  const word = useWords(text)
  const { day } = useWriters()
  const [year = '', month = ''] = told.month.split('-')
  return (
    <>
      <Months told={told} />
      <section aria-labelledby="of-month">
        <h2 id="of-month">{word.month(year, month)}</h2>
        <p className="small">{word.asOf(day(told.on))}</p>
        <Figures told={told} />
        <RatingFigures ratings={told.ratings} />
        {told.received + told.decided === 0 && <p>{word.quiet}</p>}
      </section>
      <MonthChart months={told.months} />
      <ByDepartment rows={told.byDepartment} />
      <Recipes told={told} />
      <OpenData month={told.month} />
      <p>
        <Link to="/acceptances/comparison">{word.acceptances}</Link>
      </p>
      <p>
        <Link to="/explanations">{word.explanations}</Link>
      </p>
    </>
  )
}

function Months({ told: { months, month: shown } }: { told: Statistics }) {
  const word = useWords(text)
  return (
    <nav aria-label={word.months}>
      <ul className="month-links">
        {months.map(({ month }) => (
          <li key={month}>
            <Link to={`/statistics?month=${month}`} aria-current={month === shown ? 'page' : undefined}>
              {word.month(month.slice(0, 4), month.slice(5))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Figures({ told }: { told: Statistics }) {
  const word = useWords(text)
  const write = useFigureWriter()
  return (
    <dl className="figures">
      {(['received', 'decided', 'onTime', 'early', 'workingDays', 'cards'] as const).map((figure) => {
        const { value, says } = write(figure, told)
        return (
          <div key={figure}>
            <dt>{word[figure]}</dt>
            <dd>
              <strong>{value}</strong> {says && <small>{says}</small>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

function Recipes({ told: { recipes } }: { told: Statistics }) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  return (
    <section aria-labelledby="recipes">
      <h2 id="recipes">{word.recipes}</h2>
      <ul>
        {recipes.map((recipe) => (
          <li key={recipe.figure}>{recipe[said]}</li>
        ))}
      </ul>
    </section>
  )
}

function OpenData({ month }: { month: string }) {
  const word = useWords(text)
  return (
    <section aria-labelledby="open-data">
      <h2 id="open-data">{word.openData}</h2>
      <p>{word.openDataSays}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={word.openData}>
        <code>{`npx onedoor recompute --export onedoor-open-data.ndjson --month ${month}`}</code>
      </div>
      <p>
        <a href="/api/public/statistics/open-data" download>
          {word.download}
        </a>
      </p>
    </section>
  )
}
