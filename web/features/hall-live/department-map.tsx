import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { address } from './addresses.ts'
import { cardLevelMarks } from '../../ui/card-level.tsx'
import { cardLevelWords } from '../../ui/card-words.ts'
import type { Hall, HallFilter } from './questions.ts'
import { text } from './text.ts'

type Department = Hall['departments'][number]

/** Departments as tiles: as large as their running cases, coloured by their gravest open card; each narrows the hall to itself. */
export function DepartmentMap({ departments, filter }: { departments: Hall['departments']; filter: HallFilter }) {
  const word = useWords(text)
  const shown = departments.toSorted((a, b) => b.cases - a.cases || (a.code < b.code ? -1 : 1))
  return (
    <section className="hall-part hall-departments" aria-labelledby="departments">
      <h2 id="departments">{word.departments}</h2>
      <p className="soft">{word.departmentsSay}</p>
      <ul className="tiles">
        {shown.map((department) => (
          // The square root keeps the smallest readable beside the largest.
          <li key={department.code} style={{ flexGrow: Math.max(1, Math.sqrt(department.cases)) }}>
            <Tile department={department} filter={filter} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tile({ department, filter }: { department: Department; filter: HallFilter }) {
  const word = useWords(text)
  const levels = useWords(cardLevelWords)
  const named = useNamed()
  const { number } = useWriters()
  const { code, cases, overdue, openCards, worst } = department
  return (
    <Link to={address('/', { ...filter, window: null, department: code })} className={`tile tile-${worst ?? 'none'}`}>
      <span className="tile-name">{named(department)}</span>
      <strong>
        {worst && <span aria-hidden="true">{cardLevelMarks[worst]} </span>}
        {number(cases)}
      </strong>
      <small>
        {word.departmentTile(number(overdue), number(openCards))}
        <span className="unseen"> {worst ? levels[worst] : word.noWorst}</span>
      </small>
    </Link>
  )
}
