import { revokeAuthority, type staffAuthority } from '#api/administration-organisation.ts'
import { Link } from 'wouter'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../kernel/language.tsx'
import { useSession } from '../kernel/session.ts'
import { ConfirmAct } from './confirm-act.tsx'
import { GrantForm } from './grant-form.tsx'
import { grantText } from './grant-text.ts'
import { GrantsOf } from './grants-of.tsx'

/** What one person may do, since when, until when and up to where; given and taken here by whoever may, and nothing is forgotten. */
export function Authority({ member }: { member: ReplyOf<typeof staffAuthority> }) {
  const word = useWords(grantText)
  const named = useNamed()
  const { account } = useSession()
  const isHead = account?.role === 'head' && account.departmentCode === member.department.code
  const mayRevoke = account?.role === 'centre-manager' || isHead
  const isLive = member.grants.some(({ state }) => state === 'in-force' || state === 'coming')
  return (
    <>
      {isHead && member.id !== account.id && <GrantForm member={member} />}
      {mayRevoke && !isHead && (
        <p>
          <Link to={`/administration/authority?person=${member.id}`}>{word.plan}</Link>
        </p>
      )}
      <GrantsOf member={member} mayRevoke={mayRevoke} />
      {mayRevoke && isLive && (
        <p>
          <ConfirmAct
            endpoint={revokeAuthority}
            request={{ params: { id: member.id }, body: { grants: 'all' } }}
            name={word.revokeAll}
            then={word.revokeAllThen(named(member))}
            danger
          />
        </p>
      )}
    </>
  )
}
