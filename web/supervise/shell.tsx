import type { ReactNode } from 'react'
import { SessionWatch } from '../features/account/session-watch.tsx'
import { Find } from '../features/find/find.tsx'
import { useWords, words } from '../kernel/language.tsx'
import type { SignedIn } from '../kernel/session.ts'
import { DeskFrame } from '../ui/desk-frame.tsx'
import { menuOf } from './menu.ts'

const text = words({ site: '一门 · 电子监察' }, { site: 'OneDoor · Supervision' })

/** The frame of the supervisor's screen. */
export function Shell({ account, children }: { account: SignedIn; children: ReactNode }) {
  const { site } = useWords(text)
  const { role } = account
  return (
    <DeskFrame
      account={account}
      site={site}
      entries={menuOf(role)}
      find={role === 'supervisor' && <Find />}
      watch={<SessionWatch isTypedKept={false} />}
    >
      {children}
    </DeskFrame>
  )
}
