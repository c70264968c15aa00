import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { departments } from '../../ui/departments.ts'
import { text } from './text.ts'

/** Every department with how many items it has. */
export function DepartmentIndex() {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const answer = useQuestion(departments)
  return (
    <section aria-labelledby="departments">
      <h2 id="departments">{word.departments}</h2>
      <Answered to={answer}>
        {({ departments: all }) => (
          <ul className="columns">
            {all.map((department) => (
              <li key={department.code}>
                <Link to={`/departments/${department.code}`}>{named(department)}</Link>{' '}
                <span className="soft">{number(department.items)}</span>
              </li>
            ))}
          </ul>
        )}
      </Answered>
      <p>
        <Link to="/items">{word.allItems}</Link>
      </p>
    </section>
  )
}
