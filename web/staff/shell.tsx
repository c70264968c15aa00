import type { ReactNode } from 'react'
import type { Role } from '#domain/organisation/index.ts'
import { SessionWatch } from '../features/account/session-watch.tsx'
import { Find } from '../features/find/find.tsx'
import { useWords, words } from '../kernel/language.tsx'
import type { SignedIn } from '../kernel/session.ts'
import { DeskFrame } from '../ui/desk-frame.tsx'
import { menuOf } from './menu.ts'

const text = words({ site: '一门 · 工作台' }, { site: 'OneDoor · Staff desk' })

/** Whose work is cases, or watching them. */
const finders: readonly Role[] = ['clerk', 'reviewer', 'deputy-head', 'head', 'supervisor']

/** The frame of the desk. */
export function Shell({ account, children }: { account: SignedIn; children: ReactNode }) {
  const { site } = useWords(text)
  const { role } = account
  return (
    <DeskFrame
      account={account}
      site={site}
      entries={menuOf(role)}
      find={finders.includes(role) && <Find />}
      watch={<SessionWatch isTypedKept={false} />}
    >
      {children}
    </DeskFrame>
  )
}
