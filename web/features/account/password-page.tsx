import { useLocation } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { BackToProfile, OwnPage } from './own-page.tsx'
import { PasswordForm } from './password-form.tsx'
import { text } from './text.ts'

/** Another password, by showing the present one. */
export const Page = () => <OwnPage>{() => <ChangePassword />}</OwnPage>

function ChangePassword() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  return (
    <PasswordForm
      title={word.passwordTitle}
      lead={word.passwordLead}
      above={<BackToProfile />}
      done={() => navigate('/profile')}
    />
  )
}
