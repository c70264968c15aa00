import { useState } from 'react'
import { requestAnotherLook } from '#api/complaints.ts'
import type { Refused } from '../../kernel/ask.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { useUntil } from '../../ui/until.ts'
import type { OpenedComplaint } from './opened-complaint.ts'
import { text } from './text.ts'

/** The one request that somebody else look again, until the day it can be made. */
export function AnotherLook({ opened, until, done }: { opened: OpenedComplaint; until: string; done(): void }) {
  const word = useWords(text)
  const written = useUntil()
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending } = useCommand(requestAnotherLook)
  const send = async (reason: string) => {
    setFaults(reason === '' ? faultsIn([{ field: 'reason', message: word.enterReason }]) : null)
    if (reason === '') return
    await mutateAsync({ body: { ...opened, reason } }).then(done, (error: Refused) => setFaults(faultsOf(error)))
  }
  return (
    <details>
      <summary>{word.again}</summary>
      <p>{word.againLead(written(until))}</p>
      <ErrorSummary faults={faults} labelOf={() => word.reason} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send(String(new FormData(event.currentTarget).get('reason') ?? '').trim())
        }}
      >
        <Field name="reason" label={word.reason} fault={faultOf(faults, 'reason')}>
          {(tied) => <textarea {...tied} rows={4} maxLength={2000} />}
        </Field>
        <div className="buttons">
          <button type="submit" className="button" disabled={isPending}>
            {word.askAgain}
          </button>
        </div>
      </form>
    </details>
  )
}
