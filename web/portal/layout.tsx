import { lazy, Suspense, type ReactNode } from 'react'
import { useWords } from '../kernel/language.tsx'
import { useSession } from '../kernel/session.ts'
import { useArrival } from './arrival.ts'
import { Footing } from './footing.tsx'
import { text } from './layout-text.ts'
import { Masthead } from './masthead.tsx'
import { useTypedBefore } from './typed-before.ts'

/** Brought to who has a session; readers without one never load it. */
const SessionWatch = lazy(async () => ({
  default: (await import('../features/account/session-watch.tsx')).SessionWatch,
}))

/** The frame of every page of the portal. */
export function Layout({ children }: { children: ReactNode }) {
  const { skip } = useWords(text)
  const { account } = useSession()
  useArrival()
  useTypedBefore()
  return (
    <>
      <a className="skip" href="#content">
        {skip}
      </a>
      <Masthead />
      <main id="content" className="measure" tabIndex={-1}>
        {children}
      </main>
      <Footing />
      {account && (
        <Suspense fallback={null}>
          <SessionWatch isTypedKept />
        </Suspense>
      )}
    </>
  )
}
