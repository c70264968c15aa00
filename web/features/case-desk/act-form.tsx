import { Button, Form, type FormInstance } from 'antd'
import type { ReactNode } from 'react'
import type { Refused } from '../../kernel/ask.ts'
import { useWords } from '../../kernel/language.tsx'
import { useFresh } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './text.ts'

interface ActFormProps<Values> {
  form?: FormInstance<Values>
  initial?: Partial<Values>
  label: string
  /** It ends something: the button is dark, for red is the clocks' alone. */
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
      <SomebodyWasFirst error={error} />
      <Form.Item className="act-send">
        <Button type="primary" htmlType="submit" block className={danger ? 'grave' : ''} loading={sending}>
          {label}
        </Button>
      </Form.Item>
    </Form>
  )
}

const lostRaces = ['someone-was-first', 'stale-version', 'not-possible-now']

/** A colleague was faster: the case as it is now is a press away, and what was typed stays. */
function SomebodyWasFirst({ error }: { error: Refused | null }) {
  const word = useWords(text)
  const fresh = useFresh()
  if (!error || !lostRaces.includes(error.code)) return null
  return (
    <p className="act-fresh">
      <Button onClick={() => void fresh()}>{word.someoneFirst}</Button> <span className="soft">{word.typedStays}</span>
    </p>
  )
}
