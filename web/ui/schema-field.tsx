import type { FormField } from '#domain/catalogue/index.ts'
import { useLanguage, useWords, words, type Language } from '../kernel/language.tsx'
import { Field, FieldGroup, type Tied } from './field.tsx'

const text = words(
  {
    optional: '选填',
    yes: '是',
    no: '否',
    choose: '请选择',
    citizenId: '18 位公民身份号码',
    creditCode: '18 位统一社会信用代码',
    mobile: '11 位手机号码',
    number: '只填数字',
  },
  {
    optional: 'optional',
    yes: 'Yes',
    no: 'No',
    choose: 'Choose one',
    citizenId: '18-digit citizen identity number',
    creditCode: '18-character unified credit code',
    mobile: '11-digit mobile number',
    number: 'Digits only',
  },
)

/** The question of a form field in the reader's language. */
export const titleOf = (field: FormField, language: Language): string =>
  language === 'en' ? field['x-title-en'] : field.title

interface SchemaFieldProps {
  name: string
  field: FormField
  required: boolean
  /** As typed: a text for what is written, a list for several choices; undefined while open. */
  value: unknown
  fault: string | undefined
  onChange(value: unknown): void
}

/** One question of an application form, drawn from its schema. */
export function SchemaField({ name, field, required, value, fault, onChange }: SchemaFieldProps) {
  const language = useLanguage()
  const word = useWords(text)
  const frame = {
    name,
    fault,
    label: titleOf(field, language),
    hint: hintOf(field, language, word),
    optional: required ? undefined : word.optional,
  }
  const answers = answersOf(field, language, word)
  if (field.type === 'array')
    return <FieldGroup {...frame}>{(tied) => <Boxes {...{ tied, answers, value, onChange }} />}</FieldGroup>
  if (answers && answers.length <= 6)
    return <FieldGroup {...frame}>{(tied) => <Radios {...{ tied, answers, value, onChange }} />}</FieldGroup>
  return (
    <Field {...frame}>
      {(tied) =>
        answers ? (
          <Choose {...{ tied, answers, value, onChange }} empty={word.choose} />
        ) : (
          <Write {...{ tied, field, value, onChange }} />
        )
      }
    </Field>
  )
}

function hintOf(field: FormField, language: Language, word: (typeof text)['zh-CN']): string | undefined {
  const said = language === 'en' ? field['x-description-en'] : field.description
  if (said) return said
  if (field.format === 'citizen-id') return word.citizenId
  if (field.format === 'credit-code') return word.creditCode
  if (field.format === 'mobile') return word.mobile
  return field.type === 'integer' || field.type === 'number' ? word.number : undefined
}

interface Answer {
  value: string | boolean
  label: string
}

/** The answers to choose among; undefined where one writes. */
function answersOf(field: FormField, language: Language, word: (typeof text)['zh-CN']): Answer[] | undefined {
  if (field.type === 'boolean')
    return [
      { value: true, label: word.yes },
      { value: false, label: word.no },
    ]
  const values = field.enum ?? field.items?.enum
  return values?.map((value, at) => ({
    value,
    label: language === 'en' ? (field['x-enum-en']?.[at] ?? value) : value,
  }))
}

interface ControlProps {
  tied: Tied
  answers?: Answer[] | undefined
  value: unknown
  onChange(value: unknown): void
}

function Boxes({ tied, answers = [], value, onChange }: ControlProps) {
  const chosen = Array.isArray(value) ? (value as unknown[]) : []
  return answers.map(({ value: answer, label }, at) => (
    <label className="choice" key={label}>
      <input
        type="checkbox"
        name={tied.name}
        id={at === 0 ? tied.id : undefined}
        checked={chosen.includes(answer)}
        onChange={({ target }) =>
          onChange(target.checked ? [...chosen, answer] : chosen.filter((other) => other !== answer))
        }
      />
      {label}
    </label>
  ))
}

function Radios({ tied, answers = [], value, onChange }: ControlProps) {
  return answers.map(({ value: answer, label }, at) => (
    <label className="choice" key={label}>
      <input
        type="radio"
        name={tied.name}
        id={at === 0 ? tied.id : undefined}
        checked={value === answer}
        onChange={() => onChange(answer)}
      />
      {label}
    </label>
  ))
}

function Choose({ tied, answers = [], value, onChange, empty }: ControlProps & { empty: string }) {
  return (
    <select
      {...tied}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value || undefined)}
    >
      <option value="">{empty}</option>
      {answers.map(({ value: answer, label }) => (
        <option key={label} value={String(answer)}>
          {label}
        </option>
      ))}
    </select>
  )
}

function Write({ tied, field, value, onChange }: ControlProps & { field: FormField }) {
  const written = value === undefined ? '' : String(value)
  const numeric = field.type === 'integer' || field.type === 'number'
  const change = ({ target }: { target: { value: string } }) => onChange(target.value === '' ? undefined : target.value)
  if (field.type === 'string' && (field.maxLength ?? 0) >= 500)
    return <textarea {...tied} rows={6} maxLength={field.maxLength} value={written} onChange={change} />
  return (
    <input
      {...tied}
      type={field.format === 'date' ? 'date' : field.format === 'mobile' ? 'tel' : 'text'}
      inputMode={numeric ? 'decimal' : undefined}
      autoComplete={field.format === 'mobile' ? 'tel-national' : 'off'}
      value={written}
      onChange={change}
    />
  )
}

/** What was typed as the answer the schema means: digits become a number, and what is no number stays as typed. */
export function answerOf({ type }: FormField, typed: unknown): unknown {
  if ((type !== 'integer' && type !== 'number') || typeof typed !== 'string') return typed
  const number = Number(typed.trim().replaceAll(/[,，\s]/g, ''))
  return typed.trim() === '' ? undefined : Number.isFinite(number) ? number : typed
}

/** The words answers are shown in. */
export const useAnswerWords = () => useWords(text)

/** An answer as a reader sees it. */
export function shownAnswer(
  field: FormField,
  answer: unknown,
  language: Language,
  word: (typeof text)['zh-CN'],
): string {
  const labels = new Map(answersOf(field, language, word)?.map(({ value, label }) => [value, label]))
  const said = Array.isArray(answer) ? (answer as unknown[]) : [answer]
  return said.map((one) => labels.get(one as string) ?? String(one)).join(language === 'en' ? ', ' : '、')
}
