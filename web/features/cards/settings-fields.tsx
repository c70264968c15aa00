import { Form, Input } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import { presetWords } from './preset-words.ts'
import { regimeText } from './regime-text.ts'
import { Select } from '../../ui/select.tsx'

/** What a version is called, from when it holds, and which colours and points it begins from. */
export function SettingsFields() {
  const word = useWords(regimeText)
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  return (
    <>
      <h2>{word.draft}</h2>
      <Form.Item name="name" label={word.name} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="effectiveFrom" label={word.effectiveFrom} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Chosen name="preset" label={word.preset} of={['near-yellow-over-red', 'over-yellow-ignore-red']} />
      <Chosen name="points" label={word.table} of={['default', 'prefecture', 'haimen']} />
      <Form.Item name="yellow" label={word.yellow}>
        <Input type="number" max={0} step={0.5} />
      </Form.Item>
      <Form.Item name="red" label={word.red}>
        <Input type="number" max={0} step={0.5} />
      </Form.Item>
    </>
  )
}

interface ChosenProps {
  name: string
  label: string
  of: readonly (keyof (typeof presetWords)['zh-CN'])[]
}

function Chosen({ name, label, of }: ChosenProps) {
  const names = useWords(presetWords)
  return (
    <Form.Item name={name} label={label}>
      <Select options={of.map((value) => [value, names[value]])} />
    </Form.Item>
  )
}
