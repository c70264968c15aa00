import { useState, type FormEvent } from 'react'
import { withdrawCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { SendOrCancel } from './send-or-cancel.tsx'
import { text } from './text.ts'

/** Ends the application at the applicant's wish: asked twice, with a reason. */
export function Withdrawal({ id, version }: { id: string; version: number }) {
  const word = useWords(text)
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <p className="unprinted">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {word.withdraw}
        </button>
      </p>
    )
  return <Form id={id} version={version} close={() => setOpen(false)} />
}

function Form({ id, version, close }: { id: string; version: number; close(): void }) {
  const word = useWords(text)
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending } = useCommand(withdrawCase)
  const withdraw = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setFaults(faultsIn([{ field: 'reason', message: word.reasonNeeded }]))
    try {
      await mutateAsync({ params: { id }, body: { reason }, version })
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  return (
    <form noValidate className="unprinted" onSubmit={(event) => void withdraw(event)}>
      <h2>{word.withdraw}</h2>
      <ErrorSummary faults={faults} />
      <Field name="reason" label={word.withdrawWhy} hint={word.withdrawHint} fault={faultOf(faults, 'reason')}>
        {(tied) => (
          <textarea {...tied} value={reason} maxLength={500} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <SendOrCancel label={word.withdrawConfirm} danger isPending={isPending} cancel={close} />
    </form>
  )
}
