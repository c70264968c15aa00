import { Spin } from 'antd'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import {
  complaintChannelWords,
  complaintEventWords,
  complaintKindWords,
  complaintStatusWords,
} from '../../ui/complaint-words.ts'
import { Happenings } from '../../ui/happenings.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Complainant } from './complainant.tsx'
import { ComplaintActs } from './complaint-acts.tsx'
import { ComplaintContent } from './complaint-content.tsx'
import { complaintAt, type ComplaintView } from './questions.ts'
import { text } from './text.ts'

/** One complaint: what one may do now, what is known of it, its clock, and what happened. */
export function Page() {
  const word = useWords(text)
  const events = useWords(complaintEventWords)
  const { id = '' } = usePlace().params
  const { account } = useSession()
  const { data, error } = useQuestion(complaintAt(id))
  return (
    <div className="page">
      <p>
        <Link to="/complaints">← {word.back}</Link>
      </p>
      {!data && <title>{word.title}</title>}
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <Head complaint={data} />
          <ComplaintActs key={data.version} complaint={data} />
          <ComplaintContent complaint={data} />
          {account?.role === 'supervisor' && <Complainant id={id} />}
          <Happenings history={data.history} names={events} nobody={word.nobody} />
        </>
      )}
    </div>
  )
}

function Head({ complaint }: { complaint: ComplaintView }) {
  const word = useWords(text)
  const named = useNamed()
  const kind = useWords(complaintKindWords)[complaint.kind]
  const status = useWords(complaintStatusWords)[complaint.status]
  const channel = useWords(complaintChannelWords)[complaint.channel]
  const { moment } = useWriters()
  const { number, department, window, lodgedAt, anonymous, case: about } = complaint
  return (
    <header className="sheet">
      <title>{`${kind} ${number}`}</title>
      <h1>
        {kind} {number} <span className="status">{status}</span>
      </h1>
      <p className="toolbar">
        <strong>{named(department)}</strong>
        {window && <span>{named(window)}</span>}
        <span className="soft">
          {channel} · {moment(lodgedAt)} {anonymous && `· ${word.anonymous}`}
        </span>
        {about && <Link to={`/cases/${about.id}`}>{about.caseNumber}</Link>}
      </p>
    </header>
  )
}
