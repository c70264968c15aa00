import { Checkbox, Form, Select } from 'antd'
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
  // A group of boxes is not said to be required: no reader knows that of a group.
  const rule = atLeast
    ? {
        validator: (_: unknown, chosen: readonly string[] = []) =>
          chosen.length < atLeast.count ? Promise.reject(new Error(atLeast.message)) : Promise.resolve(),
      }
    : { required: true, message: word.needed }
  return (
    <Form.Item name={name} label={label} rules={[rule]} {...(hint && { extra: hint })}>
      {atLeast ? (
        <Checkbox.Group className="stacked" options={options} />
      ) : (
        <Select options={options} showSearch={{ optionFilterProp: 'label' }} />
      )}
    </Form.Item>
  )
}
