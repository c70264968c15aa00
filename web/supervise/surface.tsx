import { Spin } from 'antd'
import { Link, useLocation } from 'wouter'
import type { Role } from '#domain/organisation/index.ts'
import { SignIn } from '../features/staff-session/sign-in.tsx'
import { useWords, words } from '../kernel/language.tsx'
import { PageOf } from '../kernel/pages.tsx'
import { useSession } from '../kernel/session.ts'
import { Sound } from '../ui/broken.tsx'
import { Said } from '../ui/said.tsx'
import { watchers } from './menu.ts'
import { pages } from './pages.ts'
import { Shell } from './shell.tsx'

const text = words(
  {
    missing: '没有这个页面',
    home: '回到大厅实况',
    notYours: '电子监察只对监察人员和中心管理人员开放。',
    leave: '换一个账户登录',
    desk: '到工作台',
    portal: '到门户办理',
  },
  {
    missing: 'There is no such page',
    home: 'Back to the hall',
    notYours: 'Supervision is open to supervisors and centre managers only.',
    leave: 'Sign in with another account',
    desk: 'Go to the staff desk',
    portal: 'Go to the portal',
  },
)

/** The page of the address, for those who watch the hall. */
export function Surface() {
  const word = useWords(text)
  const [pathname] = useLocation()
  const { account } = useSession()
  if (account === undefined) return <Spin fullscreen />
  if (account === null) return <SignIn />
  if (!(watchers as readonly Role[]).includes(account.role)) return <NotYours role={account.role} />
  const missing = (
    <Said title={word.missing}>
      <Link to="/">{word.home}</Link>
    </Said>
  )
  return (
    <Shell account={account}>
      <Sound key={pathname}>
        <PageOf pages={pages} waiting={<Spin />} missing={missing} />
      </Sound>
    </Shell>
  )
}

function NotYours({ role }: { role: Role }) {
  const word = useWords(text)
  const { leave } = useSession()
  const isOutside = role === 'applicant' || role === 'agent'
  return (
    <main className="gate">
      <Said title={word.notYours}>
        <a href={isOutside ? '/' : '/staff/'}>{isOutside ? word.portal : word.desk}</a>{' '}
        <button type="button" className="plain" onClick={() => void leave()}>
          {word.leave}
        </button>
      </Said>
    </main>
  )
}
