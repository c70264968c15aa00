import { Link } from 'wouter'
import { explanationStatuses } from '#domain/explanations/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages, type Option } from '../../ui/address-filters.tsx'
import { DepartmentFilter } from '../../ui/department-filter.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { explanationsAsked, type Line } from './questions.ts'
import { text } from './text.ts'

/** Cases that took longer than is published, with the explanation each owes: of one's unit, or of all for who watches. */
export function Page() {
  const word = useWords(text)
  const { number } = useWriters()
  const filter = useFilter()
  const { account } = useSession()
  const watches = account?.role === 'supervisor' || account?.role === 'centre-manager'
  const { data, error } = useQuestion(explanationsAsked(filter.asked), { placeholderData: (old) => old })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      {data && <p className="soft">{word.lead(number(data.withinDays))}</p>}
      <div className="toolbar">
        <Choice
          filter={filter}
          name="status"
          label={word.status}
          options={explanationStatuses.map((status): Option => [status, word[status]])}
        />
        {watches && <DepartmentFilter filter={filter} />}
        <Choice filter={filter} name="overdue" label={word.overdueOnly} options={[['true', word.yes]]} />
      </div>
      <RefusalNotice error={error} />
      {!error && <Lines lines={data?.explanations} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function Lines({ lines }: { lines: Line[] | undefined }) {
  const word = useWords(text)
  const named = useNamed()
  const { day, number } = useWriters()
  return (
    <StackingTable<Line>
      rows={lines}
      rowKey="id"
      width={860}
      empty={word.empty}
      columns={[
        {
          title: word.caseNumber,
          key: 'case',
          render: (_, { id, caseNumber, item, department }) => (
            <>
              <Link to={`/explanations/${id}`}>{named(item)}</Link>
              <div className="soft">
                {caseNumber} · {named(department)}
              </div>
            </>
          ),
        },
        { title: word.due, key: 'due', width: 150, render: (_, { dueOn }) => day(dueOn) },
        { title: word.over, key: 'over', width: 130, render: (_, { overDays }) => word.days(number(overDays)) },
        {
          title: word.by,
          key: 'by',
          width: 170,
          render: (_, { explainBy, overdue }) => (
            <>
              {day(explainBy)}
              {overdue && <div className="late">▲ {word.late}</div>}
            </>
          ),
        },
        { title: word.status, key: 'status', width: 130, render: (_, { status }) => word[status] },
      ]}
    />
  )
}
