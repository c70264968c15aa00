import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'

/** Says that an act is stored, and leads on to the next case. */
export function ActDone({ next }: { next: string | undefined }) {
  const word = useWords(text)
  return (
    <div className="act-done">
      <p>✓ {word.done}</p>
      {next && (
        <Link to={next} className="act-next">
          {word.nextCase} <kbd>n</kbd>
        </Link>
      )}
    </div>
  )
}
