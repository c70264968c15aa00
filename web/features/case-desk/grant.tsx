import { Form, Input } from 'antd'
import { grantCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

export function Grant({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(grantCase, { done })
  return (
    <ActForm<{ opinion: string }>
      label={word.GrantCase}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <Form.Item
        name="opinion"
        label={word.opinion}
        rules={[{ required: true, whitespace: true, message: word.needed }]}
      >
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
    </ActForm>
  )
}
