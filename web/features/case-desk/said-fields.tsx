import { Form, Input, Radio, Select } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import { text } from './text.ts'

interface FieldProps {
  name: string
  label: string
}

/** Something that has to be written. */
export function Written({ name, label, rows = 4, most = 1000 }: FieldProps & { rows?: number; most?: number }) {
  const word = useWords(text)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: word.needed }]}>
      {rows === 1 ? <Input maxLength={most} /> : <Input.TextArea rows={rows} maxLength={most} />}
    </Form.Item>
  )
}

interface OneOfProps extends FieldProps {
  options: { value: string; label: string }[]
  /** Few are shown at once, many in a list. */
  asList?: boolean
}

/** One of several, and one of them it must be. */
export function OneOf({ name, label, options, asList = false }: OneOfProps) {
  const word = useWords(text)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: word.needed }]}>
      {asList ? <Select options={options} /> : <Radio.Group className="choices" options={options} />}
    </Form.Item>
  )
}

/** A day of the calendar. */
export function Day({ name, label, from, to }: FieldProps & { from?: string; to?: string }) {
  const word = useWords(text)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: word.needed }]}>
      <Input type="date" {...(from && { min: from })} {...(to && { max: to })} className="day" />
    </Form.Item>
  )
}
