import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { Trouble } from '../../ui/trouble.tsx'
import { Title } from '../../ui/title.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { useApplication, type Application } from './application.ts'
import { text } from './text.ts'

/** A page about an application that may still be changed. */
export function ApplicationPage({ children }: { children(application: Application): ReactNode }) {
  const word = useWords(text)
  const [here] = useLocation()
  const { account } = useSession()
  const { application, trouble, refetch } = useApplication()
  if (account === null)
    return (
      <>
        <Title>{word.signInFirst}</Title>
        <p>{word.keptHere}</p>
        <Link className="button" to={`/sign-in?back=${encodeURIComponent(here)}`}>
          {word.signIn}
        </Link>
      </>
    )
  if (trouble) return <Trouble whole error={trouble} retry={refetch} />
  if (!application) return <Waiting />
  return children(application)
}
