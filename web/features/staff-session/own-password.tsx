import { Button, Form, Input } from 'antd'
import { changePassword } from '#api/me.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './text.ts'

interface Typed {
  present?: string
  password: string
  again: string
}

/** Choosing a password in place of a temporary one, which is asked for only where it was not `known` a moment ago. */
export function OwnPassword({ known }: { known: string }) {
  const word = useWords(text)
  const { refresh } = useSession()
  const { mutate, error, isPending } = useCommand(changePassword)
  const send = ({ present = known, password }: Typed) =>
    mutate({ body: { present, password } }, { onError: ({ code }) => void (code === 'not-signed-in' && refresh()) })
  return (
    <>
      <p>{word.ownLead}</p>
      <RefusalNotice error={error} labelOf={(field) => (field === 'present' ? word.temporary : word.ownPassword)} />
      <Form layout="vertical" requiredMark={false} onFinish={send} validateTrigger="onSubmit">
        {known === '' && (
          <Form.Item name="present" label={word.temporary} rules={[{ required: true, message: word.enterPassword }]}>
            <Input.Password autoComplete="current-password" autoFocus />
          </Form.Item>
        )}
        <Form.Item
          name="password"
          label={word.ownPassword}
          extra={word.short}
          rules={[{ required: true, min: 10, message: word.short }]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} autoFocus={known !== ''} />
        </Form.Item>
        <Form.Item
          name="again"
          label={word.again}
          dependencies={['password']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, typed) =>
                typed === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(word.differs)),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {word.setOwn}
        </Button>
      </Form>
    </>
  )
}
