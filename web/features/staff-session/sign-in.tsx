import { Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { signIn } from '#api/identity.ts'
import { useLanguageChoice, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { lacksOwnPassword, useSession } from '../../kernel/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { CodeForm } from './code-form.tsx'
import { Enrolment } from './enrolment.tsx'
import { OwnPassword } from './own-password.tsx'
import { text } from './text.ts'

/** Signing in to the desk: by password, then by a code where the post asks for one; a temporary password is changed. */
export function SignIn() {
  const word = useWords(text)
  const { language, choose } = useLanguageChoice()
  const { half, leave } = useSession()
  const [typed, setTyped] = useState('')
  const another = () => {
    setTyped('')
    void leave()
  }
  return (
    <main className="gate">
      <title>{word.title}</title>
      <Card>
        <h1>{word.title}</h1>
        {!half && <PasswordForm typed={setTyped} />}
        {half?.secondFactor === 'needed' && (
          <>
            <p>{word.codeLead(half.username)}</p>
            <CodeForm label={word.code} />
            <p className="gate-note">{word.lost}</p>
          </>
        )}
        {half?.secondFactor === 'to-enrol' && <Enrolment />}
        {half && lacksOwnPassword(half) && <OwnPassword known={typed} />}
        <p className="gate-links">
          {half ? (
            <Button type="link" onClick={another}>
              {word.another}
            </Button>
          ) : (
            <a href="/">{word.portal}</a>
          )}
          <Button type="link" onClick={() => choose(language === 'en' ? 'zh-CN' : 'en')}>
            {word.other}
          </Button>
        </p>
      </Card>
    </main>
  )
}

function PasswordForm({ typed }: { typed(password: string): void }) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(signIn)
  return (
    <>
      <p>{word.lead}</p>
      <RefusalNotice error={error} />
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(body: { username: string; password: string }) => {
          typed(body.password)
          mutate({ body })
        }}
      >
        <Form.Item name="username" label={word.username} rules={[{ required: true, message: word.enterUsername }]}>
          <Input autoComplete="username" autoFocus />
        </Form.Item>
        <Form.Item name="password" label={word.password} rules={[{ required: true, message: word.enterPassword }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {word.signIn}
        </Button>
      </Form>
    </>
  )
}
