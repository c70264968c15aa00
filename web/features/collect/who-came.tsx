import { Button, Radio } from 'antd'
import { useState, type FormEvent } from 'react'
import { resultsForCollector } from '#api/collecting.ts'
import { counterDesk } from '#api/hall-desk.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { faultOf, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import type { Found, Shown } from './questions.ts'
import { text } from './text.ts'

/** Finds whoever came: by the number of a document, the account of an agency, or the ticket at one's counter. */
export function WhoCame({ came }: { came(shown: Shown, found: Found): void }) {
  const word = useWords(text)
  const [as, setAs] = useState<'self' | 'agent'>('self')
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const ticket = useServed()
  const { mutate, error, isPending } = useCommand(resultsForCollector, { refresh: false })
  const look = (shown: Shown) => mutate({ body: shown }, { onSuccess: (found) => came(shown, found) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const said = typed.trim()
    setMissing(said === '')
    const by = ticket === undefined ? {} : { ticket: ticket.id }
    if (said !== '') look({ ...by, ...(as === 'self' ? { number: said } : { agent: said.toLowerCase() }) })
  }
  const fault = error ? (faultOf(faultsOf(error), 'number') ?? error.sentence) : undefined
  return (
    <form noValidate onSubmit={submit} className="sheet" aria-labelledby="who-came">
      <h2 id="who-came">{word.who}</h2>
      {ticket?.party && (
        <p className="toolbar">
          <Button type="primary" loading={isPending} onClick={() => look({ ticket: ticket.id })}>
            {word.ticket(ticket.number)}
          </Button>
        </p>
      )}
      <Radio.Group
        aria-label={word.who}
        value={as}
        onChange={({ target }) => setAs(target.value as typeof as)}
        options={(['self', 'agent'] as const).map((value) => ({ value, label: word[value] }))}
      />
      <div className="find-party">
        <Shows as={as} typed={typed} type={setTyped} fault={isMissing ? word.enter : fault} />
        <Button type={ticket?.party ? 'default' : 'primary'} htmlType="submit" loading={isPending}>
          {word.find}
        </Button>
      </div>
    </form>
  )
}

interface ShowsProps {
  as: 'self' | 'agent'
  typed: string
  type(typed: string): void
  fault: string | undefined
}

/** What whoever came shows: the number of a document, or the account of the agency. */
function Shows({ as, typed, type, fault }: ShowsProps) {
  const word = useWords(text)
  const [label, hint] = as === 'self' ? [word.number, word.numberHint] : [word.username, word.usernameHint]
  return (
    <Field name="shown" label={label} hint={hint} fault={fault}>
      {(tied) => (
        <input
          {...tied}
          autoComplete="off"
          autoCapitalize="none"
          maxLength={60}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      )}
    </Field>
  )
}

/** The ticket served at one's own counter now; a reviewer sits at none. */
function useServed() {
  const { account } = useSession()
  const sits = account?.role === 'clerk' || account?.role === 'centre-manager'
  const { data } = useQuestion(question(counterDesk), { enabled: sits })
  return data?.ticket?.status === 'serving' ? data.ticket : undefined
}
