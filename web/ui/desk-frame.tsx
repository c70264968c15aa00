import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useWords, words } from '../kernel/language.tsx'
import type { SignedIn } from '../kernel/session.ts'
import { BarMenu } from './bar-menu.tsx'
import { BarPerson } from './bar-person.tsx'
import { Shortcuts } from './shortcut-list.tsx'

const text = words({ skip: '跳到正文' }, { skip: 'Skip to the content' })

interface Frame {
  account: SignedIn
  /** What stands beside the mark. */
  site: string
  entries: Parameters<typeof BarMenu>[0]['entries']
  /** The search of the bar, for who has one. */
  find: ReactNode
  /** What watches the session while the page is open. */
  watch: ReactNode
  children: ReactNode
}

/** The frame of every surface for staff: its bar, its page, its shortcuts. */
export function DeskFrame({ account, site, entries, find, watch, children }: Frame) {
  const word = useWords(text)
  const [helped, setHelped] = useState(false)
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {word.skip}
      </a>
      <header className="bar">
        <Link to="/" className="bar-brand">
          <img src="/favicon.svg" alt="" width="28" height="28" /> {site}
        </Link>
        <BarMenu entries={entries} />
        {find}
        <BarPerson account={account} help={() => setHelped(true)} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      {watch}
      <Shortcuts open={helped} show={() => setHelped(true)} hide={() => setHelped(false)} />
    </div>
  )
}
