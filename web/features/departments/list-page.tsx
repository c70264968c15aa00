import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { Title } from '../../ui/title.tsx'
import { departments } from '../../ui/departments.ts'
import { text } from './text.ts'

/** The departments with their windows and how many items each has. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const answer = useQuestion(departments)
  return (
    <>
      <Title lead={word.lead}>{word.title}</Title>
      <Answered to={answer}>
        {({ departments: all }) => (
          <table>
            <caption className="unseen">{word.title}</caption>
            <thead>
              <tr>
                <th scope="col">{word.department}</th>
                <th scope="col" className="figure">
                  {word.windows}
                </th>
                <th scope="col" className="figure">
                  {word.items}
                </th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ code, name, nameEn, vertical, windows, items }) => (
                <tr key={code}>
                  <th scope="row">
                    <Link to={`/departments/${code}`}>{named({ name, nameEn })}</Link>{' '}
                    {vertical && <span className="tag soft">{word.vertical}</span>}
                  </th>
                  <td className="figure">{number(windows.length)}</td>
                  <td className="figure">{number(items)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </>
  )
}
