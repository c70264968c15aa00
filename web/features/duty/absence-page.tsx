import { Spin } from 'antd'
import { absences } from '#api/duty.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useToday, useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { AbsenceForm } from './absence-form.tsx'
import { BackNow } from './back-now.tsx'
import { Delegations } from './delegations.tsx'
import { DutyNotices } from './duty-notices.tsx'
import { Interests } from './interests.tsx'
import { kindWords } from './list-words.ts'
import { Posts } from './posts.tsx'
import { text } from './text.ts'

type Absence = ReplyOf<typeof absences>['absences'][number]
const dayMs = 86_400_000

/** Who is away and who stands in, post by post, and what is delegated: the calendar of duty. */
export function Page() {
  const word = useWords(text)
  const today = useToday()
  const { account } = useSession()
  const to = new Date(Date.parse(`${today}T00:00:00Z`) + 30 * dayMs).toISOString().slice(0, 10)
  const { data, error } = useQuestion(question(absences, { query: { from: today, to } }), { refetchInterval: 60_000 })
  const role = account?.role
  return (
    <div className="page">
      <title>{word.absences}</title>
      <h1>{word.absences}</h1>
      {role !== 'supervisor' && <DutyNotices />}
      {role !== 'supervisor' && <AbsenceForm />}
      <section aria-labelledby="absences">
        <h2 id="absences">{word.nextDays}</h2>
        <RefusalNotice error={error} />
        {!data && !error && <Spin />}
        {data?.absences.length === 0 && <p className="soft">{word.nobodyAway}</p>}
        <ul className="gaps">
          {data?.absences.map((absence) => (
            <Line key={absence.id} absence={absence} />
          ))}
        </ul>
      </section>
      <Posts />
      {account?.departmentCode && <Interests />}
      {role !== 'clerk' && role !== 'reviewer' && <Delegations />}
    </div>
  )
}

function Line({ absence }: { absence: Absence }) {
  const word = useWords(text)
  const kinds = useWords(kindWords)
  const named = useNamed()
  const { account } = useSession()
  const { shortMoment } = useWriters()
  const { person, department, kind, fromAt, toAt, standIns } = absence
  const isMine =
    person.id === account?.id ||
    account?.role === 'centre-manager' ||
    (account?.role === 'head' && account.departmentCode === department.code)
  return (
    <li className="sheet gap">
      <p>
        <strong>{named(person)}</strong> <span className="soft">{named(department)}</span> · {kinds[kind]} ·{' '}
        {word.until(shortMoment(fromAt), shortMoment(toAt))}
      </p>
      {standIns.map(({ post, person: serves }) => (
        <p key={post} className={serves ? '' : 'coverage-open'}>
          {word.standIns}
          {word.colon}
          {serves ? named(serves) : `▲ ${word.nobodyStandsIn}`} <span className="soft">{post}</span>
        </p>
      ))}
      {isMine && Date.parse(toAt) > Date.now() && <BackNow id={absence.id} />}
    </li>
  )
}
