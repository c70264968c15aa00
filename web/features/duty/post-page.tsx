import { Spin } from 'antd'
import { Link } from 'wouter'
import { dutyPosts } from '#api/duty.ts'
import { governmentPost } from '#domain/organisation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { AppointmentHistory } from './appointment-history.tsx'
import { appointmentText } from './appointment-text.ts'
import { DepartmentHoldersForm } from './department-holders-form.tsx'
import { GovernmentPost } from './government-post.tsx'
import { seatWords } from './list-words.ts'
import { text } from './text.ts'
import { useOrganName } from '../../ui/organ-name.ts'
import type { Post } from './questions.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** One post: who serves it now, who is to hold it and stand in, and how that came about. */
export function Page() {
  const word = useWords(text)
  const { params } = usePlace()
  const code = params['code'] ?? ''
  return (
    <div className="page">
      <p>
        <Link to="/duty/absences">{word.absences}</Link>
      </p>
      {code === governmentPost ? <GovernmentPost /> : <DepartmentPost code={code} />}
    </div>
  )
}

function DepartmentPost({ code }: { code: string }) {
  const appointing = useWords(appointmentText)
  const { data, error } = useQuestion(question(dutyPosts))
  const post = data?.posts.find((one) => one.code === code)
  return (
    <>
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && !post && <h1>{appointing.noSuchPost}</h1>}
      {post && <Whole post={post} />}
    </>
  )
}

function Whole({ post }: { post: Post }) {
  const word = useWords(text)
  const appointing = useWords(appointmentText)
  const seats = useWords(seatWords)
  const named = useNamed()
  const organ = useOrganName()
  const { account } = useSession()
  const place = post.window ? `${post.window.code} ${named(post.window)}` : seats[post.seat]
  const serves = post.holders.find(({ id }) => id === post.servedBy)
  const { department } = post
  const mayAppoint =
    account?.role === 'centre-manager' || (account?.role === 'head' && account.departmentCode === department?.code)
  const title = appointing.title(place)
  return (
    <>
      <title>{title}</title>
      <h1>{title}</h1>
      <p>
        {organ(department)} · {word.now}
        {word.colon}
        <span className={serves ? '' : 'coverage-open'}>{serves ? named(serves) : `▲ ${word.nobody}`}</span>
      </p>
      {mayAppoint && department ? (
        <DepartmentHoldersForm post={post} code={department.code} />
      ) : (
        <Holders post={post} />
      )}
      {account?.role !== 'clerk' && account?.role !== 'reviewer' && <AppointmentHistory code={post.code} />}
    </>
  )
}

function Holders({ post: { holders } }: { post: Post }) {
  const word = useWords(text)
  const appointing = useWords(appointmentText)
  const named = useNamed()
  const { aside } = usePunctuation()
  const places = [appointing.first, appointing.second, appointing.third]
  return (
    <section className="sheet">
      <dl className="answers">
        {holders.map((holder, at) => (
          <div key={holder.id}>
            <dt>{places[at]}</dt>
            <dd>
              {named(holder)}
              {holder.isAway && aside(word.away)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="soft">{appointing.whoAppoints}</p>
    </section>
  )
}
