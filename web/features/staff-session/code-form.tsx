import { Button, Form, Input } from 'antd'
import { showSecondFactor } from '#api/identity.ts'
import { isCode, plainCode } from '../../kernel/enrolment.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './text.ts'

/** One code of the authenticator; a wrong one is said and the field is ready for the next. */
export function CodeForm({ label }: { label: string }) {
  const word = useWords(text)
  const { refresh } = useSession()
  const [form] = Form.useForm<{ code: string }>()
  const { mutate, error, isPending } = useCommand(showSecondFactor)
  const send = ({ code }: { code: string }) =>
    mutate(
      { body: { code: plainCode(code) } },
      {
        onError: ({ code: why }) => {
          // The ten minutes are over: the password is asked for again.
          if (why === 'not-signed-in') void refresh()
          form.resetFields()
          form.focusField('code')
        },
      },
    )
  return (
    <>
      <RefusalNotice error={error} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send} validateTrigger="onSubmit">
        <Form.Item
          name="code"
          label={label}
          rules={[
            {
              validator: (_, typed: string = '') =>
                isCode(plainCode(typed)) ? Promise.resolve() : Promise.reject(new Error(word.enterCode)),
            },
          ]}
        >
          <Input
            className="code"
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={8}
            size="large"
            autoFocus
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={isPending}>
          {word.confirm}
        </Button>
      </Form>
    </>
  )
}
