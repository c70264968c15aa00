import { useWords } from '../../kernel/language.tsx'
import { useSession } from '../../kernel/session.ts'
import { PasswordForm } from './password-form.tsx'
import { text } from './text.ts'

/** The last step of signing in with a temporary password: choosing one's own. */
export function OwnPasswordStep({ known, done }: { known: string; done(): void }) {
  const word = useWords(text)
  const { leave } = useSession()
  return (
    <PasswordForm
      title={word.ownTitle}
      lead={word.ownLead}
      known={known}
      beside={
        <button type="button" className="link" onClick={() => void leave()}>
          {word.another}
        </button>
      }
      done={done}
    />
  )
}
