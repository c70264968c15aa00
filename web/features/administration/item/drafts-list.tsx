import { Link } from 'wouter'
import { itemDrafts } from '#api/administration-workbook.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { text } from './text.ts'

/** The items that are being worked on, nothing where none is. */
export function DraftsList() {
  const word = useWords(text)
  const named = useNamed()
  const { day, moment } = useWriters()
  const { data } = useQuestion(question(itemDrafts))
  if (!data || data.drafts.length === 0) return null
  return (
    <section className="sheet">
      <h2>{word.within(word.drafts, data.drafts.length)}</h2>
      <ul className="people">
        {data.drafts.map((draft) => (
          <li key={draft.code}>
            <Link to={`/administration/items/${draft.code}`}>
              {draft.code} {named(draft)}
            </Link>
            <span className="soft">
              {draft.isNew && ` · ${word.newItem}`}
              {draft.effectiveOn ? ` · ${word.from_(day(draft.effectiveOn))}` : ''} ·{' '}
              {word.savedBy(draft.savedBy, moment(draft.savedAt))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
