import { Button, Form, Input } from 'antd'
import type { Static } from 'typebox'
import type { Publication } from '#api/draft-shapes.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import type { Request } from '../../../kernel/ask.ts'
import { useWords } from '../../../kernel/language.tsx'
import { useCommand } from '../../../kernel/questions.tsx'
import { useToday } from '../../../kernel/time.ts'
import { useFormFaults } from '../../../ui/form-faults.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { text } from '../item/text.ts'

type Body = Static<typeof Publication>

interface PublishProps<P, R> {
  endpoint: Endpoint<P, undefined, Body, R>
  /** Of which thing, and which revision of its draft. */
  request: Omit<Request<P, undefined, Body>, 'body'>
  labelOf(field: string): string
  /** What follows from it. */
  then: string
}

/** From when on a draft is to be in force, and why. */
export function PublishForm<P, R>({ endpoint, request, labelOf, then }: PublishProps<P, R>) {
  const word = useWords(text)
  const today = useToday()
  const [form] = Form.useForm<Body>()
  const { mutate, error, isPending } = useCommand(endpoint)
  useFormFaults(form, error)
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  return (
    <Form
      form={form}
      name="publish"
      layout="vertical"
      requiredMark={false}
      initialValues={{ effectiveOn: today, reason: '' }}
      onFinish={(body) => mutate({ ...request, body } as Request<P, undefined, Body>)}
    >
      <h2>{word.publish}</h2>
      <p className="soft">{then}</p>
      <div className="beside">
        <Form.Item name="effectiveOn" label={word.effectiveOn} rules={needed}>
          <Input type="date" min={today} />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={word.reason} extra={word.reasonHint} rules={needed}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <RefusalNotice error={error} labelOf={labelOf} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.publish}
      </Button>
    </Form>
  )
}
