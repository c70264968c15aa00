import { Result, Spin } from 'antd'
import { SignIn } from '../features/staff-session/sign-in.tsx'
import { PageOf } from '../kernel/pages.tsx'
import { useSession } from '../kernel/session.ts'
import { useWords, words } from '../kernel/language.tsx'
import { pages } from './pages.ts'
import { Shell } from './shell.tsx'

const text = words(
  { missing: '没有这个页面', notStaff: '这个账户不是工作人员账户。', portal: '到门户办理' },
  { missing: 'There is no such page', notStaff: 'This is not a staff account.', portal: 'Go to the portal' },
)

/** The page of the address, for those who work here. */
export function Surface() {
  const word = useWords(text)
  const { account } = useSession()
  if (account === undefined) return <Spin fullscreen />
  if (account === null) return <SignIn />
  if (account.role === 'applicant' || account.role === 'agent')
    return <Result status="403" title={word.notStaff} extra={<a href="/">{word.portal}</a>} />
  return (
    <Shell account={account}>
      <PageOf pages={pages} waiting={<Spin />} missing={<Result status="404" title={word.missing} />} />
    </Shell>
  )
}
