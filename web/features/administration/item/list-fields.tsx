import { Button, Checkbox, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '../../../kernel/language.tsx'
import { Select } from '../../../ui/select.tsx'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'

interface ListProps {
  name: 'materials' | 'reviewSteps' | 'fees' | 'faq'
  fresh: object
  children(at: number): ReactNode
}

/** A list of an item: an entry a block, with one to add and one to remove. */
function ListFields({ name, fresh, children }: ListProps) {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  return (
    <Form.List name={name}>
      {(entries, { add, remove }) => (
        <details className="sheet">
          <summary>{`${fields[name]}（${entries.length}）`}</summary>
          {entries.map(({ key, name: at }) => (
            <fieldset key={key} className="entry">
              <legend>{`${fields[name]} ${at + 1}`}</legend>
              {children(at)}
              <Button size="small" onClick={() => remove(at)}>
                {word.removeItem(`${fields[name]} ${at + 1}`)}
              </Button>
            </fieldset>
          ))}
          <Button onClick={() => add(fresh)}>{`${word.add}（${fields[name]}）`}</Button>
        </details>
      )}
    </Form.List>
  )
}

/** One line of text in an entry. */
function Line({ at, part, label, numeric = false, must = true }: PartProps & { numeric?: boolean; must?: boolean }) {
  const word = useWords(text)
  const rules = must ? [{ required: true, whitespace: true, message: word.needed }] : []
  return (
    <Form.Item name={[at, part]} label={label} rules={rules}>
      <Input maxLength={500} {...(numeric && { inputMode: 'decimal' as const })} />
    </Form.Item>
  )
}

interface PartProps {
  at: number
  part: string
  label: string
}

function Choice({ at, part, label, options }: PartProps & { options: readonly (readonly [string, string])[] }) {
  return (
    <Form.Item name={[at, part]} label={label}>
      <Select options={options} />
    </Form.Item>
  )
}

function Tick({ at, part, label }: PartProps) {
  return (
    <Form.Item name={[at, part]} valuePropName="checked">
      <Checkbox>{label}</Checkbox>
    </Form.Item>
  )
}

const freshMaterial = {
  ...{ code: '', name: '', nameEn: '', legalBasis: '', kind: 'original', copies: '1' },
  ...{ source: 'applicant', necessity: 'required', archive: true },
}

export function MaterialFields() {
  const word = useWords(text)
  const said = (
    key: 'original' | 'copy' | 'both' | 'applicant' | 'government' | 'other' | 'required' | 'optional' | 'tolerable',
  ) => [key, word[key]] as const
  return (
    <ListFields name="materials" fresh={freshMaterial}>
      {(at) => (
        <div className="beside">
          <Line at={at} part="name" label={word.itemName} />
          <Line at={at} part="nameEn" label={word.itemNameEn} />
          <Line at={at} part="code" label={word.code} />
          <Line at={at} part="legalBasis" label={word.basis} must={false} />
          <Choice
            at={at}
            part="kind"
            label={word.materialKind}
            options={[said('original'), said('copy'), said('both')]}
          />
          <Line at={at} part="copies" label={word.copies} numeric />
          <Choice
            at={at}
            part="source"
            label={word.source}
            options={[said('applicant'), said('government'), said('other')]}
          />
          <Choice
            at={at}
            part="necessity"
            label={word.necessity}
            options={[said('required'), said('optional'), said('tolerable')]}
          />
          <Tick at={at} part="archive" label={word.archive} />
        </div>
      )}
    </ListFields>
  )
}

export function StepFields() {
  const word = useWords(text)
  return (
    <ListFields name="reviewSteps" fresh={{ code: '', name: '', nameEn: '', days: '1' }}>
      {(at) => (
        <div className="beside">
          <Line at={at} part="name" label={word.itemName} />
          <Line at={at} part="nameEn" label={word.itemNameEn} />
          <Line at={at} part="code" label={word.code} />
          <Line at={at} part="days" label={word.days} numeric />
        </div>
      )}
    </ListFields>
  )
}

export function FeeFields() {
  const word = useWords(text)
  return (
    <ListFields name="fees" fresh={{ name: '', nameEn: '', basis: '', amount: '', rateNote: '', demoValue: false }}>
      {(at) => (
        <div className="beside">
          <Line at={at} part="name" label={word.itemName} />
          <Line at={at} part="nameEn" label={word.itemNameEn} />
          <Line at={at} part="basis" label={word.basis} />
          <Line at={at} part="amount" label={word.amount} numeric must={false} />
          <Line at={at} part="rateNote" label={word.rateNote} must={false} />
        </div>
      )}
    </ListFields>
  )
}

export function FaqFields() {
  const word = useWords(text)
  return (
    <ListFields name="faq" fresh={{ question: '', answer: '' }}>
      {(at) => (
        <>
          <Line at={at} part="question" label={word.question} />
          <Line at={at} part="answer" label={word.answer} />
        </>
      )}
    </ListFields>
  )
}
