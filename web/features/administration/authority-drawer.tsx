import { Drawer } from 'antd'
import { staffAuthority } from '#api/administration-organisation.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { Authority } from '../../ui/authority.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './windows-text.ts'

/** What one person may do, over the page of their window. */
export function AuthorityDrawer({ id, close }: { id: string | null; close(): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { data, error } = useQuestion(question(staffAuthority, { params: { id: id ?? '' } }), { enabled: id !== null })
  return (
    <Drawer
      open={id !== null}
      onClose={close}
      title={data ? word.authorityOf(named(data)) : word.authority}
      size={760}
      destroyOnHidden
    >
      <RefusalNotice error={error} />
      {data && <Authority member={data} />}
    </Drawer>
  )
}
