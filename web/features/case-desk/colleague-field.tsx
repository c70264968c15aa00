import { Form, Select } from 'antd'
import { colleagues } from '#api/special.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { text } from './text.ts'

interface ColleagueFieldProps {
  name: string
  label: string
  hint?: string
  /** Who cannot be chosen. */
  without?: readonly string[]
  /** At least so many, where it is more than one. */
  atLeast?: { count: number; message: string }
}

/** Somebody of the department, or several. */
export function ColleagueField({ name, label, hint, without = [], atLeast }: ColleagueFieldProps) {
  const word = useWords(text)
  const named = useNamed()
  const { data } = useQuestion(question(colleagues))
  const options = (data?.colleagues ?? [])
    .filter(({ id }) => !without.includes(id))
    .map((colleague) => ({ value: colleague.id, label: named(colleague) }))
  const rule = atLeast
    ? { required: true, type: 'array' as const, min: atLeast.count, message: atLeast.message }
    : { required: true, message: word.needed }
  return (
    <Form.Item name={name} label={label} rules={[rule]} {...(hint && { extra: hint })}>
      <Select
        {...(atLeast && { mode: 'multiple' as const })}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  )
}
