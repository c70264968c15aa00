import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { text } from './text.ts'

/** Cases are one's own: they are seen after signing in, and one of them by its number. */
export function CasesAfterSignIn({ back }: { back: string }) {
  const word = useWords(text)
  return (
    <SignInFirst title={word.signInFirst} back={back}>
      <Link to="/tracking">{word.trackInstead}</Link>
    </SignInFirst>
  )
}
