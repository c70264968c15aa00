import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { findParty } from '#api/people.ts'
import { checkNumber } from '#domain/kernel/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { faultOf, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { NewParty } from './new-party.tsx'
import type { Party } from './party.ts'
import { text } from './text.ts'

/** Finds the applicant by number alone, as soon as it is right; who was never here is registered. */
export function FindParty({ audience, found }: { audience: readonly Party['kind'][]; found(party: Party): void }) {
  const word = useWords(text)
  const today = useToday()
  const [number, setNumber] = useState('')
  const { mutate, error, isPending } = useCommand(findParty, { refresh: false, done: found })
  const check = checkNumber(number, today)
  const kind = check.kind === 'credit-code' ? 'enterprise' : 'person'
  const look = (typed: string) => mutate({ body: { number: typed } })
  const type = (typed: string) => {
    setNumber(typed)
    const { valid, kind: read } = checkNumber(typed, today)
    if (valid && (read === 'citizen-id' || read === 'credit-code')) look(typed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    look(number)
  }
  const isNew = error?.code === 'party-not-found' && check.valid
  const fits = audience.includes(kind)
  const fault = error && !isNew ? (faultOf(faultsOf(error), 'number') ?? (error.sentence || word.offline)) : undefined
  return (
    <>
      <form noValidate onSubmit={submit} className="find-party">
        <Field
          name="number"
          label={word.number}
          hint={word.numberHint}
          fault={isNew && !fits ? word.wrongAudience(word[audience[0] ?? 'person']) : fault}
        >
          {(tied) => (
            <input
              {...tied}
              autoFocus
              autoComplete="off"
              value={number}
              onChange={({ target }) => type(target.value)}
            />
          )}
        </Field>
        <Button type={isNew ? 'default' : 'primary'} htmlType="submit" loading={isPending}>
          {word.find}
        </Button>
      </form>
      {isNew && fits && <NewParty key={number} kind={kind} number={number} found={found} />}
    </>
  )
}
