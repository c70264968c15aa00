import { Link } from 'wouter'
import { inspectionKinds, inspectionStatuses } from '#domain/supervision/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages, type Option } from '../../ui/address-filters.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { StaffTold } from '../../ui/staff-told.tsx'
import { inspectionsAsked, type InspectionLine } from './questions.ts'
import { inspectionEventWords, inspectionKindWords, inspectionStatusWords, text } from './text.ts'

/** Inspections within one's reach, the latest visit first. */
export function Page() {
  const word = useWords(text)
  const kinds = useWords(inspectionKindWords)
  const statuses = useWords(inspectionStatusWords)
  const events = useWords(inspectionEventWords)
  const filter = useFilter()
  const { account } = useSession()
  const { data, error } = useQuestion(inspectionsAsked(filter.asked), { placeholderData: (old) => old })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <StaffTold names={events} to={({ inspection }) => `/inspections/${inspection}`} />
      <div className="toolbar">
        <Choice
          filter={filter}
          name="kind"
          label={word.kind}
          options={inspectionKinds.map((kind): Option => [kind, kinds[kind]])}
        />
        <Choice
          filter={filter}
          name="status"
          label={word.status}
          options={inspectionStatuses.map((status): Option => [status, statuses[status]])}
        />
        {account?.role === 'supervisor' && <Link to="/inspections/new">{word.record}</Link>}
      </div>
      <RefusalNotice error={error} />
      {!error && <Lines lines={data?.inspections} />}
      <Pages filter={filter} next={data?.next ?? null} />
    </div>
  )
}

function Lines({ lines }: { lines: InspectionLine[] | undefined }) {
  const word = useWords(text)
  const kinds = useWords(inspectionKindWords)
  const statuses = useWords(inspectionStatusWords)
  const named = useNamed()
  const { shortMoment, number: written } = useWriters()
  return (
    <StackingTable<InspectionLine>
      rows={lines}
      rowKey="id"
      width={760}
      empty={word.empty}
      columns={[
        {
          title: word.number,
          key: 'number',
          width: 140,
          render: (_, { id, number }) => <Link to={`/inspections/${id}`}>{number}</Link>,
        },
        { title: word.kind, key: 'kind', width: 110, render: (_, { kind }) => kinds[kind] },
        {
          title: word.window,
          key: 'window',
          render: (_, { window, department }) => (
            <>
              {named(window)}
              <div className="soft">{named(department)}</div>
            </>
          ),
        },
        { title: word.visited, key: 'visited', width: 120, render: (_, { visitedAt }) => shortMoment(visitedAt) },
        {
          title: word.found,
          key: 'found',
          width: 80,
          render: (_, { findings }) => word.count(written(findings)),
        },
        { title: word.status, key: 'status', width: 130, render: (_, { status }) => statuses[status] },
      ]}
    />
  )
}
