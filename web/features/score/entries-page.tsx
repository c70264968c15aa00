import { Link } from 'wouter'
import { scoreParts, scorePartWords, type ScorePart } from '#domain/supervision/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { EntryLines } from './entry-lines.tsx'
import { entriesOf, subjectIn, type Behind, type ScoreLine } from './questions.ts'
import { ScoreBar } from './score-bar.tsx'
import { gradeWords, text } from './text.ts'

/** One score taken apart: its parts, its months, and every entry. */
export function Page() {
  const word = useWords(text)
  const grades = useWords(gradeWords)
  const named = useNamed()
  const { number } = useWriters()
  const { params, search } = usePlace()
  const of = subjectIn(params['of'])
  const period = search.get('period') ?? ''
  const { data, error } = useQuestion(entriesOf(of, params['id'] ?? '', period))
  const line = data?.line
  return (
    <div className="page">
      <title>{line ? `${named(line)} · ${word.title}` : word.title}</title>
      <p>
        <Link to={`/scores?of=${of}${period === '' ? '' : `&period=${period}`}`}>{word.all}</Link>
      </p>
      <RefusalNotice error={error} />
      {data && line && (
        <>
          <h1>
            {named(line)} · {data.period}
          </h1>
          <p>
            <strong>{number(line.total)}</strong> · {grades[line.grade]} · {word.rank} {number(line.rank)}
          </p>
          <Parts line={line} months={data.months} />
          {data.months.length > 1 && <Months months={data.months} />}
          <EntryLines entries={data.entries} />
        </>
      )}
    </div>
  )
}

/** What was kept of each part, against the most the months together could keep. */
function Parts({ line: { parts, bonus }, months }: { line: ScoreLine } & Pick<Behind, 'months'>) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const mostOf = (part: ScorePart) => months.reduce((sum, { weights }) => sum + weights[part], 0) / months.length
  return (
    <dl className="score-parts">
      {scoreParts.map((part) => (
        <div key={part}>
          <dt>{scorePartWords[part][said]}</dt>
          <dd>
            {number(parts[part])} <span className="soft">/ {number(mostOf(part))}</span>
            <ScoreBar total={parts[part]} of={mostOf(part)} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{word.bonus}</dt>
        <dd>{number(bonus)}</dd>
      </div>
    </dl>
  )
}

function Months({ months }: Pick<Behind, 'months'>) {
  const word = useWords(text)
  const { number } = useWriters()
  return (
    <section aria-labelledby="months">
      <h2 id="months">{word.byMonth}</h2>
      <ul className="score-months">
        {months.map(({ month, total }) => (
          <li key={month}>
            {month} <strong className="score-number">{number(total)}</strong> <ScoreBar total={total} />
          </li>
        ))}
      </ul>
    </section>
  )
}
