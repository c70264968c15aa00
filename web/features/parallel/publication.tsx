import { useState, type FormEvent } from 'react'
import { objectToParallelLicence } from '#api/parallel-publication.ts'
import type { ObjectionGround } from '#domain/cases/index.ts'
import { useNamed, useWords, words } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { GroundField } from '../../ui/ground-field.tsx'
import type { ApprovalView } from './questions.ts'

const text = words(
  {
    title: '对公开提出异议',
    right: (day: string) =>
      `证照的发放依法公示。公示持有人会泄露商业秘密或者个人隐私的，可以在${day}前提出异议（《行政许可法》第五条）；处理期间公示中不显示持有人。`,
    which: '关于哪个事项的证照',
    ground: '异议的理由类别',
    why: '异议的理由',
    needed: '请填写异议的理由',
    send: '提交异议',
    sending: '正在提交',
  },
  {
    title: 'Object to publication',
    right: (day: string) =>
      `What is granted is published by law. Where naming the holder would give away a trade secret or privacy, you may object until ${day} (Licensing Law Art. 5); meanwhile the holder is not named.`,
    which: 'The licence of which service',
    ground: 'What it would give away',
    why: 'Why you object',
    needed: 'Say why you object',
    send: 'Send the objection',
    sending: 'Sending',
  },
)

/** The right to object to being named in what is published of a licence of the stage (Art. 5(3)). */
export function Publication({ view }: { view: ApprovalView }) {
  const word = useWords(text)
  const open = view.licences.filter(({ objectBy }) => objectBy !== null)
  if (!view.mayDo.includes('ObjectToParallelLicence') || open.length === 0) return null
  return (
    <details className="unprinted">
      <summary>{word.title}</summary>
      <Objecting view={view} open={open} />
    </details>
  )
}

function Objecting({ view: { id, version }, open }: { view: ApprovalView; open: ApprovalView['licences'] }) {
  const word = useWords(text)
  const { day } = useWriters()
  const [item, setItem] = useState(open[0]?.item.code ?? '')
  // Each service may give another time to object.
  const until = open.find((one) => one.item.code === item)?.objectBy
  const [ground, setGround] = useState<ObjectionGround>('trade-secret')
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending } = useCommand(objectToParallelLicence)
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setFaults(faultsIn([{ field: 'reason', message: word.needed }]))
    mutateAsync({ params: { id }, body: { item, ground, reason }, version }).catch((error: unknown) =>
      setFaults(faultsOf(error)),
    )
  }
  return (
    <form noValidate onSubmit={send}>
      {until && <p>{word.right(day(until))}</p>}
      <ErrorSummary faults={faults} />
      <About {...{ open, item, setItem, ground, setGround }} />
      <Field name="reason" label={word.why} fault={faultOf(faults, 'reason')}>
        {(tied) => (
          <textarea {...tied} value={reason} maxLength={1000} onChange={({ target }) => setReason(target.value)} />
        )}
      </Field>
      <div className="buttons">
        <button type="submit" className="button" disabled={isPending}>
          {isPending ? word.sending : word.send}
        </button>
      </div>
    </form>
  )
}

interface AboutProps {
  open: ApprovalView['licences']
  item: string
  setItem(item: string): void
  ground: ObjectionGround
  setGround(ground: ObjectionGround): void
}

/** Which licence it is about, and what its holder's name would give away. */
function About({ open, item, setItem, ground, setGround }: AboutProps) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <>
      <Field name="item" label={word.which}>
        {(tied) => (
          <select {...tied} value={item} onChange={({ target }) => setItem(target.value)}>
            {open.map((one) => (
              <option key={one.item.code} value={one.item.code}>
                {named(one.item)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <GroundField label={word.ground} ground={ground} choose={setGround} />
    </>
  )
}
