import { useState, type FormEvent } from 'react'
import { objectToPublication } from '#api/case-outcomes.ts'
import type { caseFile } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { ObjectionGround } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { GroundField } from '../../ui/ground-field.tsx'
import { SendOrCancel } from './send-or-cancel.tsx'
import { text } from './text.ts'

type CaseFile = ReplyOf<typeof caseFile>

/** What is published of the licence, and the right to object to being named in it; or what became of the objection. */
export function Publication({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const { day } = useWriters()
  const [open, setOpen] = useState(false)
  const { objection, objectBy, mayDo } = file
  if (objection) {
    const said = { true: word.upheld, false: word.overruled, null: word.objected(day(objection.objectedOn)) }
    return <p className="notice">{said[`${objection.upheld}`]}</p>
  }
  if (!mayDo.includes('ObjectToPublication') || objectBy === null) return null
  return (
    <section className="unprinted" aria-labelledby="publication">
      <h2 id="publication">{word.objectTitle}</h2>
      <p>{word.objectRight(day(objectBy))}</p>
      {open ? (
        <Objecting file={file} close={() => setOpen(false)} />
      ) : (
        <p>
          <button type="button" className="link" onClick={() => setOpen(true)}>
            {word.objectOpen}
          </button>
        </p>
      )}
    </section>
  )
}

function Objecting({ file: { id, version }, close }: { file: CaseFile; close(): void }) {
  const word = useWords(text)
  const [ground, setGround] = useState<ObjectionGround>('privacy')
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending } = useCommand(objectToPublication)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setFaults(faultsIn([{ field: 'reason', message: word.objectNeeded }]))
    mutateAsync({ params: { id }, body: { ground, reason }, version }).catch((error: unknown) =>
      setFaults(faultsOf(error)),
    )
  }
  return (
    <form noValidate onSubmit={send}>
      <ErrorSummary faults={faults} />
      <GroundField label={word.objectGround} ground={ground} choose={setGround} />
      <Field name="reason" label={word.objectWhy} fault={faultOf(faults, 'reason')}>
        {(tied) => (
          <textarea {...tied} value={reason} maxLength={1000} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <SendOrCancel label={word.objectSend} isPending={isPending} cancel={close} />
    </form>
  )
}
