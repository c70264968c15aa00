import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useWords, words } from '../kernel/language.tsx'
import { Title } from './title.tsx'

const text = words({ signIn: '登录' }, { signIn: 'Sign in' })

/** In place of a page that is somebody's own: what signing in shows, the way there and `back`, and other ways beside it. */
export function SignInFirst({ title, back, children }: { title: string; back: string; children?: ReactNode }) {
  const word = useWords(text)
  return (
    <>
      <Title>{title}</Title>
      <div className="buttons">
        <Link className="button" to={`/sign-in?back=${encodeURIComponent(back)}`}>
          {word.signIn}
        </Link>
        {children}
      </div>
    </>
  )
}
