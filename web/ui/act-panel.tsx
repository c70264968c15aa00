import { Checkbox, Form, Input } from 'antd'
import { useWords, words } from '../kernel/language.tsx'
import { ActForm, ActSheet } from './act-sheet.tsx'
import { Select } from './select.tsx'

/** What an act asks for: a line, a longer text, a number of working days, one of a list or several. */
export interface ActField {
  name: string
  label: string
  as:
    | 'line'
    | 'text'
    | 'days'
    | { several: readonly (readonly [value: string, shown: string])[] }
    | readonly (readonly [value: string, shown: string])[]
  first?: string | number | readonly string[]
  /** It may be left empty; `orNull` sends that as null, for what is nobody's. */
  optional?: boolean
  orNull?: boolean
}

/** One act: what it is called, where it is sent, and what it asks for. */
export interface Act {
  label: string
  endpoint: unknown
  fields?: readonly ActField[]
  hint?: string
}

const text = words({ needed: '请填写' }, { needed: 'Please fill this in' })

interface ActPanelProps {
  id: string
  version: number
  /** The acts that are open now, by name. */
  mayDo: readonly string[]
  acts: Readonly<Record<string, Act>>
}

/** What one may do now, where every act is a list of plain fields. */
export function ActPanel({ id, version, mayDo, acts }: ActPanelProps) {
  return (
    <ActSheet open={mayDo} nameOf={(name) => acts[name]?.label ?? name}>
      {(name) => acts[name] && <FieldsForm key={name} act={acts[name]} id={id} version={version} />}
    </ActSheet>
  )
}

type Values = Record<string, string | number | readonly string[] | null | undefined>

function FieldsForm({ act, id, version }: { act: Act; id: string; version: number }) {
  const { label, endpoint, fields = [], hint } = act
  return (
    <ActForm<Values>
      {...{ endpoint, on: { id, version }, name: label }}
      initial={Object.fromEntries(fields.map(({ name, first = '' }) => [name, first]))}
      body={fields.length > 0 ? (values) => sent(values, fields) : undefined}
      labelOf={(name) => fields.find((field) => field.name === name)?.label ?? name}
    >
      {fields.map((field) => (
        <FormField key={field.name} field={field} />
      ))}
      {hint && <p className="soft">{hint}</p>}
    </ActForm>
  )
}

/** What was filled in, as it is sent: days as numbers, nothing for what was left empty. */
const sent = (values: Values, fields: readonly ActField[]): Values =>
  Object.fromEntries(
    fields
      .filter(({ name, optional }) => !optional || (values[name] ?? '') !== '')
      .map(({ name, as, orNull }) => [
        name,
        as === 'days' ? Number(values[name]) : orNull ? values[name] || null : values[name],
      ]),
  )

/** A field of a form about supervision. */
export function FormField({ field: { name, label, as, optional, orNull } }: { field: ActField }) {
  const word = useWords(text)
  const needed = { required: true, message: word.needed }
  if (as === 'text')
    return (
      <Form.Item name={name} label={label} rules={optional ? [] : [{ ...needed, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    )
  if (as === 'line')
    return (
      <Form.Item name={name} label={label} rules={optional ? [] : [{ ...needed, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
    )
  if (as === 'days')
    return (
      <Form.Item name={name} label={label} rules={[needed]}>
        <Input type="number" min={1} max={60} style={{ maxWidth: '10em' }} />
      </Form.Item>
    )
  if ('several' in as)
    return as.several.length === 0 ? null : (
      <Form.Item name={name} label={label}>
        <Checkbox.Group options={as.several.map(([value, shown]) => ({ value, label: shown }))} />
      </Form.Item>
    )
  return (
    <Form.Item name={name} label={label} rules={optional || orNull ? [] : [needed]}>
      <Select options={as} />
    </Form.Item>
  )
}
