import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Role } from '#domain/organisation/index.ts'
import { SessionWatch } from '../features/account/session-watch.tsx'
import { useLanguage, useLanguageChoice, useNamed, useWords, words } from '../kernel/language.tsx'
import { useSession, type SignedIn } from '../kernel/session.ts'
import { useShortcuts } from '../ui/shortcuts.ts'
import { Find } from './find.tsx'
import { menuOf } from './menu.ts'
import { Shortcuts } from './shortcuts.tsx'

const text = words(
  {
    site: '一门 · 工作台',
    skip: '跳到正文',
    menu: '主导航',
    other: 'English',
    signOut: '退出',
    keys: '快捷键',
    goTo: (place: string) => `前往${place}`,
  },
  {
    site: 'OneDoor · Staff desk',
    skip: 'Skip to the content',
    menu: 'Main menu',
    other: '中文',
    signOut: 'Sign out',
    keys: 'Keyboard shortcuts',
    goTo: (place: string) => `Go to: ${place}`,
  },
)

/** Whose work is cases, or watching them. */
const finders: readonly Role[] = ['clerk', 'reviewer', 'deputy-head', 'head', 'supervisor']

/** The frame of the desk. */
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
        <Menu role={account.role} />
        {finders.includes(account.role) && <Find />}
        <Person account={account} help={() => setHelped(true)} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <SessionWatch isTypedKept={false} />
      <Shortcuts open={helped} show={() => setHelped(true)} hide={() => setHelped(false)} />
    </div>
  )
}

function Menu({ role }: { role: SignedIn['role'] }) {
  const word = useWords(text)
  const language = useLanguage()
  const [pathname, navigate] = useLocation()
  const entries = menuOf(role)
  useShortcuts(
    entries.map(({ key, to, text: label }) => ({
      keys: `g ${key}`,
      does: word.goTo(label[language].label),
      press: () => navigate(to),
    })),
  )
  return (
    <nav aria-label={word.menu}>
      {entries.map(({ to, text: label }) => (
        <Link key={to} to={to} aria-current={pathname.startsWith(to) ? 'page' : undefined}>
          {label[language].label}
        </Link>
      ))}
    </nav>
  )
}

function Person({ account, help }: { account: SignedIn; help(): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { leave } = useSession()
  const { language, choose } = useLanguageChoice()
  return (
    <div className="bar-person">
      <span>{named(account)}</span>
      <Button size="small" ghost aria-label={word.keys} onClick={help}>
        ?
      </Button>
      <Button size="small" ghost onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}>
        {word.other}
      </Button>
      <Button size="small" ghost onClick={() => void leave()}>
        {word.signOut}
      </Button>
    </div>
  )
}
