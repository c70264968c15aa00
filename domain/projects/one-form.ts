import {
  inSituation,
  validateAnswers,
  type AnswerProblem,
  type FormField,
  type FormSchema,
  type ServiceItem,
} from '../catalogue/index.ts'
import type { CivilDate } from '../kernel/index.ts'
import type { BundlePart } from './bundle.ts'

/** An item with its place in a project. */
export interface PartItem {
  part: BundlePart
  item: ServiceItem
}

/** A paper asked for once, whoever needs it. */
export interface SharedPaper {
  /** Its slot in the project. */
  code: string
  name: string
  nameEn: string
  required: boolean
  /** The items that need it, each with the code it has there. */
  for: { item: string; material: string }[]
}

const sharedName = ({ fields = {} }: BundlePart, field: string) => fields[field] ?? field

/** One form for all items: what several ask is asked once, and is required as soon as one of them requires it. */
export function oneForm(parts: readonly PartItem[]): FormSchema {
  const form: FormSchema = { type: 'object', additionalProperties: false, required: [], properties: {} }
  for (const { part, item } of parts) {
    const own = inSituation(item, part.situation).form
    for (const [name, field] of Object.entries(own.properties)) {
      const shared = sharedName(part, name)
      form.properties[shared] = narrowest(form.properties[shared] ?? field, field)
      if (own.required.includes(name) && !form.required.includes(shared)) form.required.push(shared)
    }
  }
  return form
}

/** Whoever asks for less room decides: what fits there fits everywhere. */
function narrowest(one: FormField, other: FormField): FormField {
  const least = (key: 'maximum' | 'maxLength') => Math.min(one[key] ?? Infinity, other[key] ?? Infinity)
  const most = Math.max(one.minimum ?? -Infinity, other.minimum ?? -Infinity)
  return {
    ...one,
    ...(Number.isFinite(least('maximum')) && { maximum: least('maximum') }),
    ...(Number.isFinite(least('maxLength')) && { maxLength: least('maxLength') }),
    ...(Number.isFinite(most) && { minimum: most }),
  }
}

/** What one form answered, in the words of an item's own. */
export function answersFor(
  { part, item }: PartItem,
  answers: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = Object.keys(inSituation(item, part.situation).form.properties)
  return Object.fromEntries(
    own.flatMap((name) => {
      const shared = sharedName(part, name)
      return Object.hasOwn(answers, shared) ? [[name, answers[shared]]] : []
    }),
  )
}

/** What is wrong with the answers by the forms of the items themselves, each named as in the one form, and once. */
export function faultsOf(
  parts: readonly PartItem[],
  answers: Readonly<Record<string, unknown>>,
  today: CivilDate,
): AnswerProblem[] {
  const form = oneForm(parts)
  const faults = new Map<string, AnswerProblem>()
  const note = (problem: AnswerProblem) => faults.has(problem.field) || faults.set(problem.field, problem)
  for (const problem of validateAnswers({ form }, answers, { partial: false, today })) note(problem)
  for (const { part, item } of parts) {
    const own = inSituation(item, part.situation)
    for (const { field, message } of validateAnswers(own, answersFor({ part, item }, answers), {
      partial: false,
      today,
    }))
      note({ field: sharedName(part, field), message })
  }
  return [...faults.values()]
}

/** One set of papers: the same paper once, and none that another item of the project will give. */
export function onePile(parts: readonly PartItem[]): SharedPaper[] {
  const pile = new Map<string, SharedPaper>()
  for (const { part, item } of parts) {
    const given = new Set(part.needs.map(({ material }) => material))
    for (const { code, name, nameEn, necessity } of inSituation(item, part.situation).materials) {
      if (given.has(code)) continue
      // Two papers may share a code and not be the same: the name tells them apart.
      const same = pile.get(code)
      const slot = same && same.name !== name ? `${code}-${item.code}` : code
      const paper = pile.get(slot) ?? { code: slot, name, nameEn, required: false, for: [] }
      pile.set(slot, {
        ...paper,
        required: paper.required || necessity === 'required',
        for: [...paper.for, { item: item.code, material: code }],
      })
    }
  }
  return [...pile.values()]
}
