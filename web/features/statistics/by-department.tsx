import { useNamed, useWords } from '../../kernel/language.tsx'
import type { Statistics } from './questions.ts'
import { text } from './text.ts'
import { useFigureWriter } from './write-figure.ts'

const columns = ['received', 'decided', 'onTime', 'early', 'workingDays', 'cards'] as const

/** The same figures for every department that had something to do. */
export function ByDepartment({ rows }: { rows: Statistics['byDepartment'] }) {
  const word = useWords(text)
  const named = useNamed()
  const write = useFigureWriter()
  const busy = rows.filter(({ received, decided, onTime }) => received + decided + onTime.denominator > 0)
  if (busy.length === 0) return null
  return (
    <section aria-labelledby="by-department">
      <h2 id="by-department">{word.byDepartment}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-labelledby="by-department">
        <table>
          <thead>
            <tr>
              <th scope="col">{word.department}</th>
              {columns.map((column) => (
                <th scope="col" className="figure" key={column}>
                  {word[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {busy.map((row) => (
              <tr key={row.code}>
                <th scope="row">{named(row)}</th>
                {columns.map((column) => {
                  const { value, says } = write(column, row)
                  return (
                    <td className="figure" key={column} title={says}>
                      {value}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
