import { useWords } from '../../kernel/language.tsx'
import { Authority } from '../../ui/authority.tsx'
import { MemberDrawer } from './member-drawer.tsx'
import { text } from './windows-text.ts'

/** What one person may do, over the page of their window. */
export function AuthorityDrawer({ id, close }: { id: string | null; close(): void }) {
  const word = useWords(text)
  return (
    <MemberDrawer id={id} close={close} titles={{ of: word.authorityOf, before: word.authority }}>
      {(member) => <Authority member={member} />}
    </MemberDrawer>
  )
}
