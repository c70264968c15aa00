import { Spin } from 'antd'
import { useEnrolment } from '../../kernel/enrolment.ts'
import { useWords } from '../../kernel/language.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { CodeForm } from './code-form.tsx'
import { text } from './text.ts'

/** Setting up an authenticator: a code to scan, the same by hand, and the first code to prove that it works. */
export function Enrolment() {
  const word = useWords(text)
  const { made, error } = useEnrolment()
  if (error) return <RefusalNotice error={error} />
  if (!made) return <Spin />
  return (
    <>
      <p>{word.enrolLead}</p>
      <p>{word.scan}</p>
      <QrCode text={made.uri} label={word.qr} />
      <p className="gate-note">
        {word.byHand}
        <br />
        <code>{made.groups}</code>
      </p>
      <CodeForm label={word.firstCode} />
    </>
  )
}
