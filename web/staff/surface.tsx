import { Spin } from 'antd'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import { accountWithoutNetwork, forgetSiteAccount } from '../features/acceptance/offline/site-account.ts'
import { SignIn } from '../features/staff-session/sign-in.tsx'
import { PageOf } from '../kernel/pages.tsx'
import { useSession } from '../kernel/session.ts'
import { useWords, words } from '../kernel/language.tsx'
import { Said } from '../ui/said.tsx'
import { Sound } from '../ui/broken.tsx'
import { pages } from './pages.ts'
import { Shell } from './shell.tsx'

const text = words(
  { missing: '没有这个页面', notStaff: '这个账户不是工作人员账户。', portal: '到门户办理', home: '回到首页' },
  {
    missing: 'There is no such page',
    notStaff: 'This is not a staff account.',
    portal: 'Go to the portal',
    home: 'Back to the start',
  },
)

/** The page of the address, for those who work here. */
export function Surface() {
  const word = useWords(text)
  const [pathname] = useLocation()
  const { account: known } = useSession()
  const account = known === undefined ? accountWithoutNetwork(pathname) : known
  useEffect(() => {
    if (known === null) forgetSiteAccount()
  }, [known])
  if (account === null) return known === undefined ? <Spin fullscreen /> : <SignIn />
  if (account.role === 'applicant' || account.role === 'agent')
    return (
      <main className="gate">
        <Said title={word.notStaff}>
          <a href="/">{word.portal}</a>
        </Said>
      </main>
    )
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
