import { Link } from 'wouter'
import { useLanguage, useWords, words } from '../kernel/language.tsx'
import { useSession } from '../kernel/session.ts'
import { menuOf } from './menu.ts'

const text = words({ title: '电子监察' }, { title: 'Supervision' })

/** Where one begins. */
export function Page() {
  const word = useWords(text)
  const language = useLanguage()
  const { account } = useSession()
  if (!account) return null
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <ul className="places">
        {menuOf(account.role).map(({ to, text: label }) => (
          <li key={to}>
            <Link to={to}>{label[language].label}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
