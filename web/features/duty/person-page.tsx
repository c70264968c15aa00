import { Spin } from 'antd'
import { Link } from 'wouter'
import { staffAuthority } from '#api/administration-organisation.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { Authority } from '../../ui/authority.tsx'
import { roleWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './text.ts'

/** The authority of one member of a department: given, bounded and taken away by its head. */
export function Page() {
  const word = useWords(text)
  const roles = useWords(roleWords)
  const named = useNamed()
  const { params } = usePlace()
  const { data, error } = useQuestion(question(staffAuthority, { params: { id: params['id'] ?? '' } }))
  const title = data ? word.authorityOf(named(data)) : word.delegations
  return (
    <div className="page">
      <title>{title}</title>
      <p>
        <Link to="/duty/absences">{word.absences}</Link>
      </p>
      <h1>{title}</h1>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <p className="soft">
            {named(data.department)} · {roles[data.role]}
          </p>
          <Authority member={data} />
        </>
      )}
    </div>
  )
}
