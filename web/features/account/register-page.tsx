import { Link, useLocation } from 'wouter'
import { registerAccount } from '#api/accounts.ts'
import { signIn } from '#api/identity.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useLive } from '../../kernel/live.ts'
import { usePlace } from '../../kernel/pages.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Title } from '../../ui/title.tsx'
import { ownPath } from './own-path.ts'
import { text } from './register-text.ts'
import { useForm } from './use-form.ts'

const empty = {
  kind: 'person' as 'person' | 'enterprise',
  name: '',
  number: '',
  mobile: '',
  username: '',
  password: '',
  email: '',
}
type Typed = typeof empty

/** Registering as a person or an enterprise; afterwards one is signed in and where one wanted to be. */
export function Page() {
  const word = useWords(text)
  const live = useLive()
  const back = ownPath(usePlace().search.get('back'))
  const { typed, field, faults, sending, submit } = useRegistration(back)
  const labels = labelsFor(typed.kind, word)
  const kinds = (['person', 'enterprise'] as const).map((value) => ({ value, label: word[value] }))
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary faults={faults} labelOf={(name) => (labels as Record<string, string>)[name] ?? name} />
      <Title lead={word.lead}>{word.title}</Title>
      <ChoiceField {...field('kind')} label={word.kind} choices={kinds} />
      <TextField
        {...field('name')}
        label={labels.name}
        autoComplete={typed.kind === 'person' ? 'name' : 'organization'}
      />
      <TextField {...field('number')} label={labels.number} hint={labels.numberHint} autoComplete="off" />
      <TextField
        {...field('mobile')}
        label={labels.mobile}
        hint={word.mobileHint}
        type="tel"
        autoComplete="tel-national"
      />
      <TextField {...field('email')} label={word.email} optional={word.optional} type="email" autoComplete="email" />
      <TextField {...field('username')} label={word.username} hint={word.usernameHint} autoComplete="username" />
      <PasswordField
        {...field('password')}
        label={word.password}
        hint={word.passwordHint}
        autoComplete="new-password"
      />
      <p className="notice">{word.unverified}</p>
      <div className="buttons">
        <button type="submit" className="button" disabled={sending || !live}>
          {word.submit}
        </button>
        <Link to={`/sign-in?back=${encodeURIComponent(back)}`}>{word.haveOne}</Link>
      </div>
    </form>
  )
}

/** A person and an enterprise are asked for the same in their own words. */
function labelsFor(kind: Typed['kind'], word: (typeof text)['en']) {
  const { username, password, email } = word
  return kind === 'person'
    ? {
        name: word.name,
        number: word.number,
        numberHint: word.numberHint,
        mobile: word.mobile,
        username,
        password,
        email,
      }
    : {
        name: word.enterpriseName,
        number: word.enterpriseNumber,
        numberHint: word.enterpriseNumberHint,
        mobile: word.contactMobile,
        username,
        password,
        email,
      }
}

function useRegistration(back: string) {
  const word = useWords(text)
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { mutateAsync: enter } = useCommand(signIn)
  return useForm(registerAccount, empty, {
    check: (typed: Typed) => [
      ...(['name', 'number', 'mobile', 'username', 'password'] as const)
        .filter((field) => typed[field].trim() === '')
        .map((field) => ({ field, message: word.required })),
      ...(typed.password !== '' && Array.from(typed.password).length < 10
        ? [{ field: 'password', message: word.short }]
        : []),
    ],
    bodyOf: ({ email, ...typed }) => ({
      ...typed,
      username: typed.username.trim(),
      mobile: typed.mobile.replaceAll(/[\s-]/g, ''),
      number: typed.number.replaceAll(/\s/g, ''),
      language,
      ...(email.trim() !== '' && { email: email.trim() }),
    }),
    done: async ({ username, password }) => {
      await enter({ body: { username: username.trim(), password } })
      navigate(back, { replace: true })
    },
  })
}
