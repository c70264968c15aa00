import { Link } from 'wouter'
import { complaintKinds, complaintStatuses } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages, type Option } from '../../ui/address-filters.tsx'
import { DepartmentFilter } from '../../ui/department-filter.tsx'
import { complaintEventWords, complaintKindWords, complaintStatusWords } from '../../ui/complaint-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StaffTold } from '../../ui/staff-told.tsx'
import { ComplaintLines } from './complaint-lines.tsx'
import { complaintsAsked } from './questions.ts'
import { text } from './text.ts'

/** Complaints within one's reach, newest first: all for who watches the centre; one's unit's to look into or about it for its leaders. */
export function Page() {
  const word = useWords(text)
  const statuses = useWords(complaintStatusWords)
  const kinds = useWords(complaintKindWords)
  const events = useWords(complaintEventWords)
  const filter = useFilter()
  const { account } = useSession()
  const watches = account?.role === 'supervisor' || account?.role === 'centre-manager'
  const { data, error } = useQuestion(complaintsAsked(filter.asked), {
    placeholderData: (old) => old,
    refetchInterval: 60_000,
  })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{watches ? word.lead : word.leadUnit}</p>
      <StaffTold names={events} to={({ complaint }) => `/complaints/${complaint}`} />
      <div className="toolbar">
        <Choice
          filter={filter}
          name="status"
          label={word.status}
          options={[['open', word.open], ...complaintStatuses.map((status): Option => [status, statuses[status]])]}
        />
        <Choice
          filter={filter}
          name="kind"
          label={word.kind}
          options={complaintKinds.map((kind): Option => [kind, kinds[kind]])}
        />
        {watches && <DepartmentFilter filter={filter} />}
        <Choice filter={filter} name="overdue" label={word.overdueOnly} options={[['true', word.yes]]} />
        {account?.role === 'supervisor' && <Link to="/complaints/new">{word.register}</Link>}
      </div>
      <RefusalNotice error={error} />
      {!error && <ComplaintLines lines={data?.complaints} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}
