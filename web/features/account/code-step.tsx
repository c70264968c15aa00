import { useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { showSecondFactor } from '#api/identity.ts'
import { isCode, plainCode } from '../../kernel/enrolment.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { isHalf, useSession, type SignedIn } from '../../kernel/session.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { Title } from '../../ui/title.tsx'
import { text } from './text.ts'

/** The second step of signing in, where the account asks for it. */
export function CodeStep({ back }: { back: string }) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { leave } = useSession()
  const { code, setCode, faults, send, sending } = useCode((signedIn) => {
    if (!isHalf(signedIn)) navigate(back, { replace: true })
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <Title lead={word.codeLead}>{word.codeTitle}</Title>
      <CodeField code={code} setCode={setCode} fault={faultOf(faults, 'code')} />
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.signIn}
        </button>
        <button type="button" className="link" onClick={() => void leave()}>
          {word.another}
        </button>
      </div>
    </form>
  )
}

interface CodeFieldProps {
  code: string
  setCode(code: string): void
  fault: string | undefined
}

/** Six digits of an authenticator. */
export function CodeField({ code, setCode, fault }: CodeFieldProps) {
  const word = useWords(text)
  return (
    <Field name="code" label={word.code} hint={word.codeHint} fault={fault}>
      {(tied) => (
        <input
          {...tied}
          type="text"
          className="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={8}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      )}
    </Field>
  )
}

/** A code as it is typed and sent; `done` is called once it was right. */
export function useCode(done: (signedIn: SignedIn) => void) {
  const word = useWords(text)
  const { refresh } = useSession()
  const [code, setCode] = useState('')
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending: sending } = useCommand(showSecondFactor)
  const send = async () => {
    if (!isCode(plainCode(code))) return setFaults(faultsIn([{ field: 'code', message: word.enterCode }]))
    try {
      done(await mutateAsync({ body: { code: plainCode(code) } }))
    } catch (error) {
      const found = faultsOf(error)
      const isCodes = found.fields.length === 0 && !found.offline
      const ofCode = {
        field: 'code',
        get message() {
          return found.sentence
        },
      }
      setFaults(isCodes ? faultsIn([ofCode]) : found)
      await refresh()
    }
  }
  return { code, setCode, faults, send, sending }
}
