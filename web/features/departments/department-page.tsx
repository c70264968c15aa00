import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { ItemLines } from '../../ui/item-lines.tsx'
import { Title } from '../../ui/title.tsx'
import { departmentOf, itemsOf, type Department } from './questions.ts'
import { text } from './text.ts'

/** A department: its windows in the hall, and everything it handles. */
export function Page() {
  const word = useWords(text)
  const { code = '' } = usePlace().params
  const answer = useQuestion(departmentOf(code))
  if (answer.error?.status === 404)
    return (
      <>
        <Title>{word.unknown}</Title>
        <p>
          <Link to="/departments">{word.all}</Link>
        </p>
      </>
    )
  return (
    <Answered whole to={answer}>
      {(department) => <Found department={department} />}
    </Answered>
  )
}

function Found({ department }: { department: Department }) {
  const word = useWords(text)
  const named = useNamed()
  const items = useQuestion(itemsOf(department.code))
  return (
    <>
      <Title>{named(department)}</Title>
      {department.vertical && <p className="tag soft">{word.vertical}</p>}
      <h2>{word.windowsOf}</h2>
      {department.windows.length === 0 ? (
        <p>{word.noWindow}</p>
      ) : (
        <ul className="cards">
          {department.windows.map((window) => (
            <li className="card" key={window.code}>
              <strong>{word.windowCode(window.code)}</strong>
              <p>{named(window)}</p>
            </li>
          ))}
        </ul>
      )}
      <h2>{word.itemsOf}</h2>
      <Answered to={items}>{({ items: found }) => <ItemLines items={found} departments={false} />}</Answered>
      <p>
        <Link to="/departments">{word.all}</Link>
      </p>
    </>
  )
}
