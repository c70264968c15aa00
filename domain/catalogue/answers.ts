import Schema from 'typebox/schema'
import {
  checkCitizenId,
  checkCreditCode,
  checkMobile,
  parseCivilDate,
  type Check,
  type CivilDate,
} from '../kernel/index.ts'
import type { FormField, FormSchema, ServiceItem } from './item.ts'

/** What is wrong with one answer: the field, and the code of the sentence that says so (`field-…`). */
export interface AnswerProblem {
  field: string
  message: string
}

type Answers = Readonly<Record<string, unknown>>
type Validators = ReadonlyMap<string, ReturnType<typeof Schema.Compile>>

const compiled = new WeakMap<FormSchema, Validators>()

/** One validator a question, so that every wrong answer is named, each with its first fault. */
function validatorsOf(form: FormSchema): Validators {
  const known = compiled.get(form)
  if (known) return known
  // Formats are checked here by their own rules, whose reasons say more than "not in this format".
  const validators = new Map(
    Object.entries(form.properties).map(([name, { format: _, ...field }]) => [name, Schema.Compile(field)]),
  )
  compiled.set(form, validators)
  return validators
}

/** Whether a question is left open: not answered, nothing but spaces for a text, no choice made. An empty text is no number. */
function isOpen(field: FormField | undefined, answer: unknown): boolean {
  switch (field?.type) {
    case 'string':
      return answer === undefined || (typeof answer === 'string' && answer.trim() === '')
    case 'array':
      return answer === undefined || (Array.isArray(answer) && answer.length === 0)
    default:
      return answer === undefined
  }
}

const answerTo = (answers: Answers, name: string): unknown => (Object.hasOwn(answers, name) ? answers[name] : undefined)

/**
 * Checks answers against the item's form: nothing is coerced, nothing unknown is let in, one problem a field. A `partial`
 * form (a draft) may leave questions open. Nobody is born after `today`.
 */
export function validateAnswers(
  { form }: Pick<ServiceItem, 'form'>,
  answers: Answers,
  { partial, today }: { partial: boolean; today: CivilDate },
): AnswerProblem[] {
  const validators = validatorsOf(form)
  const open = partial ? [] : missingFields(form, answers).map((field) => ({ field, message: 'field-required' }))
  const wrong = Object.entries(answers).flatMap(([field, answer]) => {
    const asked = Object.hasOwn(form.properties, field) ? form.properties[field] : undefined
    const message = asked ? faultOf(asked, validators.get(field), answer, today) : 'field-additionalProperties'
    return message === undefined ? [] : [{ field, message }]
  })
  return [...open, ...wrong]
}

function faultOf(
  field: FormField,
  validator: ReturnType<typeof Schema.Compile> | undefined,
  answer: unknown,
  today: CivilDate,
): string | undefined {
  if (isOpen(field, answer)) return undefined
  if (!validator?.Check(answer)) return `field-${validator?.Errors(answer)[1][0]?.keyword ?? 'type'}`
  if (typeof answer !== 'string') return undefined
  return unprintable.test(answer) || !answer.isWellFormed() ? 'field-character' : formatFault(field, answer, today)
}

/** Control characters cannot be printed, and PostgreSQL cannot keep a NUL; tabs and line breaks may be in a long text. */
const unprintable = /[^\P{Cc}\t\n\r]/u

function formatFault({ format }: FormField, answer: string, today: CivilDate): string | undefined {
  switch (format) {
    case undefined:
      return undefined
    case 'date':
      return parseCivilDate(answer) ? undefined : 'field-date'
    case 'citizen-id':
      return reasonOf(checkCitizenId(answer, today))
    case 'credit-code':
      return reasonOf(checkCreditCode(answer))
    case 'mobile':
      return reasonOf(checkMobile(answer))
  }
}

const reasonOf = (check: Check): string | undefined => (check.valid ? undefined : `field-${check.reason}`)

/** The required questions still open, in the order of the form. */
export function missingFields(form: FormSchema, answers: Answers): string[] {
  return form.required.filter((name) => isOpen(form.properties[name], answerTo(answers, name)))
}

/** The answers that clocks, fees and decision levels may read (`x-fact`); several choices are joined by commas. */
export function factsOf(form: FormSchema, answers: Answers): Record<string, string | number | boolean> {
  const facts: Record<string, string | number | boolean> = {}
  for (const [name, field] of Object.entries(form.properties)) {
    const answer = answerTo(answers, name)
    if (!field['x-fact'] || isOpen(field, answer)) continue
    if (Array.isArray(answer)) facts[name] = answer.join(',')
    else if (typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean')
      facts[name] = answer
  }
  return facts
}
