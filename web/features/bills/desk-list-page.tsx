import { Link } from 'wouter'
import { billStatuses } from '#domain/fees/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages } from '../../ui/address-filters.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { deskText } from './desk-text.ts'
import { Issue } from './issue.tsx'
import { billsAsked, type BillLine } from './questions.ts'
import { billStatusWords } from './words.ts'

/** Bills within one's reach, newest first; a clerk issues one by the number of a project or a case. */
export function Page() {
  const word = useWords(deskText)
  const statuses = useWords(billStatusWords)
  const { account } = useSession()
  const filter = useFilter()
  const { data, error } = useQuestion(billsAsked(filter.asked), {
    placeholderData: (old) => old,
    refetchInterval: 30_000,
  })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="toolbar">
        <Choice
          filter={filter}
          name="status"
          label={word.status}
          options={billStatuses.map((one) => [one, statuses[one]])}
        />
        <Link to="/bills/day-book">{word.dayBook}</Link>
        {(account?.role === 'centre-manager' || account?.role === 'supervisor') && (
          <Link to="/bills/charges">{word.chargeBook}</Link>
        )}
      </p>
      {account?.role === 'clerk' && <Issue />}
      <RefusalNotice error={error} />
      <Lines lines={data?.bills} />
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function Lines({ lines }: { lines: BillLine[] | undefined }) {
  const word = useWords(deskText)
  const statuses = useWords(billStatusWords)
  const named = useNamed()
  const { day, money } = useWriters()
  return (
    <StackingTable<BillLine>
      rows={lines}
      rowKey="id"
      width={820}
      empty={word.none}
      columns={[
        {
          title: word.subject,
          key: 'subject',
          render: (_, { id, subject, number }) => (
            <>
              <Link to={`/bills/${id}`}>{named(subject)}</Link>
              <div className="soft">
                {number} · {subject.number}
              </div>
            </>
          ),
        },
        { title: word.status, key: 'status', width: 120, render: (_, { status }) => statuses[status] },
        { title: word.issued, key: 'issued', width: 140, render: (_, { issuedOn }) => day(issuedOn) },
        { title: word.due, key: 'due', width: 150, align: 'end', render: (_, { dueFen }) => money(dueFen) },
        { title: word.owed, key: 'owed', width: 150, align: 'end', render: (_, { owedFen }) => money(owedFen) },
        { title: word.refund, key: 'refund', width: 130, align: 'end', render: (_, { refundFen }) => money(refundFen) },
      ]}
    />
  )
}
