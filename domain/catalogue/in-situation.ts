import type { FormSchema, ServiceItem } from './item.ts'
import { settled, standingsOf, type Answer, type Situation } from './situation.ts'

/** What a situation may switch in an item. */
export type Part = 'materials' | 'fields' | 'fees' | 'steps'

const known = new WeakMap<ServiceItem, Map<string, ServiceItem>>()

/**
 * The item as it is for an applicant in this situation: only the materials, form questions, fees and steps that apply, and
 * the promise that holds. While questions are open, what may still apply stays. An item without questions is itself.
 */
export function inSituation(item: ServiceItem, situation: Situation = {}): ServiceItem {
  if (!item.scenarios) return item
  const of = known.get(item) ?? new Map<string, ServiceItem>()
  known.set(item, of)
  // Only answers that count make the key, so that there are no more than there are situations.
  const key = JSON.stringify(settled(item, situation))
  const narrowed = of.get(key) ?? narrow(item, situation)
  of.set(key, narrowed)
  return narrowed
}

function narrow(item: ServiceItem, situation: Situation): ServiceItem {
  const applies = appliesIn(item, situation)
  const promised =
    standingsOf(item, situation)
      .flatMap(({ given }) => given?.promised ?? [])
      .at(-1) ?? item.promised
  return {
    ...item,
    promised,
    handlingType: promised.value === 0 ? 'instant' : 'promised',
    materials: item.materials.filter(({ code }) => applies('materials', code)),
    form: formOf(item.form, (name) => applies('fields', name)),
    fees: item.fees.filter(({ name }) => applies('fees', name)),
    reviewSteps: item.reviewSteps.filter(({ code }) => applies('steps', code)),
  }
}

/** Whether a part of the item applies: nothing given drops it, and if any answer adds it, one given or still to come does. */
function appliesIn(item: ServiceItem, situation: Situation): (part: Part, code: string) => boolean {
  const standings = standingsOf(item, situation)
  const given = standings.flatMap(({ given: answer }) => answer ?? [])
  const toCome = standings
    .filter(({ standing }) => standing === 'open' || standing === 'later')
    .flatMap(({ scenario }) => scenario.answers)
  const all = (item.scenarios ?? []).flatMap(({ answers }) => answers)
  const adds = (part: Part, code: string) => (answer: Answer) => answer.adds?.[part]?.includes(code) === true
  return (part, code) =>
    !given.some(({ drops }) => drops?.[part]?.includes(code)) &&
    (!all.some(adds(part, code)) || [...given, ...toCome].some(adds(part, code)))
}

function formOf({ properties, required, ...form }: FormSchema, applies: (name: string) => boolean): FormSchema {
  return {
    ...form,
    required: required.filter(applies),
    properties: Object.fromEntries(Object.entries(properties).filter(([name]) => applies(name))),
  }
}

/** The codes of everything of a kind in an item. */
export const codesOf = (item: ServiceItem): Readonly<Record<Part, readonly string[]>> => ({
  materials: item.materials.map(({ code }) => code),
  fields: Object.keys(item.form.properties),
  fees: item.fees.map(({ name }) => name),
  steps: item.reviewSteps.map(({ code }) => code),
})
