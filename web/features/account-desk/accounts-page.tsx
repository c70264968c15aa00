import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { claimedAccount } from '#api/accounts.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { faultOf, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { Claim } from './claim.tsx'
import { text } from './text.ts'

/** Verifying at the window whose account it is: by its user name, then by the document. */
export function Page() {
  const word = useWords(text)
  const [turn, setTurn] = useState(0)
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p>{word.lead}</p>
      <Verification key={turn} next={() => setTurn(turn + 1)} />
    </div>
  )
}

function Verification({ next }: { next(): void }) {
  const word = useWords(text)
  const [username, setUsername] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { mutate, data: claim, error, isPending } = useCommand(claimedAccount, { refresh: false })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const sought = username.trim().toLowerCase()
    setMissing(sought === '')
    if (sought !== '') mutate({ params: { username: sought } })
  }
  const said = error && (faultOf(faultsOf(error), 'username') ?? (error.sentence || word.offline))
  return (
    <>
      <form noValidate onSubmit={submit} className="sheet find-party">
        <Field
          name="username"
          label={word.username}
          hint={word.usernameHint}
          fault={isMissing ? word.enterUsername : (said ?? undefined)}
        >
          {(tied) => (
            <input
              {...tied}
              autoFocus
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={60}
              value={username}
              onChange={({ target }) => setUsername(target.value)}
            />
          )}
        </Field>
        <Button type={claim ? 'default' : 'primary'} htmlType="submit" loading={isPending}>
          {word.find}
        </Button>
      </form>
      {claim && <Claim key={claim.username} claim={claim} next={next} />}
    </>
  )
}
