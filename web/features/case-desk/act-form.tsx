import { Button, Form, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import type { Refused } from '../../kernel/ask.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'

interface ActFormProps<Values> {
  form?: FormInstance<Values>
  initial?: Partial<Values>
  label: string
  danger?: boolean
  error: Refused | null
  sending: boolean
  send(values: Values): void
  children?: ReactNode
}

/** The form of an act: what it asks, why it was refused, and one button that does it. */
export function ActForm<Values extends object>(props: ActFormProps<Values>) {
  const { form, initial, label, danger, error, sending, send, children } = props
  return (
    <Form<Values>
      {...(form && { form })}
      layout="vertical"
      requiredMark={false}
      scrollToFirstError={{ focus: true }}
      {...(initial && { initialValues: initial as Record<string, unknown> })}
      onFinish={send}
    >
      {children}
      <RefusalNotice error={error} />
      <Form.Item style={{ marginTop: 12, marginBottom: 0 }}>
        <Button type="primary" htmlType="submit" block danger={danger === true} loading={sending}>
          {label}
        </Button>
      </Form.Item>
    </Form>
  )
}
