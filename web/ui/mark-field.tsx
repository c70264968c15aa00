import { useState } from 'react'
import { confidenceGrounds, type ConfidenceGround } from '#domain/cases/index.ts'
import { useWords } from '../kernel/language.tsx'
import { confidenceText } from './confidence-words.ts'
import { faultsOf } from './faults.ts'
import { Field } from './field.tsx'
import type { OwnMark, ShownMark } from './paper-mark.ts'

interface MarkFieldProps {
  /** Of the paper; no other on the page has it. */
  name: string
  /** What the paper is called. */
  label: string
  mark: ShownMark | null
  change(mark: OwnMark | null): Promise<void> | void
}

/** Marks a paper as holding a trade secret or what is private, with a short reason, or takes the mark away. */
export function MarkField({ name, label, mark, change }: MarkFieldProps) {
  const word = useWords(confidenceText)
  const [open, setOpen] = useState(false)
  const own = mark !== null && mark.reason !== null
  return (
    <div className="mark-field">
      {mark && <MarkTag mark={mark} />}{' '}
      {own ? (
        <button type="button" className="link" onClick={() => void change(null)}>
          {word.unmark}
          <span className="unseen"> {label}</span>
        </button>
      ) : (
        !open && (
          <button type="button" className="link" onClick={() => setOpen(true)}>
            {word.mark}
            <span className="unseen"> {label}</span>
          </button>
        )
      )}
      {open && !own && <Marking {...{ name, change }} close={() => setOpen(false)} />}
    </div>
  )
}

/** That a paper is confidential, and why. */
export function MarkTag({ mark: { ground, reason } }: { mark: ShownMark }) {
  const word = useWords(confidenceText)
  return (
    <span className="tag warn confidential">
      {word.confidential} · {word[ground]} · {reason ?? word.byNature}
    </span>
  )
}

function Marking({ name, change, close }: Pick<MarkFieldProps, 'name' | 'change'> & { close(): void }) {
  const word = useWords(confidenceText)
  const [ground, setGround] = useState<ConfidenceGround>('trade-secret')
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const save = async () => {
    if (reason.trim() === '') return setFault(word.needed)
    try {
      await change({ ground, reason: reason.trim() })
      close()
    } catch (error) {
      setFault(faultsOf(error).sentence)
    }
  }
  return (
    <>
      <p className="soft small">{word.markHint}</p>
      <Field name={`${name}-ground`} label={word.ground}>
        {(tied) => (
          <select {...tied} value={ground} onChange={({ target }) => setGround(target.value as ConfidenceGround)}>
            {confidenceGrounds.map((one) => (
              <option key={one} value={one}>
                {word[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name={`${name}-reason`} label={word.reason} fault={fault}>
        {(tied) => (
          <input
            {...tied}
            type="text"
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <p className="buttons">
        <button type="button" className="button secondary" onClick={() => void save()}>
          {word.save}
        </button>
        <button type="button" className="link" onClick={close}>
          {word.cancel}
        </button>
      </p>
    </>
  )
}
