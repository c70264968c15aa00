import { Form, Input } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import type { Template } from './templates.ts'
import { text } from './text.ts'

interface OpinionProps {
  /** Sentences that are often meant; chosen, they can still be changed. */
  phrases: readonly Template[]
}

/** The opinion of an act, written or begun with a usual sentence. */
export function Opinion({ phrases }: OpinionProps) {
  const word = useWords(text)
  const form = Form.useFormInstance<{ opinion: string }>()
  return (
    <>
      <Form.Item
        name="opinion"
        label={word.opinion}
        rules={[{ required: true, whitespace: true, message: word.needed }]}
      >
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
      <div className="phrases" role="group" aria-label={word.phrases}>
        {phrases.map(({ label, sentence }) => (
          <button key={sentence} type="button" onClick={() => form.setFieldsValue({ opinion: sentence })}>
            {label}
          </button>
        ))}
      </div>
    </>
  )
}
