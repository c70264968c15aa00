import { lazy, Suspense } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import { useLanguageChoice, useWords } from '../kernel/language.tsx'
import { useSession, type SignedIn } from '../kernel/session.ts'
import { useElderly } from './elderly.ts'
import { text } from './layout-text.ts'

/** Brought to who has a session; readers without one never load it. */
const UnreadLink = lazy(async () => ({
  default: (await import('../features/notices/unread-link.tsx')).UnreadLink,
}))

export function Masthead() {
  const word = useWords(text)
  return (
    <header className="masthead">
      <div className="measure masthead-row">
        <Link className="brand" to="/">
          <img src="/favicon.svg" alt="" width="40" height="40" />
          <span>
            <strong>{word.site}</strong>
            <small>{word.centre}</small>
          </span>
        </Link>
        <Choices />
      </div>
      <nav className="measure menu" aria-label={word.menu}>
        <MenuLink to="/items">{word.items}</MenuLink>
        <MenuLink to="/my-cases">{word.myCases}</MenuLink>
        <MenuLink to="/tracking">{word.tracking}</MenuLink>
        <MenuLink to="/verify">{word.verify}</MenuLink>
        <MenuLink to="/announcements">{word.announcements}</MenuLink>
      </nav>
    </header>
  )
}

/** A line of the menu, marked where the reader is. */
function MenuLink({ to, children }: { to: string; children: string }) {
  const [pathname] = useLocation()
  return (
    <Link to={to} aria-current={pathname === to || pathname.startsWith(`${to}/`) ? 'page' : undefined}>
      {children}
    </Link>
  )
}

/** Language, size and account: on every page, and links where there is no script. */
function Choices() {
  const word = useWords(text)
  const { language, choose } = useLanguageChoice()
  const { elderly, enlarge } = useElderly()
  const [pathname] = useLocation()
  const search = useSearch()
  const here = search ? `${pathname}?${search}` : pathname
  const other = language === 'en' ? 'zh-CN' : 'en'
  const chosen = (choice: string) => `/choose?${choice}&back=${encodeURIComponent(here)}`
  return (
    <ul className="choices">
      <li>
        <a href={chosen(`language=${other}`)} lang={other} onClick={instead(() => choose(other))}>
          {word.other}
        </a>
      </li>
      <li>
        <a href={chosen(`elderly=${elderly ? 0 : 1}`)} onClick={instead(() => enlarge(!elderly))}>
          {elderly ? word.standard : word.elderly}
        </a>
      </li>
      <Account back={here} />
    </ul>
  )
}

/** Does it here and now, where there is script. */
const instead = (act: () => void) => (event: { preventDefault(): void }) => {
  event.preventDefault()
  act()
}

const isApplicant = ({ role }: SignedIn) => role === 'applicant' || role === 'agent'

function Account({ back }: { back: string }) {
  const word = useWords(text)
  const { language } = useLanguageChoice()
  const { account, leave } = useSession()
  if (!account)
    return (
      <li>
        <Link to={`/sign-in?back=${encodeURIComponent(back)}`}>{word.signIn}</Link>
      </li>
    )
  return (
    <>
      {isApplicant(account) && (
        <li>
          <Suspense fallback={null}>
            <UnreadLink />
          </Suspense>
        </li>
      )}
      <li>
        <Link to="/profile">{language === 'en' ? account.nameEn || account.name : account.name}</Link>
      </li>
      <li>
        <button type="button" className="link" onClick={() => void leave()}>
          {word.signOut}
        </button>
      </li>
    </>
  )
}
