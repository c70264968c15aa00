import { useState } from 'react'
import { Button } from 'antd'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { readyAsked, type Ready } from './questions.ts'
import { text } from './text.ts'

/** Everything that is ready, the nearest due first, a page at a time. */
export function ReadyList() {
  const word = useWords(text)
  const named = useNamed()
  const today = useToday()
  const { day } = useWriters()
  const [after, setAfter] = useState<string | null>(null)
  const { data, error } = useQuestion(readyAsked(after), { placeholderData: (old) => old, refetchInterval: 60_000 })
  return (
    <section aria-labelledby="ready">
      <h2 id="ready">{word.ready}</h2>
      <RefusalNotice error={error} />
      <StackingTable<Ready>
        rows={data?.results}
        rowKey="id"
        width={900}
        empty={word.noneReady}
        columns={[
          {
            title: word.item,
            key: 'item',
            render: (_, { item, what, caseNumber }) => (
              <>
                {named(item)} · {word[what]}
                <div className="soft">{caseNumber}</div>
              </>
            ),
          },
          { title: word.applicant, key: 'applicant', width: 160, dataIndex: 'applicant' },
          { title: word.department, key: 'department', width: 150, render: (_, { department }) => named(department) },
          { title: word.decided, key: 'decided', width: 130, render: (_, { decidedOn }) => day(decidedOn) },
          { title: word.where, key: 'at', width: 160, render: (_, { at }) => word[`at-${at}`] },
          { title: word.due, key: 'due', width: 130, render: (_, { dueOn }) => <DueTag dueOn={dueOn} today={today} /> },
        ]}
      />
      {data?.next && (
        <p className="toolbar">
          <Button onClick={() => setAfter(data.next)}>{word.more}</Button>
        </p>
      )}
    </section>
  )
}
