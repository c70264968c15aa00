import { Button } from 'antd'
import { useLanguageChoice, useNamed, useWords, words } from '../kernel/language.tsx'
import { useSession, type SignedIn } from '../kernel/session.ts'

const text = words(
  { other: 'English', signOut: '退出', keys: '快捷键' },
  { other: '中文', signOut: 'Sign out', keys: 'Keyboard shortcuts' },
)

/** Who is signed in, at the end of a bar: the keys, the other language, the way out. */
export function BarPerson({ account, help }: { account: SignedIn; help(): void }) {
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
