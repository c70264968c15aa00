import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { useWords, words } from '../kernel/language.tsx'
import { useCommand } from '../kernel/questions.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

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

const text = words(
  { title: '我现在可以办的', nothing: '目前没有需要您办理的。', needed: '请填写' },
  { title: 'What you may do now', nothing: 'There is nothing for you to do now.', needed: 'Please fill this in' },
)

interface ActPanelProps {
  id: string
  version: number
  /** The acts that are open now, by name. */
  mayDo: readonly string[]
  acts: Readonly<Record<string, Act>>
}

/** What one may do now: an act is chosen, its form filled in, and done. */
export function ActPanel({ id, version, mayDo, acts }: ActPanelProps) {
  const word = useWords(text)
  const [chosen, setChosen] = useState<string | null>(null)
  const act = chosen === null ? undefined : acts[chosen]
  return (
    <section className="sheet" aria-labelledby="acts">
      <h2 id="acts">{word.title}</h2>
      {mayDo.length === 0 && <p className="soft">{word.nothing}</p>}
      <div className="toolbar">
        {mayDo.map((name) => (
          <Button key={name} aria-expanded={chosen === name} onClick={() => setChosen(chosen === name ? null : name)}>
            {acts[name]?.label}
          </Button>
        ))}
      </div>
      {act && <ActForm key={chosen} act={act} id={id} version={version} />}
    </section>
  )
}

type Values = Record<string, string | number | readonly string[] | null | undefined>

function ActForm({ act, id, version }: { act: Act; id: string; version: number }) {
  const { label, endpoint, fields = [], hint } = act
  const { mutate, error, isPending } = useCommand(endpoint as Endpoint<{ id: string }, undefined, Values, unknown>)
  const send = (values: Values) =>
    mutate({ params: { id }, version, ...(fields.length > 0 && { body: sent(values, fields) }) } as never)
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={Object.fromEntries(fields.map(({ name, first = '' }) => [name, first]))}
      onFinish={send}
    >
      {fields.map((field) => (
        <FormField key={field.name} field={field} />
      ))}
      {hint && <p className="soft">{hint}</p>}
      <RefusalNotice error={error} labelOf={(name) => fields.find((field) => field.name === name)?.label ?? name} />
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {label}
        </Button>
      </Form.Item>
    </Form>
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
      <PlainSelect options={as} />
    </Form.Item>
  )
}

interface PlainSelectProps {
  id?: string
  value?: string
  onChange?(value: string): void
  options: readonly (readonly [string, string])[]
}

function PlainSelect({ id, value, onChange, options }: PlainSelectProps) {
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
