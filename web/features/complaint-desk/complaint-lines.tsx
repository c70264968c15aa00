import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { complaintKindWords, complaintOutcomeWords, complaintStatusWords } from '../../ui/complaint-words.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { useUntil } from '../../ui/until.ts'
import type { ComplaintLine } from './questions.ts'
import { text } from './text.ts'

/** Complaints, a line each: what about, whom, where it stands and until when. */
export function ComplaintLines({ lines }: { lines: ComplaintLine[] | undefined }) {
  const word = useWords(text)
  const kinds = useWords(complaintKindWords)
  const statuses = useWords(complaintStatusWords)
  const outcomes = useWords(complaintOutcomeWords)
  const named = useNamed()
  const { shortMoment } = useWriters()
  return (
    <StackingTable<ComplaintLine>
      rows={lines}
      rowKey="id"
      width={860}
      empty={word.empty}
      columns={[
        {
          title: word.number,
          key: 'number',
          width: 130,
          render: (_, { id, number }) => <Link to={`/complaints/${id}`}>{number}</Link>,
        },
        { title: word.kind, key: 'kind', render: (_, { kind }) => kinds[kind] },
        {
          title: word.unit,
          key: 'unit',
          width: 200,
          render: (_, { department, window }) => (
            <>
              {named(department)}
              {window && <div className="soft">{named(window)}</div>}
            </>
          ),
        },
        {
          title: word.status,
          key: 'status',
          width: 180,
          render: (_, { status, outcome }) => (
            <>
              {statuses[status]}
              {outcome && <div className="soft">{outcomes[outcome]}</div>}
            </>
          ),
        },
        { title: word.lodged, key: 'lodged', width: 110, render: (_, { lodgedAt }) => shortMoment(lodgedAt) },
        { title: word.due, key: 'due', width: 150, render: (_, line) => <Due line={line} /> },
      ]}
    />
  )
}

function Due({ line: { dueAt, overdue, late } }: { line: ComplaintLine }) {
  const word = useWords(text)
  const until = useUntil()
  return (
    <>
      {dueAt ? until(dueAt) : word.none}
      {(overdue || late) && <strong> ▲ {overdue ? word.late : word.wasLate}</strong>}
    </>
  )
}
