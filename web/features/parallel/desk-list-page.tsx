import { Checkbox } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { StaffTold } from '../../ui/staff-told.tsx'
import { deskText } from './desk-text.ts'
import { approvalsAsked, type ApprovalLine } from './questions.ts'
import { parallelStatusWords } from './words.ts'

/** Parallel approvals within one's reach, newest first; those that wait for one's department first of all. */
export function Page() {
  const word = useWords(deskText)
  const { account } = useSession()
  const isOfDepartment = account?.departmentCode != null
  const [waiting, setWaiting] = useState(true)
  const asked = { limit: '100', ...(waiting && isOfDepartment && { waiting: 'true' }) }
  const { data, error } = useQuestion(approvalsAsked(asked), {
    placeholderData: (old) => old,
    refetchInterval: 60_000,
  })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <StaffTold
        names={{
          'parallel-silence': word.told,
          'parallel-licences': word.toldLicences,
          'parallel-revocation': word.toldRevocation,
          'parallel-objection': word.toldObjection,
          'parallel-recounted': word.toldRecounted,
          'parallel-distributed': word.toldDistributed,
          'parallel-disagreement': word.toldDisagreement,
          'parallel-confirmation': word.toldConfirmation,
          'parallel-decision': word.toldDecision,
        }}
        to={(facts) => `/parallel-approvals/${String(facts['approval'])}`}
      />
      {isOfDepartment && (
        <p>
          <Checkbox checked={waiting} onChange={({ target }) => setWaiting(target.checked)}>
            {word.waiting}
          </Checkbox>
        </p>
      )}
      <RefusalNotice error={error} />
      <Lines lines={data?.approvals} />
    </div>
  )
}

function Lines({ lines }: { lines: ApprovalLine[] | undefined }) {
  const word = useWords(deskText)
  const statuses = useWords(parallelStatusWords)
  const named = useNamed()
  const { day } = useWriters()
  const on = (date: string | null) => (date === null ? '' : day(date))
  return (
    <StackingTable<ApprovalLine>
      rows={lines}
      rowKey="id"
      width={900}
      empty={word.none}
      columns={[
        {
          title: word.project,
          key: 'project',
          render: (_, { id, project, stage, number }) => (
            <>
              <Link to={`/parallel-approvals/${id}`}>
                {named(project)} · {named(stage)}
              </Link>
              <div className="soft">{number}</div>
            </>
          ),
        },
        { title: word.lead_, key: 'lead', width: 140, render: (_, { lead }) => named(lead) },
        { title: word.status, key: 'status', width: 170, render: (_, { status }) => statuses[status] },
        { title: word.dueOn, key: 'due', width: 130, render: (_, { dueOn }) => on(dueOn) },
        { title: word.promisedOn, key: 'promised', width: 130, render: (_, { promisedOn }) => on(promisedOn) },
        { title: word.lawfulOn, key: 'lawful', width: 130, render: (_, { lawfulOn }) => on(lawfulOn) },
      ]}
    />
  )
}
