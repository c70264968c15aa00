import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import type { Guide } from './questions.ts'
import { kindWords } from './names.ts'
import { text } from './text.ts'

/** What the item is, whose it is, and whether one may apply for it now. */
export function Heading({ guide: { item, status, department, reconstruction } }: { guide: Guide }) {
  const word = useWords(text)
  const kinds = useWords(kindWords)
  const named = useNamed()
  return (
    <>
      <p className="tags">
        <Link to={`/departments/${department.code}`}>{named(department)}</Link>
        <span className="tag">{kinds[item.kind]}</span>
        {item.audience.map((one) => (
          <span className="tag" key={one}>
            {word[one]}
          </span>
        ))}
        {status === 'suspended' && <span className="tag warn">{word.suspended}</span>}
        {reconstruction && (
          <Link className="tag soft" to="/about">
            {word.reconstruction}
          </Link>
        )}
      </p>
      {status !== 'in-use' && (
        <p className="notice warn">
          <strong>{status === 'suspended' ? word.suspendedSays : word.closedSays}</strong>
        </p>
      )}
      {reconstruction && <p className="soft">{word.reconstructionSays}</p>}
    </>
  )
}
