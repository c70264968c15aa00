import type { FormField, FormSchema } from '#domain/catalogue/index.ts'

export const questionKinds = [
  'text', 'integer', 'number', 'yes-no', 'choice', 'choices', 'date', 'citizen-id', 'credit-code', 'mobile',
] as const // prettier-ignore
export type QuestionKind = (typeof questionKinds)[number]

/** A question of a form as it is edited: choices a line each, Chinese and English beside each other. */
export interface FilledQuestion {
  field: string
  title: string
  titleEn: string
  kind: QuestionKind
  required: boolean
  group: string
  groupEn: string
  hint: string
  hintEn: string
  personal: boolean
  fact: boolean
  choices: string
  least: string
  most: string
  /** As it came: what is not edited here stays with it while its kind does. */
  kept: FormField | null
}

export const freshQuestion: FilledQuestion = {
  ...{ field: '', title: '', titleEn: '', kind: 'text', required: true, group: '', groupEn: '' },
  ...{ hint: '', hintEn: '', personal: false, fact: false, choices: '', least: '', most: '', kept: null },
}

export function kindOf({ type, format, enum: choices }: FormField): QuestionKind {
  if (format) return format
  if (type === 'boolean') return 'yes-no'
  if (type === 'array') return 'choices'
  if (choices) return 'choice'
  return type === 'string' ? 'text' : type
}

const between = ' | '

export const filledQuestions = ({ properties, required }: FormSchema): FilledQuestion[] =>
  Object.entries(properties).map(([field, kept]) => {
    const english = kept['x-enum-en'] ?? []
    const choices = kept.items?.enum ?? kept.enum ?? []
    const counts = kept.type === 'integer' || kept.type === 'number'
    const bound = (value: number | undefined) => (value === undefined ? '' : String(value))
    return {
      ...{
        field,
        title: kept.title,
        titleEn: kept['x-title-en'],
        kind: kindOf(kept),
        required: required.includes(field),
      },
      ...{ group: kept['x-group'] ?? '', groupEn: kept['x-group-en'] ?? '' },
      ...{ hint: kept.description ?? '', hintEn: kept['x-description-en'] ?? '' },
      ...{ personal: kept['x-personal'] ?? false, fact: kept['x-fact'] ?? false },
      choices: choices.map((choice, at) => `${choice}${between}${english[at] ?? ''}`).join('\n'),
      ...{ least: counts ? bound(kept.minimum) : '', most: bound(counts ? kept.maximum : kept.maxLength), kept },
    }
  })

/** The form that is sent. */
export function formOf(questions: readonly FilledQuestion[]): FormSchema {
  return {
    ...{ type: 'object', additionalProperties: false },
    required: questions.filter(({ required }) => required).map(({ field }) => field.trim()),
    properties: Object.fromEntries(questions.map((question) => [question.field.trim(), fieldOf(question)])),
  }
}

function fieldOf(question: FilledQuestion): FormField {
  const { title, titleEn, kind, group, groupEn, hint, hintEn, personal, fact, kept } = question
  const {
    title: _,
    'x-title-en': __,
    'x-personal': _p,
    'x-fact': _f,
    ...rest
  } = kept && kindOf(kept) === kind ? kept : shapeOf(kind)
  const { 'x-group': _g, 'x-group-en': _ge, description: _d, 'x-description-en': _de, ...shape } = rest
  return {
    ...shape,
    ...bounds(question),
    ...{ title: title.trim(), 'x-title-en': titleEn.trim() },
    ...(group.trim() && { 'x-group': group.trim(), 'x-group-en': groupEn.trim() }),
    ...(hint.trim() && { description: hint.trim() }),
    ...(hintEn.trim() && { 'x-description-en': hintEn.trim() }),
    ...(personal && { 'x-personal': true }),
    ...(fact && { 'x-fact': true }),
  }
}

type Shape = Omit<FormField, 'title' | 'x-title-en'>

/** What a new question of a kind is held to. */
function shapeOf(kind: QuestionKind): FormField {
  const shapes: Record<QuestionKind, Shape> = {
    text: { type: 'string', minLength: 1, maxLength: 200 },
    integer: { type: 'integer' },
    number: { type: 'number' },
    'yes-no': { type: 'boolean' },
    choice: { type: 'string', maxLength: 60 },
    choices: { type: 'array', minItems: 1 },
    date: { type: 'string', minLength: 1, maxLength: 10, format: 'date' },
    'citizen-id': { type: 'string', minLength: 1, maxLength: 18, format: 'citizen-id' },
    'credit-code': { type: 'string', minLength: 1, maxLength: 18, format: 'credit-code' },
    mobile: { type: 'string', minLength: 1, maxLength: 11, format: 'mobile' },
  }
  return { title: '', 'x-title-en': '', ...shapes[kind] }
}

/** What the answer is held to, by the kind of question. */
function bounds({ kind, choices, least, most, kept }: FilledQuestion): Partial<FormField> {
  if (kind === 'choice' || kind === 'choices') {
    const lines = choices.split('\n').filter((line) => line.trim() !== '')
    const [values, english] = [0, 1].map((part) => lines.map((line) => (line.split(between)[part] ?? '').trim()))
    const list = values ?? []
    if (kind === 'choice') return { enum: list, 'x-enum-en': english ?? [] }
    const items = { ...(kept?.items ?? { maxLength: 60 }), type: 'string' as const, enum: list }
    return { items, 'x-enum-en': english ?? [], maxItems: list.length }
  }
  const number = (text: string) => (text.trim() === '' ? undefined : Number(text))
  const [from, to] = [number(least), number(most)]
  if (kind === 'integer' || kind === 'number')
    return { ...(from !== undefined && { minimum: from }), ...(to !== undefined && { maximum: to }) }
  return kind === 'text' && to !== undefined ? { maxLength: to } : {}
}
