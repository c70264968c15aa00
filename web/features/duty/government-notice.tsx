import { governmentDuty } from '#api/appointments.ts'
import { governmentPost } from '#domain/organisation/index.ts'
import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { GovernmentGaps } from './government-gaps.tsx'
import { governmentText } from './government-text.ts'

/** Where nobody of the government's leaders is there, or none is appointed: told to whoever is of no department. */
export function GovernmentNotice() {
  const word = useWords(governmentText)
  const { account } = useSession()
  const { data } = useQuestion(question(governmentDuty), {
    enabled: account !== undefined && account?.departmentCode === null,
    refetchInterval: 60_000,
  })
  if (!data || (data.post && data.gaps.length === 0)) return null
  return (
    <>
      <GovernmentGaps duty={data} />
      <p>
        <Link to={`/duty/posts/${governmentPost}`}>{word.title}</Link>
      </p>
    </>
  )
}
