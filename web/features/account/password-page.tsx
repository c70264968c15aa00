import { useLocation } from 'wouter'
import { changePassword } from '#api/me.ts'
import { useWords } from '../../kernel/language.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Title } from '../../ui/title.tsx'
import { BackToProfile, OwnPage } from './own-page.tsx'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

/** Another password, by showing the present one. */
export const Page = () => <OwnPage>{() => <ChangePassword />}</OwnPage>

function ChangePassword() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const labels: Record<string, string> = { present: word.present, password: word.newPassword }
  const { field, faults, sending, submit } = useForm(
    changePassword,
    { present: '', password: '' },
    {
      check: ({ present, password }) => [
        ...(present === '' ? [{ field: 'present', message: word.required }] : []),
        ...(Array.from(password).length < 10 ? [{ field: 'password', message: word.short }] : []),
      ],
      bodyOf: (body) => body,
      done: () => navigate('/profile'),
    },
  )
  return (
    <form noValidate onSubmit={submit}>
      <BackToProfile />
      <ErrorSummary faults={faults} labelOf={(name) => labels[name] ?? name} />
      <Title lead={word.passwordLead}>{word.passwordTitle}</Title>
      <PasswordField {...field('present')} label={word.present} autoComplete="current-password" />
      <PasswordField {...field('password')} label={word.newPassword} hint={word.short} autoComplete="new-password" />
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.passwordTitle}
        </button>
      </div>
    </form>
  )
}
