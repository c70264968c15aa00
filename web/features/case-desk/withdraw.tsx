import { Form, Input } from 'antd'
import { withdrawCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'
import { withdrawText } from './withdraw-text.ts'

/** Withdrawing for an applicant who walked in and now asks for it at the window. */
export function Withdraw({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const said = useWords(withdrawText)
  const { mutate, error, isPending } = useCommand(withdrawCase, { done })
  return (
    <ActForm<{ reason: string }>
      danger
      label={said.label}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{said.hint}</p>
      <Form.Item name="reason" label={said.reason} rules={[{ required: true, whitespace: true, message: word.needed }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </ActForm>
  )
}
