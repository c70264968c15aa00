import { Spin } from 'antd'
import { governmentDuty } from '#api/appointments.ts'
import { governmentPost } from '#domain/organisation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { usePunctuation } from '../../ui/punctuation.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { AppointmentHistory } from './appointment-history.tsx'
import { appointmentText } from './appointment-text.ts'
import { GovernmentGaps, type GovernmentDuty } from './government-gaps.tsx'
import { governmentText } from './government-text.ts'
import { HoldersForm } from './holders-form.tsx'
import { text } from './text.ts'

/** The post of the government: who leads it, who stands in and since when, the hours nobody is there, and who is to hold it. */
export function GovernmentPost() {
  const word = useWords(governmentText)
  const { account } = useSession()
  const { data, error } = useQuestion(question(governmentDuty), { refetchInterval: 60_000 })
  const mayAppoint = account?.role === 'centre-manager' || (account?.role === 'head' && account.departmentCode === null)
  return (
    <>
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <p className="soft">{word.hint}</p>
          <GovernmentGaps duty={data} />
          <Leaders duty={data} mayAppoint={mayAppoint} />
          {mayAppoint && data.leaders.length > 0 && <Appoint duty={data} />}
          {data.post && <AppointmentHistory code={governmentPost} />}
        </>
      )}
    </>
  )
}

/** Who leads the government, each with their place in the post and whether they are there. */
function Leaders({ duty: { leaders, post, sinceAt }, mayAppoint }: { duty: GovernmentDuty; mayAppoint: boolean }) {
  const word = useWords(governmentText)
  const appointing = useWords(appointmentText)
  const { now, nobody, away } = useWords(text)
  const named = useNamed()
  const { moment } = useWriters()
  const places = [appointing.first, appointing.second, appointing.third]
  const serves = post?.holders.find(({ id }) => id === post.servedBy)
  const placeOf = (id: string) => places[post?.holders.findIndex((holder) => holder.id === id) ?? -1] ?? word.holdsNone
  return (
    <section className="sheet" aria-labelledby="government-leaders">
      <h2 id="government-leaders">{word.leaders}</h2>
      {leaders.length === 0 && <p>{word.noLeaders}</p>}
      <dl className="answers">
        {leaders.map((leader) => (
          <div key={leader.id}>
            <dt>{leader.role === 'head' ? word.head : word.deputy}</dt>
            <dd>
              <strong>{named(leader)}</strong> · {placeOf(leader.id)} · {leader.isAway ? away : word.here}
            </dd>
          </div>
        ))}
        {post && (
          <>
            <div>
              <dt>{now}</dt>
              <dd className={serves ? '' : 'coverage-open'}>{serves ? named(serves) : `▲ ${nobody}`}</dd>
            </div>
            <div>
              <dt>{word.since}</dt>
              <dd>{sinceAt === null ? word.fromData : moment(sinceAt)}</dd>
            </div>
          </>
        )}
      </dl>
      {!mayAppoint && <p className="soft">{word.whoAppoints}</p>}
    </section>
  )
}

function Appoint({ duty: { leaders, post } }: { duty: GovernmentDuty }) {
  const word = useWords(governmentText)
  const named = useNamed()
  const { aside } = usePunctuation()
  const candidates = leaders.map(
    (leader) => [leader.id, `${named(leader)}${aside(leader.role === 'head' ? word.head : word.deputy)}`] as const,
  )
  const vacant = { code: governmentPost, department: null, holders: [] }
  return <HoldersForm post={post ?? vacant} candidates={candidates} hint={word.appointHint} />
}
