import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { verifyAccount } from '#api/accounts.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Claimed } from './claimed.ts'
import { text } from './text.ts'

/** Name and number are read off the document, so that nobody confirms what they have not seen. */
export function Comparison({ claim, done }: { claim: Claimed; done(name: string): void }) {
  const word = useWords(text)
  const { kind, username } = claim
  // The name of an enterprise is public and shown in full: it is compared by eye.
  const [read, setRead] = useState({ name: kind === 'enterprise' ? claim.name : '', number: '' })
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutate, isPending } = useCommand(verifyAccount, { refresh: false, done: ({ name }) => done(name) })
  const labels: Record<string, string> = {
    name: kind === 'person' ? word.readName : word.readNameOfEnterprise,
    number: word.readNumber,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const open = (['name', 'number'] as const).filter((field) => read[field].trim() === '')
    if (open.length > 0) return setFaults(faultsIn(open.map((field) => ({ field, message: word.enter }))))
    mutate({ params: { username }, body: read }, { onError: (error) => setFaults(faultsOf(error)) })
  }
  const fieldOf = (name: 'name' | 'number') => ({
    ...{ name, label: labels[name] ?? name, autoComplete: 'off', fault: faultOf(faults, name) },
    ...{ value: read[name], onChange: (typed: string) => setRead({ ...read, [name]: typed }) },
  })
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary faults={faults} labelOf={(name) => labels[name] ?? name} />
      <p>{kind === 'person' ? word.comparePerson : word.compareEnterprise}</p>
      <div className="beside">
        <TextField {...fieldOf('name')} />
        <TextField {...fieldOf('number')} />
      </div>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.confirm}
      </Button>
    </form>
  )
}
