import { useState, type FormEvent } from 'react'
import type { caseFile } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { requestHearing, waiveHearing } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { text } from './text.ts'

type CaseFile = ReplyOf<typeof caseFile>

/** The right to a hearing, to be used or given up; or when the hearing is. */
export function Hearing({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  const { hearing } = file.special
  if (file.mayDo.includes('RequestHearing')) return <Right file={file} />
  if (!hearing?.heldOn || hearing.recordedOn) return null
  return (
    <div className="notice warn">
      <p>{word.hearingOn(dayWithWeekday(hearing.heldOn))}</p>
    </div>
  )
}

function Right({ file: { id, version, special, mayDo } }: { file: CaseFile }) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Faults | null>(null)
  const ask = useCommand(requestHearing)
  const waive = useCommand(waiveHearing)
  const attempt = (doing: Promise<unknown>) => doing.catch((error: unknown) => setFaults(faultsOf(error)))
  const request = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setFaults(faultsIn([{ field: 'reason', message: word.hearingNeeded }]))
    void attempt(ask.mutateAsync({ params: { id }, body: { reason }, version }))
  }
  const isSending = ask.isPending || waive.isPending
  return (
    <form noValidate className="unprinted notice warn" onSubmit={request}>
      <h2>{word.hearingTitle}</h2>
      <p>{word.hearingRight(dayWithWeekday(special.hearing?.requestBy ?? ''))}</p>
      <ErrorSummary faults={faults} />
      <Field name="reason" label={word.hearingWhy} fault={faultOf(faults, 'reason')}>
        {(tied) => (
          <textarea {...tied} value={reason} maxLength={1000} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <div className="buttons">
        <button type="submit" className="button" disabled={isSending}>
          {word.hearingAsk}
        </button>
        {mayDo.includes('WaiveHearing') && (
          <button
            type="button"
            className="link"
            disabled={isSending}
            onClick={() => void attempt(waive.mutateAsync({ params: { id }, body: {}, version }))}
          >
            {word.hearingWaive}
          </button>
        )}
      </div>
    </form>
  )
}
