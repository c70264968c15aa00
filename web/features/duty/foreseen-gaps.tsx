import { Spin } from 'antd'
import { previewAppointment } from '#api/appointments.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { appointmentText } from './appointment-text.ts'
import { Gaps } from './gaps.tsx'
import type { Gap, Post } from './questions.ts'

/** What holders who are not appointed yet would change: refused and why, or the gaps they close and those they open. */
export function ForeseenGaps({
  post: { code, department },
  holders,
}: {
  post: Pick<Post, 'code' | 'department'>
  holders: readonly string[]
}) {
  const word = useWords(appointmentText)
  const { number } = useWriters()
  const asked = question(previewAppointment, { params: { code }, query: { holders: holders.join(',') } })
  const { data, error } = useQuestion(asked)
  const lists: readonly (readonly [string, string, readonly Gap[]])[] = data
    ? [
        ['coverage-open', word.opens(number(data.opens.length)), data.opens],
        ['coverage-whole', word.closes(number(data.closes.length)), data.closes],
      ]
    : []
  return (
    <div className="foreseen" role="status">
      <RefusalNotice error={error} labelOf={() => word.appoint} />
      {!data && !error && <Spin />}
      {/* The government decides no item: of its gaps the page itself tells. */}
      {department && data && data.opens.length + data.closes.length === 0 && (
        <p className="coverage-whole">{word.changesNoGap}</p>
      )}
      {lists.map(
        ([tone, said, gaps]) =>
          gaps.length > 0 && (
            <details key={tone} className={tone}>
              <summary>{said}</summary>
              <Gaps coverage={{ gaps, departments: department ? [department] : [] }} />
            </details>
          ),
      )}
    </div>
  )
}
