import { useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { signIn } from '#api/identity.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field, fieldAnchor } from '../../ui/field.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Title } from '../../ui/title.tsx'
import { CodeStep } from './code-step.tsx'
import { ownPath } from './own-path.ts'
import { text } from './text.ts'

/** Signing in; afterwards the reader is where they wanted to be. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { account, half } = useSession()
  const back = ownPath(usePlace().search.get('back'))
  if (account)
    return account.role === 'applicant' || account.role === 'agent' ? (
      <>
        <Title>{word.signedIn(named(account))}</Title>
        <Link className="button" to={back}>
          {word.goOn}
        </Link>
      </>
    ) : (
      <ToDesk title={word.signedIn(named(account))} />
    )
  if (half?.secondFactor === 'needed') return <CodeStep back={back} />
  if (half) return <ToDesk title={word.signedIn(named(half))} />
  return <SignIn back={back} />
}

/** Staff do their work elsewhere. */
function ToDesk({ title }: { title: string }) {
  const word = useWords(text)
  return (
    <>
      <Title>{title}</Title>
      <p>{word.staff}</p>
      <a className="button" href="/staff/">
        {word.desk}
      </a>
    </>
  )
}

function SignIn({ back }: { back: string }) {
  const word = useWords(text)
  const { username, setUsername, password, setPassword, faults, send, sending } = useSignIn(back)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary faults={faults} />
      <Title lead={word.signInLead}>{word.signInTitle}</Title>
      <Field name="username" label={word.username} fault={faultOf(faults, 'username')}>
        {(tied) => (
          <input
            {...tied}
            type="text"
            autoComplete="username"
            autoCapitalize="none"
            value={username}
            onChange={({ target }) => setUsername(target.value)}
          />
        )}
      </Field>
      <PasswordField
        name="password"
        label={word.password}
        fault={faultOf(faults, 'password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.signIn}
        </button>
        <Link to={`/register?back=${encodeURIComponent(back)}`}>{word.register}</Link>
      </div>
    </form>
  )
}

function useSignIn(back: string) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [username, setUsername] = useState(() => filledIn('username'))
  const [password, setPassword] = useState(() => filledIn('password'))
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending: sending } = useCommand(signIn)
  const send = async () => {
    const open = [
      ...(username === '' ? [{ field: 'username', message: word.enterUsername }] : []),
      ...(password === '' ? [{ field: 'password', message: word.enterPassword }] : []),
    ]
    if (open.length > 0) return setFaults(faultsIn(open))
    try {
      const { role, secondFactor } = await mutateAsync({ body: { username, password } })
      if ((role === 'applicant' || role === 'agent') && secondFactor === 'none') navigate(back, { replace: true })
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  return { username, setUsername, password, setPassword, faults, send, sending }
}

/** What the browser, or a quick hand, filled in before the page came to life. */
function filledIn(name: string): string {
  if (typeof document === 'undefined') return ''
  const field = document.getElementById(fieldAnchor(name))
  return field instanceof HTMLInputElement ? field.value : ''
}
