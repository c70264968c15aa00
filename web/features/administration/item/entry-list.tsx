import { Button, Checkbox, Form, Input } from 'antd'
import type { Rule } from 'antd/es/form'
import { useState, type ReactNode } from 'react'
import { useWords } from '../../../kernel/language.tsx'
import { Select } from '../../../ui/select.tsx'
import { text } from './text.ts'

interface EntryListProps {
  name: string | (string | number)[]
  title: string
  /** What an entry is called, where it is not called as the list. */
  each?: string
  fresh: object
  most?: number
  hint?: string
  children(at: number): ReactNode
}

/** A list of an item: an entry a block, to be added, removed and put in another order. Its fields come once it is opened. */
export function EntryList({ name, title, each = title, fresh, most = 100, hint, children }: EntryListProps) {
  const word = useWords(text)
  const [seen, setSeen] = useState(false)
  return (
    <Form.List name={name}>
      {(entries, { add, remove, move }) => (
        <details className="sheet" onToggle={({ currentTarget }) => currentTarget.open && setSeen(true)}>
          <summary>{word.within(title, entries.length)}</summary>
          {seen && hint && <p className="soft">{hint}</p>}
          {seen &&
            entries.map(({ key, name: at }) => (
              <fieldset key={key} className="entry">
                <legend>{`${each} ${at + 1}`}</legend>
                {children(at)}
                <p className="buttons">
                  <Button size="small" onClick={() => remove(at)}>
                    {word.removeItem(`${each} ${at + 1}`)}
                  </Button>
                  {at > 0 && (
                    <Button size="small" onClick={() => move(at, at - 1)}>
                      {word.moveUp(`${each} ${at + 1}`)}
                    </Button>
                  )}
                  {at < entries.length - 1 && (
                    <Button size="small" onClick={() => move(at, at + 1)}>
                      {word.moveDown(`${each} ${at + 1}`)}
                    </Button>
                  )}
                </p>
              </fieldset>
            ))}
          {seen && entries.length < most && <Button onClick={() => add(fresh)}>{word.within(word.add, each)}</Button>}
        </details>
      )}
    </Form.List>
  )
}

/** Where in the form a part lies, and what it is called. */
export interface PartProps {
  part: (string | number)[]
  label: string
}

interface LineProps extends PartProps {
  numeric?: boolean
  must?: boolean
  rows?: number
  extra?: string
  /** What holds of it beside being there. */
  rules?: Rule[]
}

/** One line of text in an entry, or several. */
export function Line({ part, label, numeric = false, must = true, rows, extra, rules: own = [] }: LineProps) {
  const word = useWords(text)
  const rules = [...(must ? [{ required: true, whitespace: true, message: word.needed }] : []), ...own]
  return (
    <Form.Item name={part} label={label} rules={rules} {...(extra && { extra })}>
      {rows ? (
        <Input.TextArea rows={rows} maxLength={4000} />
      ) : (
        <Input maxLength={500} {...(numeric && { inputMode: 'decimal' as const })} />
      )}
    </Form.Item>
  )
}

export function Choice({ part, label, options }: PartProps & { options: readonly (readonly [string, string])[] }) {
  return (
    <Form.Item name={part} label={label}>
      <Select options={options} />
    </Form.Item>
  )
}

export function Tick({ part, label }: PartProps) {
  return (
    <Form.Item name={part} valuePropName="checked">
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  )
}

/** Several of what there is. */
export function Ticks({ part, label, options }: PartProps & { options: readonly (readonly [string, string])[] }) {
  return (
    <Form.Item name={part} label={label}>
      <Checkbox.Group className="stacked" options={options.map(([value, said]) => ({ value, label: said }))} />
    </Form.Item>
  )
}

/** A number of working or calendar days; empty where the usual holds. */
export function Period({ part, label, extra }: PartProps & { extra?: string }) {
  const word = useWords(text)
  return (
    <div className="beside">
      <Line
        part={[...part, 'value']}
        label={`${label} · ${word.value}`}
        numeric
        must={false}
        {...(extra && { extra })}
      />
      <Choice
        part={[...part, 'unit']}
        label={`${label} · ${word.unit}`}
        options={[
          ['workday', word.workday],
          ['day', word.day],
        ]}
      />
    </div>
  )
}
