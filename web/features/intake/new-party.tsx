import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { registerParty } from '#api/people.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { faultOf, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import type { Party } from './party.ts'
import { text } from './text.ts'

interface NewPartyProps {
  kind: Party['kind']
  number: string
  found(party: Party): void
}

/** Registers who has not been here before. */
export function NewParty({ kind, number, found }: NewPartyProps) {
  const word = useWords(text)
  const [typed, setTyped] = useState({ name: '', mobile: '' })
  const { mutate, error, isPending } = useCommand(registerParty, { refresh: false, done: found })
  const faults = error && faultsOf(error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate({ body: { kind, number, ...typed } })
  }
  const fieldOf = (name: 'name' | 'mobile', label: string) => (
    <Field name={name} label={label} fault={faultOf(faults, name)}>
      {(tied) => (
        <input
          {...tied}
          autoComplete="off"
          autoFocus={name === 'name'}
          inputMode={name === 'mobile' ? 'tel' : 'text'}
          value={typed[name]}
          onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
        />
      )}
    </Field>
  )
  return (
    <form noValidate onSubmit={submit}>
      <p role="status">{word.firstTime}</p>
      <ErrorSummary faults={faults} labelOf={(name) => (name === 'mobile' ? word.mobile : word.name)} />
      <div className="beside">
        {fieldOf('name', kind === 'person' ? word.name : word.nameOfEnterprise)}
        {fieldOf('mobile', word.mobile)}
      </div>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.register}
      </Button>
    </form>
  )
}
