import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { verifyAccount } from '#api/accounts.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { faultOf, faultsOf } from '../../ui/faults.ts'
import { TextField } from '../../ui/text-field.tsx'
import type { Claimed } from './claimed.ts'
import { text } from './text.ts'

/** The number is read off the document, so that nobody confirms what they have not seen. */
export function Comparison({ claim: { username, kind }, done }: { claim: Claimed; done(): void }) {
  const word = useWords(text)
  const [number, setNumber] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { mutate, error, isPending } = useCommand(verifyAccount, { refresh: false, done })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = number.trim()
    setMissing(read === '')
    if (read !== '') mutate({ params: { username }, body: { number: read } })
  }
  const said = error ? (faultOf(faultsOf(error), 'number') ?? (error.sentence || word.offline)) : undefined
  return (
    <form noValidate onSubmit={submit}>
      <p>{kind === 'person' ? word.comparePerson : word.compareEnterprise}</p>
      <TextField
        name="number"
        label={word.read}
        hint={word.readHint}
        fault={isMissing ? word.enterNumber : said}
        autoComplete="off"
        value={number}
        onChange={setNumber}
      />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.confirm}
      </Button>
    </form>
  )
}
