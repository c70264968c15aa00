import { useLocation } from 'wouter'
import { changePreferences } from '#api/me.ts'
import { useWords } from '../../kernel/language.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { Title } from '../../ui/title.tsx'
import { BackToProfile, OwnPage, type MyAccount } from './own-page.tsx'
import { text } from './text.ts'
import { useForm } from './use-form.ts'

/** How the holder is reached, and how they want to be told. */
export const Page = () => <OwnPage>{(me) => <Contact me={me} />}</OwnPage>

const languages = [
  { value: 'zh-CN', label: '中文', lang: 'zh-CN' },
  { value: 'en', label: 'English', lang: 'en' },
] as const

function Contact({ me }: { me: MyAccount }) {
  const word = useWords(text)
  const { typed, type, field, faults, sending, submit } = useContact(me)
  const labels: Record<string, string> = { mobile: word.mobile, email: word.email }
  const tick = (name: 'notifySms' | 'notifyEmail', label: string) => (
    <label className="choice">
      <input type="checkbox" checked={typed[name]} onChange={({ target }) => type({ [name]: target.checked })} />
      {label}
    </label>
  )
  return (
    <form noValidate onSubmit={submit}>
      <BackToProfile />
      <ErrorSummary faults={faults} labelOf={(name) => labels[name] ?? name} />
      <Title>{word.contactTitle}</Title>
      {me.party && <TextField {...field('mobile')} label={word.mobile} type="tel" autoComplete="tel-national" />}
      <TextField {...field('email')} label={word.email} optional={word.optional} type="email" autoComplete="email" />
      <FieldGroup name="told" label={word.told} hint={word.toldHint}>
        {() => (
          <>
            {me.party && tick('notifySms', word.bySms)}
            {tick('notifyEmail', word.byEmail)}
          </>
        )}
      </FieldGroup>
      <ChoiceField {...field('language')} label={word.language} choices={languages} />
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.save}
        </button>
      </div>
    </form>
  )
}

function useContact({ email, language, notifyEmail, notifySms, party }: MyAccount) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const kept = { email: email ?? '', mobile: party?.mobile ?? '', language, notifyEmail, notifySms }
  return useForm(changePreferences, kept, {
    check: (typed) => [
      ...(party && typed.mobile.trim() === '' ? [{ field: 'mobile', message: word.required }] : []),
      ...(typed.notifyEmail && typed.email.trim() === '' ? [{ field: 'email', message: word.emailNeeded }] : []),
    ],
    bodyOf: ({ mobile, ...typed }) => ({
      ...typed,
      email: typed.email.trim() || null,
      ...(party && { mobile: mobile.replaceAll(/[\s-]/g, '') }),
    }),
    done: () => navigate('/profile'),
  })
}
