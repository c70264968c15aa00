import { Link } from 'wouter'
import { useWords, words } from '../kernel/language.tsx'

const text = words({ find: '查找办理事项' }, { find: 'Find a service' })

/** An empty list of one's own: what would stand here, and how to begin. */
export function NothingYet({ said }: { said: string }) {
  const word = useWords(text)
  return (
    <div className="notice">
      <p>{said}</p>
      <Link className="button" to="/items">
        {word.find}
      </Link>
    </div>
  )
}
