import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { staffAuthority } from '#api/administration-organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'

export type Member = ReplyOf<typeof staffAuthority>

interface DrawerProps {
  id: string | null
  close(): void
  /** The heading: of somebody, and while nobody is known yet. */
  titles: { of(name: string): string; before: string }
  children(member: Member): ReactNode
}

/** One member of staff with what they hold, over the page. */
export function MemberDrawer({ id, close, titles, children }: DrawerProps) {
  const named = useNamed()
  const { data, error } = useQuestion(question(staffAuthority, { params: { id: id ?? '' } }), { enabled: id !== null })
  return (
    <Drawer
      open={id !== null}
      onClose={close}
      title={data ? titles.of(named(data)) : titles.before}
      size={760}
      destroyOnHidden
    >
      <RefusalNotice error={error} />
      {data && children(data)}
    </Drawer>
  )
}
