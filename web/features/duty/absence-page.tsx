import { useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { AbsenceForm } from './absence-form.tsx'
import { Delegations } from './delegations.tsx'
import { DutyCalendar } from './duty-calendar.tsx'
import { DutyNotices } from './duty-notices.tsx'
import { Interests } from './interests.tsx'
import { Posts } from './posts.tsx'
import { text } from './text.ts'

/** Who is away and who stands in, post by post, and what is delegated: the calendar of duty. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const role = account?.role
  return (
    <div className="page">
      <title>{word.absences}</title>
      <h1>{word.absences}</h1>
      {role !== 'supervisor' && <DutyNotices />}
      <DutyCalendar />
      {role !== 'supervisor' && <AbsenceForm />}
      <Posts />
      {role !== 'supervisor' && role !== 'centre-manager' && <Interests />}
      {role !== 'clerk' && role !== 'reviewer' && <Delegations />}
    </div>
  )
}
