import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'

export function SignInFirst({ back }: { back: string }) {
  const word = useWords(text)
  return (
    <div className="notice">
      <p>{word.signInFirst}</p>
      <div className="buttons">
        <Link className="button" to={`/sign-in?back=${encodeURIComponent(back)}`}>
          {word.signIn}
        </Link>
        <Link to="/tracking">{word.trackInstead}</Link>
      </div>
    </div>
  )
}
