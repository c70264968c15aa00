import { Link } from 'wouter'
import { orderStatuses } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages, type Option } from '../../ui/address-filters.tsx'
import { DepartmentFilter } from '../../ui/department-filter.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StaffTold } from '../../ui/staff-told.tsx'
import { OrderLines } from './order-lines.tsx'
import { orderEventWords, orderStatusWords } from './order-words.ts'
import { ordersAsked } from './questions.ts'
import { text } from './text.ts'

/** Orders within one's reach, newest first: all of them for who watches the centre, one's unit's own for its leaders. */
export function Page() {
  const word = useWords(text)
  const statuses = useWords(orderStatusWords)
  const events = useWords(orderEventWords)
  const filter = useFilter()
  const { account } = useSession()
  const watches = account?.role === 'supervisor' || account?.role === 'centre-manager'
  const { data, error } = useQuestion(ordersAsked(filter.asked), {
    placeholderData: (old) => old,
    refetchInterval: 60_000,
  })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{watches ? word.lead : word.leadUnit}</p>
      <StaffTold names={events} to={({ order }) => `/orders/${order}`} />
      <div className="toolbar">
        <Choice
          filter={filter}
          name="status"
          label={word.status}
          options={[['open', word.open], ...orderStatuses.map((status): Option => [status, statuses[status]])]}
        />
        {watches && <DepartmentFilter filter={filter} />}
        <Choice filter={filter} name="overdue" label={word.overdueOnly} options={[['true', word.yes]]} />
        {account?.role === 'supervisor' && <Link to="/orders/new">{word.issue}</Link>}
      </div>
      <RefusalNotice error={error} />
      {!error && <OrderLines lines={data?.orders} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}
