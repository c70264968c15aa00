import { Checkbox, Form, Input } from 'antd'
import { refuseCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

/** A refusal has reasons, from the item's own list or in other words, and the law they rest on (Art. 38). */
export function RefuseLicence({ file: { id, version }, guide, done }: ActProps) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(refuseCase, { done })
  const { refusalReasons, legalBases } = guide.item
  const basis = legalBases.map(({ law, article }) => `${law}${article ?? ''}`).join('；')
  return (
    <ActForm<{ listed?: string[]; other?: string; legalBasis: string }>
      initial={{ legalBasis: basis }}
      danger
      label={word.RefuseCase}
      error={error}
      sending={isPending}
      send={({ listed = [], other = '', legalBasis }) => {
        const reasons = [...listed, ...(other.trim() ? [other.trim()] : [])]
        mutate({ params: { id }, body: { reasons, legalBasis }, version })
      }}
    >
      <Form.Item name="listed" label={word.reasonsOfItem}>
        <Checkbox.Group options={refusalReasons.map((reason) => ({ value: reason, label: reason }))} />
      </Form.Item>
      <Form.Item
        name="other"
        label={word.otherReason}
        dependencies={['listed']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, value: string | undefined) =>
              value?.trim() || (getFieldValue('listed') as string[] | undefined)?.length
                ? Promise.resolve()
                : Promise.reject(new Error(word.needed)),
          }),
        ]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item
        name="legalBasis"
        label={word.legalBasis}
        rules={[{ required: true, whitespace: true, message: word.needed }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </ActForm>
  )
}
