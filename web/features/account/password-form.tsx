import type { ReactNode } from 'react'
import { changePassword } from '#api/me.ts'
import { useWords } from '../../kernel/language.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { Title } from '../../ui/title.tsx'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

interface PasswordFormProps {
  title: string
  lead: string
  /** The present password where it was typed a moment ago; asked for where not. */
  known?: string
  above?: ReactNode
  beside?: ReactNode
  done(): void
}

/** Another password in place of the present one. */
export function PasswordForm({ title, lead, known = '', above, beside, done }: PasswordFormProps) {
  const word = useWords(text)
  const labels: Record<string, string> = { present: word.present, password: word.ownPassword }
  const { field, faults, sending, submit } = useForm(
    changePassword,
    { present: known, password: '' },
    {
      check: ({ present, password }) => [
        ...(present === '' ? [{ field: 'present', message: word.required }] : []),
        ...(Array.from(password).length < 10 ? [{ field: 'password', message: word.short }] : []),
      ],
      bodyOf: (body) => body,
      done,
    },
  )
  return (
    <form noValidate onSubmit={submit}>
      {above}
      <ErrorSummary faults={faults} labelOf={(name) => labels[name] ?? name} />
      <Title lead={lead}>{title}</Title>
      {known === '' && <PasswordField {...field('present')} label={word.present} autoComplete="current-password" />}
      <PasswordField {...field('password')} label={word.ownPassword} hint={word.short} autoComplete="new-password" />
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {title}
        </button>
        {beside}
      </div>
    </form>
  )
}
