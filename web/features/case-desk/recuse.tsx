import { Form, Input } from 'antd'
import { recuseFromCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { leaderText } from './leader-text.ts'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

/** Keeping out of a case: whoever stands in acts from now on. */
export function Recuse({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const said = useWords(leaderText)
  const { mutate, error, isPending } = useCommand(recuseFromCase, { done })
  return (
    <ActForm<{ reason: string }>
      danger
      label={said.recuse}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{said.recuseHint}</p>
      <Form.Item name="reason" label={said.reason} rules={[{ required: true, whitespace: true, message: word.needed }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </ActForm>
  )
}
