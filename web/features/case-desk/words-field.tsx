import { Form, Input } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'

interface WordsFieldProps {
  name: string
  label: string
  max: number
  rows?: number
  optional?: boolean
}

/** Something to be written down; one line, or several rows. */
export function WordsField({ name, label, max, rows, optional = false }: WordsFieldProps) {
  const word = useWords(text)
  const rules = optional ? [] : [{ required: true, whitespace: true, message: word.needed }]
  return (
    <Form.Item name={name} label={label} rules={rules}>
      {rows === undefined ? <Input maxLength={max} /> : <Input.TextArea rows={rows} maxLength={max} />}
    </Form.Item>
  )
}
