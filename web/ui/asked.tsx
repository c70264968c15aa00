import { Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useWords, words } from '../kernel/language.tsx'

const text = words({ needed: '请填写' }, { needed: 'Please fill this in' })

interface AskedProps {
  name: string | string[]
  label: string
  children: ReactNode
}

/** A field that has to be filled in. */
export function Asked({ name, label, children }: AskedProps) {
  const word = useWords(text)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: word.needed }]}>
      {children}
    </Form.Item>
  )
}

/** At least one of several; a group of boxes has no `aria-required`. */
export function Several({ name, label, children }: AskedProps) {
  const word = useWords(text)
  const validator = (_: unknown, chosen: readonly string[] | undefined) =>
    chosen && chosen.length > 0 ? Promise.resolve() : Promise.reject(new Error(word.needed))
  return (
    <Form.Item name={name} label={label} rules={[{ validator }]}>
      {children}
    </Form.Item>
  )
}

/** A few sentences, needed unless they are `optional`. */
export function Sentences({ name, label, optional = false }: { name: string; label: string; optional?: boolean }) {
  const word = useWords(text)
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: word.needed }]}>
      <Input.TextArea rows={3} maxLength={2000} />
    </Form.Item>
  )
}
