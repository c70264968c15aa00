import { useState, type FormEvent, type ReactNode } from 'react'
import { supplementParallel, withdrawParallel } from '#api/parallel-approvals.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { handIn } from '../../ui/hand-in.ts'
import { PaperFields } from './paper-fields.tsx'
import type { ApprovalView } from './questions.ts'
import { text } from './text.ts'

/** What is theirs to do who build: bring what is missing, withdraw. */
export function OwnActs({ view }: { view: ApprovalView }) {
  return (
    <>
      {view.mayDo.includes('SupplementParallel') && <Supplement view={view} />}
      {view.mayDo.includes('WithdrawParallel') && <Withdraw view={view} />}
    </>
  )
}

function Supplement({ view: { id, version, asked, supplement } }: { view: ApprovalView }) {
  const word = useWords(text)
  const language = useLanguage()
  const { day } = useWriters()
  const { mutateAsync } = useCommand(supplementParallel)
  if (!supplement) return null
  const missing = asked.filter(({ code }) => supplement.missing.includes(code))
  const send = async (form: HTMLFormElement) => {
    const papers = await handIn(form, missing, language)
    await mutateAsync({ params: { id }, version, body: { papers } })
    return undefined
  }
  return (
    <ActForm title={word.missing(day(supplement.by))} act={word.supply} send={send}>
      {() => (
        <>
          <p className="notice warn">{supplement.note}</p>
          <PaperFields papers={missing.map((paper) => ({ ...paper, required: true }))} />
        </>
      )}
    </ActForm>
  )
}

function Withdraw({ view: { id, version } }: { view: ApprovalView }) {
  const word = useWords(text)
  const { mutateAsync } = useCommand(withdrawParallel)
  const send = async (form: HTMLFormElement) => {
    const reason = String(new FormData(form).get('reason') ?? '')
    if (reason.trim() === '') return faultsIn([{ field: 'reason', message: word.reasonNeeded }])
    await mutateAsync({ params: { id }, version, body: { reason } })
    return undefined
  }
  return (
    <details className="unprinted">
      <summary>{word.withdraw}</summary>
      <ActForm title={word.withdraw} act={word.confirm} send={send}>
        {(faults) => (
          <Field name="reason" label={word.reason} fault={faultOf(faults, 'reason')}>
            {(tied) => <textarea {...tied} maxLength={2000} />}
          </Field>
        )}
      </ActForm>
    </details>
  )
}

interface ActFormProps {
  title: string
  act: string
  /** Sends what the form says; gives what is wrong with it, where that shows before. */
  send(form: HTMLFormElement): Promise<Faults | undefined>
  children(faults: Faults | null): ReactNode
}

function ActForm({ title, act, send, children }: ActFormProps) {
  const word = useWords(text)
  const [faults, setFaults] = useState<Faults | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    try {
      setFaults((await send(event.currentTarget)) ?? null)
    } catch (error) {
      setFaults(faultsOf(error))
    }
    setBusy(false)
  }
  return (
    <form noValidate className="unprinted" onSubmit={(event) => void submit(event)}>
      <h2>{title}</h2>
      <ErrorSummary faults={faults} />
      {children(faults)}
      <div className="buttons">
        <button type="submit" className="button" disabled={busy}>
          {busy ? word.sending : act}
        </button>
      </div>
    </form>
  )
}
