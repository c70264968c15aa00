import { Button, Form, Input } from 'antd'
import { previewSettings, publishSettings } from '#api/supervision-settings.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { presetWords } from './preset-words.ts'
import { regimeText } from './regime-text.ts'
import { Changes } from './setting-changes.tsx'

interface Values {
  name: string
  effectiveFrom: string
  preset: 'near-yellow-over-red' | 'over-yellow-ignore-red'
  points: 'default' | 'prefecture' | 'haimen'
  yellow?: string
  red?: string
}

const pointsOf = (written: string | undefined) => (written?.trim() ? Number(written) : undefined)

/** What is sent of a form; points left empty are the table's. */
function draftOf({ yellow, red, ...draft }: Values) {
  const byLevel = {
    ...(pointsOf(yellow) !== undefined && { yellow: Number(yellow) }),
    ...(pointsOf(red) !== undefined && { red: Number(red) }),
  }
  return { ...draft, ...(Object.keys(byLevel).length > 0 && { pointsChanged: { byLevel } }) }
}

/** A new version: chosen, looked at, and published to hold from a later day on. */
export function SettingsForm() {
  const word = useWords(regimeText)
  const [form] = Form.useForm<Values>()
  const preview = useCommand(previewSettings, { refresh: false })
  const publish = useCommand(publishSettings)
  const error = publish.error ?? preview.error
  const labels: Record<string, string> = {
    effectiveFrom: word.effectiveFrom,
    name: word.name,
    'pointsChanged.byLevel.yellow': word.yellow,
    'pointsChanged.byLevel.red': word.red,
  }
  return (
    <Form<Values>
      form={form}
      className="sheet"
      layout="vertical"
      requiredMark={false}
      initialValues={{ preset: 'near-yellow-over-red', points: 'default' }}
      onFinish={(values) => preview.mutate({ body: draftOf(values) })}
      onValuesChange={() => preview.reset()}
    >
      <Fields />
      <RefusalNotice error={error} labelOf={(field) => labels[field.replaceAll('/', '.')] ?? field} />
      {preview.data?.changes.length === 0 && <p>{word.same}</p>}
      {preview.data && <Changes changes={preview.data.changes} />}
      <div className="toolbar">
        <Button htmlType="submit" loading={preview.isPending}>
          {word.preview}
        </Button>
        {preview.data && (
          <Button
            type="primary"
            loading={publish.isPending}
            onClick={() => publish.mutate({ body: draftOf(form.getFieldsValue()) })}
          >
            {word.publish}
          </Button>
        )}
      </div>
    </Form>
  )
}

function Fields() {
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

interface SelectProps {
  id?: string
  value?: string
  onChange?(value: string): void
  options: readonly (readonly [string, string])[]
}

function Select({ id, value, onChange, options }: SelectProps) {
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
