import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { StaffTold } from '../../ui/staff-told.tsx'
import { deskText } from './desk-text.ts'
import { UnsentOnDevice } from './offline/unsent.tsx'
import { acceptancesAsked, type AcceptanceLine } from './questions.ts'
import { acceptanceStatusWords } from './words.ts'

/** Acceptances within one's reach, newest first; those that wait for one's department first of all. */
export function Page() {
  const word = useWords(deskText)
  const [waiting, setWaiting] = useState(true)
  const { data, error } = useQuestion(acceptancesAsked({ limit: '100', ...(waiting && { waiting: 'true' }) }), {
    placeholderData: (old) => old,
    refetchInterval: 60_000,
  })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <UnsentOnDevice />
      <StaffTold
        names={{
          'acceptance-silence': word.told,
          'acceptance-date': word.toldDate,
          'acceptance-visit': word.toldVisit,
          'acceptance-letter': word.toldLetter,
          'acceptance-filing': word.toldFiling,
          'acceptance-recounted': word.toldRecounted,
          'acceptance-day-closed': word.toldDayClosed,
          'acceptance-inspector': word.toldInspector,
        }}
        to={(facts) => `/acceptances/${String(facts['acceptance'])}`}
      />
      <p>
        <Checkbox checked={waiting} onChange={({ target }) => setWaiting(target.checked)}>
          {word.waiting}
        </Checkbox>
      </p>
      <RefusalNotice error={error} />
      <Lines lines={data?.acceptances} empty={waiting ? word.noneWaits : word.none} />
    </div>
  )
}

function Lines({ lines, empty }: { lines: AcceptanceLine[] | undefined; empty: string }) {
  const word = useWords(deskText)
  const statuses = useWords(acceptanceStatusWords)
  const named = useNamed()
  const { day } = useWriters()
  const on = (date: string | null) => (date === null ? '' : day(date))
  return (
    <StackingTable<AcceptanceLine>
      rows={lines}
      rowKey="id"
      width={900}
      empty={empty}
      columns={[
        {
          title: word.project,
          key: 'project',
          render: (_, { id, project, number, alone, lead }) => (
            <>
              <Link to={`/acceptances/${id}`}>{named(project)}</Link>
              <div className="soft">
                {number} {alone && `${word.alone}: ${named(lead)}`}
              </div>
            </>
          ),
        },
        { title: word.status, key: 'status', width: 190, render: (_, { status }) => statuses[status] },
        { title: word.applied, key: 'applied', width: 140, render: (_, { appliedOn }) => on(appliedOn) },
        { title: word.visitOn, key: 'visit', width: 140, render: (_, { visitOn }) => on(visitOn) },
        { title: word.dueOn, key: 'due', width: 140, render: (_, { dueOn }) => on(dueOn) },
        { title: word.master, key: 'master', width: 140, render: (_, { masterDueOn }) => on(masterDueOn) },
      ]}
    />
  )
}
