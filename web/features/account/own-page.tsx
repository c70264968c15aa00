import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { myAccount } from '#api/me.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { Answered } from '../../ui/answered.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { text } from './text.ts'

export type MyAccount = ReplyOf<typeof myAccount>

/** A page about the reader's own account. */
export function OwnPage({ children }: { children(me: MyAccount): ReactNode }) {
  const word = useWords(text)
  const [here] = useLocation()
  const { account } = useSession()
  const me = useQuestion(question(myAccount), { enabled: Boolean(account) })
  if (account === undefined) return <Waiting />
  if (account === null) return <SignInFirst title={word.signInFirst} back={here} />
  return (
    <Answered whole to={me}>
      {children}
    </Answered>
  )
}

/** The way back to the account. */
export function BackToProfile() {
  const word = useWords(text)
  return (
    <p>
      <Link to="/profile">← {word.profileTitle}</Link>
    </p>
  )
}
