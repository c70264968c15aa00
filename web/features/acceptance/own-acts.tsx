import { useState, type FormEvent, type ReactNode } from 'react'
import { reportRectified, supplementAcceptance, withdrawAcceptance } from '#api/acceptances.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { handIn } from '../../ui/hand-in.ts'
import { PaperFields } from './paper-fields.tsx'
import type { AcceptanceView } from './questions.ts'
import { text } from './text.ts'

/** What is theirs to do who build: bring papers, report what was put right, withdraw. */
export function OwnActs({ view }: { view: AcceptanceView }) {
  const { mayDo } = view
  return (
    <>
      {mayDo.includes('SupplementAcceptance') && <Supplement view={view} />}
      {mayDo.includes('ReportRectified') && <Rectified view={view} />}
      {mayDo.includes('WithdrawAcceptance') && <Withdraw view={view} />}
    </>
  )
}

interface Sending {
  faults: Faults | null
  busy: boolean
  send(work: () => Promise<unknown>): Promise<void>
  lacks(field: string, message: string): void
}

function useSending(): Sending {
  const [faults, setFaults] = useState<Faults | null>(null)
  const [busy, setBusy] = useState(false)
  return {
    faults,
    busy,
    lacks: (field, message) => setFaults(faultsIn([{ field, message }])),
    send: async (work) => {
      setBusy(true)
      try {
        await work()
      } catch (error) {
        setFaults(faultsOf(error))
      }
      setBusy(false)
    },
  }
}

function Supplement({ view: { id, version, asked, supplement } }: { view: AcceptanceView }) {
  const word = useWords(text)
  const language = useLanguage()
  const { day } = useWriters()
  const { mutateAsync } = useCommand(supplementAcceptance)
  const sending = useSending()
  if (!supplement) return null
  const missing = asked.filter(({ code }) => supplement.missing.includes(code))
  const submit = (form: HTMLFormElement) =>
    sending.send(async () => {
      const papers = await handIn(form, missing, language)
      await mutateAsync({ params: { id }, version, body: { papers } })
    })
  return (
    <ActForm title={word.missing(day(supplement.by))} act={word.supply} sending={sending} submit={submit}>
      <p>{supplement.note}</p>
      <PaperFields papers={missing.map((paper) => ({ ...paper, required: true }))} />
    </ActForm>
  )
}

function Rectified({ view: { id, version, rectifications } }: { view: AcceptanceView }) {
  const word = useWords(text)
  const named = useNamed()
  const { day } = useWriters()
  const { mutateAsync } = useCommand(reportRectified)
  const sending = useSending()
  const [statement, setStatement] = useState('')
  const last = rectifications.at(-1)
  if (!last) return null
  const submit = async () => {
    if (statement.trim() === '') return sending.lacks('statement', word.statementNeeded)
    await sending.send(() => mutateAsync({ params: { id }, version, body: { statement, papers: [] } }))
  }
  return (
    <ActForm title={word.toPutRight} act={word.report} sending={sending} submit={submit}>
      <p className="notice warn">{word.rectifyBy(day(last.rectifyBy))}</p>
      <ul>
        {last.items.map(({ department, text: item }) => (
          <li key={`${department.code} ${item}`}>
            {named(department)}: {item}
          </li>
        ))}
      </ul>
      <Field name="statement" label={word.statement} fault={faultOf(sending.faults, 'statement')}>
        {(tied) => (
          <textarea
            {...tied}
            value={statement}
            maxLength={2000}
            onChange={({ target }) => setStatement(target.value)}
          />
        )}
      </Field>
    </ActForm>
  )
}

function Withdraw({ view: { id, version } }: { view: AcceptanceView }) {
  const word = useWords(text)
  const { mutateAsync } = useCommand(withdrawAcceptance)
  const sending = useSending()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  if (!open)
    return (
      <p className="unprinted">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {word.withdraw}
        </button>
      </p>
    )
  const submit = async () => {
    if (reason.trim() === '') return sending.lacks('reason', word.reasonNeeded)
    await sending.send(() => mutateAsync({ params: { id }, version, body: { reason } }))
  }
  return (
    <ActForm title={word.withdraw} act={word.confirm} sending={sending} submit={submit}>
      <Field name="reason" label={word.reason} fault={faultOf(sending.faults, 'reason')}>
        {(tied) => (
          <textarea {...tied} value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
    </ActForm>
  )
}

interface ActFormProps {
  title: string
  act: string
  sending: Sending
  submit(form: HTMLFormElement): Promise<void>
  children: ReactNode
}

function ActForm({ title, act, sending: { faults, busy }, submit, children }: ActFormProps) {
  const word = useWords(text)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void submit(event.currentTarget)
  }
  return (
    <form noValidate className="unprinted" onSubmit={send}>
      <h2>{title}</h2>
      <ErrorSummary faults={faults} />
      {children}
      <div className="buttons">
        <button type="submit" className="button" disabled={busy}>
          {busy ? word.sending : act}
        </button>
      </div>
    </form>
  )
}
