import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { Editor } from './editor.tsx'
import { text } from './text.ts'

/** An announcement to be begun. */
export function Page() {
  const word = useWords(text)
  return (
    <div className="page">
      <title>{word.beginTitle}</title>
      <h1>{word.beginTitle}</h1>
      <p>
        <Link to="/announcements">{word.back}</Link>
      </p>
      <Editor announcement={null} />
    </div>
  )
}
