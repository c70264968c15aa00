import { useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { SessionWatch } from '../features/account/session-watch.tsx'
import { Find } from '../features/find/find.tsx'
import { useWords, words } from '../kernel/language.tsx'
import type { SignedIn } from '../kernel/session.ts'
import { BarMenu } from '../ui/bar-menu.tsx'
import { BarPerson } from '../ui/bar-person.tsx'
import { Shortcuts } from '../ui/shortcut-list.tsx'
import { menuOf } from './menu.ts'

const text = words(
  { site: '一门 · 电子监察', skip: '跳到正文' },
  { site: 'OneDoor · Supervision', skip: 'Skip to the content' },
)

/** The frame of the supervisor's screen. */
export function Shell({ account, children }: { account: SignedIn; children: ReactNode }) {
  const word = useWords(text)
  const [helped, setHelped] = useState(false)
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {word.skip}
      </a>
      <header className="bar">
        <Link to="/" className="bar-brand">
          <img src="/favicon.svg" alt="" width="28" height="28" /> {word.site}
        </Link>
        <BarMenu entries={menuOf(account.role)} />
        {account.role === 'supervisor' && <Find />}
        <BarPerson account={account} help={() => setHelped(true)} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SessionWatch isTypedKept={false} />
      <Shortcuts open={helped} show={() => setHelped(true)} hide={() => setHelped(false)} />
    </div>
  )
}
