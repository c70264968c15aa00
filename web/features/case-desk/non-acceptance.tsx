import { Form, Input, Radio } from 'antd'
import { refuseAcceptance } from '#api/cases.ts'
import { nonAcceptanceGrounds } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

interface Said {
  ground: (typeof nonAcceptanceGrounds)[number]
  reasons: string
  competentOrgan?: string
}

/** Not accepting has a ground of Art. 32 and, where another organ is competent, its name. */
export function NonAcceptance({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const [form] = Form.useForm<Said>()
  const ground = Form.useWatch('ground', form)
  const { mutate, error, isPending } = useCommand(refuseAcceptance, { done })
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  return (
    <ActForm<Said>
      form={form}
      danger
      label={word.RefuseAcceptance}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <Form.Item name="ground" label={word.ground} rules={[{ required: true, message: word.needed }]}>
        <Radio.Group options={nonAcceptanceGrounds.map((value) => ({ value, label: word[value] }))} />
      </Form.Item>
      {ground === 'wrong-organ' && (
        <Form.Item name="competentOrgan" label={word.competentOrgan} rules={needed}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      <Form.Item name="reasons" label={word.reasons} rules={needed}>
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
    </ActForm>
  )
}
