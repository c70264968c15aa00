import { useState, type FormEvent } from 'react'
import { Link, useLocation } from 'wouter'
import { signIn } from '#api/identity.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useLive } from '../../kernel/live.ts'
import { usePlace } from '../../kernel/pages.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { isHalf, lacksOwnPassword, useSession, type SignedIn } from '../../kernel/session.ts'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Title } from '../../ui/title.tsx'
import { CodeStep } from './code-step.tsx'
import { OwnPasswordStep } from './own-password-step.tsx'
import { ownPath } from './own-path.ts'
import { text } from './text.ts'

/** Signing in; afterwards the reader is where they wanted to be. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { account, half } = useSession()
  const back = ownPath(usePlace().search.get('back'))
  const [, navigate] = useLocation()
  const [typed, setTyped] = useState('')
  if (account)
    return isApplicant(account) ? (
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
  if (half && lacksOwnPassword(half))
    return (
      <OwnPasswordStep
        known={typed}
        done={() => {
          if (isApplicant(half)) navigate(back, { replace: true })
        }}
      />
    )
  if (half) return <ToDesk title={word.signedIn(named(half))} />
  return <SignIn back={back} typed={setTyped} />
}

const isApplicant = ({ role }: SignedIn) => role === 'applicant' || role === 'agent'

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

function SignIn({ back, typed }: { back: string; typed(password: string): void }) {
  const word = useWords(text)
  const live = useLive()
  const { username, setUsername, password, setPassword, faults, send, sending } = useSignIn(back)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    typed(password)
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
        <button type="submit" className="button" disabled={sending || !live}>
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
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending: sending } = useCommand(signIn)
  const send = async () => {
    const open = [
      ...(username === '' ? [{ field: 'username', message: word.enterUsername }] : []),
      ...(password === '' ? [{ field: 'password', message: word.enterPassword }] : []),
    ]
    if (open.length > 0) return setFaults(faultsIn(open))
    try {
      const signedIn = await mutateAsync({ body: { username, password } })
      if (isApplicant(signedIn) && !isHalf(signedIn)) navigate(back, { replace: true })
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  return { username, setUsername, password, setPassword, faults, send, sending }
}
