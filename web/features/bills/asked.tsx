import { Form } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { deskText } from './desk-text.ts'

interface AskedProps {
  name: string | string[]
  label: string
  children: ReactNode
}

/** A field that has to be filled in. */
export function Asked({ name, label, children }: AskedProps) {
  const word = useWords(deskText)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: word.needed }]}>
      {children}
    </Form.Item>
  )
}

/** Many short fields side by side, as many as the page is wide. */
export const inColumns = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(16rem, 100%), 1fr))',
  columnGap: 16,
} as const

interface ChoiceProps {
  id?: string
  value?: string
  onChange?(value: string): void
  options: readonly (readonly [string, string])[]
}

/** One of a few. */
export function Choice({ id, value, onChange, options }: ChoiceProps) {
  return (
    <select id={id} className="form-select" value={value} onChange={({ target }) => onChange?.(target.value)}>
      {options.map(([key, shown]) => (
        <option key={key} value={key}>
          {shown}
        </option>
      ))}
    </select>
  )
}
