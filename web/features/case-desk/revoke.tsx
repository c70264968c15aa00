import { Form, Input, Select } from 'antd'
import { revokeLicence } from '#api/case-outcomes.ts'
import { revocationGrounds } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { revocationWords } from '../../ui/licence-ends.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

/** Revoking takes a ground of Art. 69 and its reasons. */
export function Revoke({ file: { id, version }, done }: ActProps) {
  const word = useWords(text)
  const law = useWords(lawText)
  const grounds = useWords(revocationWords)
  const { mutate, error, isPending } = useCommand(revokeLicence, { done })
  return (
    <ActForm<{ ground: (typeof revocationGrounds)[number]; reasons: string }>
      danger
      label={word.RevokeLicence}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{law.fraudMust}</p>
      <Form.Item name="ground" label={word.ground} rules={[{ required: true, message: word.needed }]}>
        <Select options={revocationGrounds.map((value) => ({ value, label: grounds[value] }))} />
      </Form.Item>
      <Form.Item
        name="reasons"
        label={word.reasons}
        rules={[{ required: true, whitespace: true, message: word.needed }]}
      >
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
    </ActForm>
  )
}
