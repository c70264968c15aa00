import { Redirect, Link } from 'wouter'
import { useLanguage, useNamed, useWords, words } from '../kernel/language.tsx'
import { useSession } from '../kernel/session.ts'
import { menuOf } from './menu.ts'

const text = words(
  {
    title: '工作台',
    hello: (name: string) => `${name}，您好。`,
    none: '您的岗位在这里没有待办事项；可用上方的查找。',
  },
  {
    title: 'Staff desk',
    hello: (name: string) => `Welcome, ${name}.`,
    none: 'Nothing waits for your post here; you can use the search above.',
  },
)

/** A screen held in the hand. */
const isNarrow = () => !matchMedia('(min-width: 45.01rem)').matches

/** Where one begins: at one's first place in the menu, a leader on the way at what is to decide; a post that has none is told so. */
export function Page() {
  const word = useWords(text)
  const language = useLanguage()
  const named = useNamed()
  const { account } = useSession()
  if (!account) return null
  const entries = menuOf(account.role)
  const [first] = entries
  const begin = (isNarrow() && entries.find(({ to }) => to === '/decisions')) || first
  if (first?.to === '/work' && begin) return <Redirect to={begin.to} replace />
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p>{word.hello(named(account))}</p>
      {entries.length === 0 && <p className="soft">{word.none}</p>}
      <ul className="places">
        {entries.map(({ to, text: label }) => (
          <li key={to}>
            <Link to={to}>{label[language].label}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
