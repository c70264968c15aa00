import type { FormEvent } from 'react'
import { useLocation } from 'wouter'
import { useEnrolment } from '../../kernel/enrolment.ts'
import { useWords } from '../../kernel/language.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { faultOf } from '../../ui/faults.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import { Title } from '../../ui/title.tsx'
import { Trouble } from '../../ui/trouble.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { CodeField, useCode } from './code-step.tsx'
import { BackToProfile, OwnPage } from './own-page.tsx'
import { text } from './text.ts'

/** Setting up an authenticator, for whoever wants one. */
export const Page = () => <OwnPage>{() => <SetUp />}</OwnPage>

function SetUp() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { made, error } = useEnrolment()
  const { code, setCode, faults, send, sending } = useCode(() => navigate('/profile'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  if (error) return <Trouble whole error={error} />
  if (!made) return <Waiting />
  return (
    <form noValidate onSubmit={submit}>
      <BackToProfile />
      <ErrorSummary faults={faults} />
      <Title lead={word.factorLead}>{word.factorTitle}</Title>
      <p>{word.scan}</p>
      <QrCode text={made.uri} label={word.qr} />
      <p>
        {word.byHand} <code>{made.groups}</code>
      </p>
      <CodeField code={code} setCode={setCode} fault={faultOf(faults, 'code')} />
      <div className="buttons">
        <button type="submit" className="button" disabled={sending}>
          {word.factorTitle}
        </button>
      </div>
    </form>
  )
}
