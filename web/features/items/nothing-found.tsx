import { Link } from 'wouter'
import type { itemList } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { ItemLines } from '../../ui/item-lines.tsx'
import { addressWith, type Wanted } from './questions.ts'
import { text } from './text.ts'

/** Says that nothing was found, and where to go on. */
export function NothingFound({ wanted, found }: { wanted: Wanted; found: ReplyOf<typeof itemList> }) {
  const word = useWords(text)
  const named = useNamed()
  const { departments = [], items = [] } = found.suggestions ?? {}
  const narrowed = wanted.department !== '' || wanted.audience !== '' || wanted.event !== ''
  return (
    <>
      <div className="notice warn" role="status">
        <p>
          <strong>{wanted.q ? word.nothingFor(wanted.q) : word.nothingHere}</strong>
        </p>
        <p>{word.tryThis}</p>
        <ul>
          {narrowed && (
            <li>
              <Link to={addressWith(wanted, { department: '', audience: '', event: '' })}>{word.withoutFilters}</Link>
            </li>
          )}
          <li>{word.shorter}</li>
          <li>{word.pinyin}</li>
          <li>
            <Link to="/">{word.byEvent}</Link>
          </li>
        </ul>
      </div>
      {departments.length > 0 && (
        <>
          <h2>{word.near}</h2>
          <ul>
            {departments.map((department) => (
              <li key={department.code}>
                <Link to={`/departments/${department.code}`}>{named(department)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {items.length > 0 && (
        <>
          <h2>{word.atOnce}</h2>
          <ItemLines items={items} />
        </>
      )}
      <p>
        <Link to="/about#hall">{word.askUs}</Link>
      </p>
    </>
  )
}
