import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { Title } from '../../ui/title.tsx'
import { text } from './text.ts'

export function SignInFirst({ back }: { back: string }) {
  const word = useWords(text)
  return (
    <>
      <Title>{word.signInFirst}</Title>
      <div className="buttons">
        <Link className="button" to={`/sign-in?back=${encodeURIComponent(back)}`}>
          {word.signIn}
        </Link>
        <Link to="/tracking">{word.trackInstead}</Link>
      </div>
    </>
  )
}
