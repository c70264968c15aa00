import type { ReactNode } from 'react'

/** What an input needs to be tied to its label, hint and fault. */
export interface Tied {
  id: string
  name: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  name: string
  label: string
  hint?: string | undefined
  fault?: string | undefined
  optional?: string | undefined
  children(tied: Tied): ReactNode
}

const idOf = (name: string): string => `field-${name}`

/** The id the error summary links to. */
export const fieldAnchor = idOf

/** One question with its label, its hint, and what is wrong with the answer. */
export function Field({ name, label, hint, fault, optional, children }: FieldProps) {
  const id = idOf(name)
  return (
    <div className={fault ? 'field faulty' : 'field'}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="soft"> ({optional})</span>}
      </label>
      <Remarks id={id} hint={hint} fault={fault} />
      {children(tiedTo(name, hint, fault))}
    </div>
  )
}

/** A question answered by choosing among several controls. */
export function FieldGroup({ name, label, hint, fault, optional, children }: FieldProps) {
  const id = idOf(name)
  const { 'aria-describedby': described } = tiedTo(name, hint, fault)
  return (
    <fieldset className={fault ? 'field faulty' : 'field'} aria-describedby={described}>
      <legend>
        {label}
        {optional && <span className="soft"> ({optional})</span>}
      </legend>
      <Remarks id={id} hint={hint} fault={fault} />
      {children(tiedTo(name, hint, fault))}
    </fieldset>
  )
}

function tiedTo(name: string, hint: string | undefined, fault: string | undefined): Tied {
  const id = idOf(name)
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return { id, name, 'aria-describedby': described || undefined, 'aria-invalid': fault ? true : undefined }
}

function Remarks({ id, hint, fault }: { id: string; hint: string | undefined; fault: string | undefined }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </>
  )
}
