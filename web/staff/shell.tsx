import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useLanguageChoice, useNamed, useWords, words } from '../kernel/language.tsx'
import { useSession, type SignedIn } from '../kernel/session.ts'
import { Shortcuts } from './shortcuts.tsx'

const text = words(
  {
    site: '一门 · 工作台',
    skip: '跳到正文',
    menu: '主导航',
    work: '我的工作',
    intake: '窗口收件',
    items: '事项目录',
    other: 'English',
    signOut: '退出',
    keys: '快捷键',
  },
  {
    site: 'OneDoor · Staff desk',
    skip: 'Skip to the content',
    menu: 'Main menu',
    work: 'My work',
    intake: 'Walk-in intake',
    items: 'Service items',
    other: '中文',
    signOut: 'Sign out',
    keys: 'Keyboard shortcuts',
  },
)

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
        <nav aria-label={word.menu}>
          <MenuLink to="/">{word.work}</MenuLink>
          {account.role === 'clerk' && <MenuLink to="/intake">{word.intake}</MenuLink>}
          <MenuLink to="/items">{word.items}</MenuLink>
        </nav>
        <Person account={account} help={() => setHelped(true)} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Shortcuts open={helped} show={() => setHelped(true)} hide={() => setHelped(false)} />
    </div>
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

function MenuLink({ to, children }: { to: string; children: string }) {
  const [pathname] = useLocation()
  const here = to === '/' ? pathname === '/' : pathname.startsWith(to)
  return (
    <Link to={to} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  )
}
