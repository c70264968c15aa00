import type { about } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'

type About = ReplyOf<typeof about>

/** Items counted by how sure we are of them, over all and by department. */
export function Tallies({ data: { items, tags, departments } }: { data: About }) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number, percent } = useWriters()
  return (
    <>
      <h2>{word.byTag}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={word.byTag}>
        <table>
          <thead>
            <tr>
              <th scope="col">{word.tag}</th>
              <th scope="col">{word.meaning}</th>
              <th scope="col" className="figure">
                {word.count}
              </th>
              <th scope="col" className="figure">
                {word.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {tags.map(({ tag, ...meaning }) => (
              <tr key={tag}>
                <th scope="row">{tag}</th>
                <td>{meaning[said]}</td>
                <td className="figure">{number(items[tag])}</td>
                <td className="figure">{items.total > 0 && percent(items[tag] / items.total)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {word.total}
              </th>
              <td className="figure">{number(items.total)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <details>
        <summary>{word.byDepartment}</summary>
        <ByDepartment {...{ tags, departments }} />
      </details>
    </>
  )
}

function ByDepartment({ tags, departments }: Pick<About, 'tags' | 'departments'>) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={word.byDepartment}>
      <table>
        <thead>
          <tr>
            <th scope="col">{word.department}</th>
            {tags.map(({ tag }) => (
              <th scope="col" className="figure" key={tag}>
                {tag}
              </th>
            ))}
            <th scope="col" className="figure">
              {word.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {departments.map((department) => (
            <tr key={department.code}>
              <th scope="row">{named(department)}</th>
              {tags.map(({ tag }) => (
                <td className="figure" key={tag}>
                  {number(department.items[tag])}
                </td>
              ))}
              <td className="figure">{number(department.items.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
