import type { ReactNode } from 'react'
import { SessionWatch } from '../features/account/session-watch.tsx'
import { useWords } from '../kernel/language.tsx'
import { useArrival } from './arrival.ts'
import { Footing } from './footing.tsx'
import { text } from './layout-text.ts'
import { Masthead } from './masthead.tsx'
import { useTypedBefore } from './typed-before.ts'

/** The frame of every page of the portal. */
export function Layout({ children }: { children: ReactNode }) {
  const { skip } = useWords(text)
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
      <SessionWatch isTypedKept />
    </>
  )
}
