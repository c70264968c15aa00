import type { FormField, ServiceItem } from '#domain/catalogue/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import type { Random } from './random.ts'
import { syntheticEnterprise, syntheticPerson, type SyntheticParty } from './synthetic-people.ts'

interface Occasion {
  item: Pick<ServiceItem, 'name' | 'form'>
  applicant: SyntheticParty
  on: CivilDate
  random: Random
}

/** Answers to the form of `item` that its schema accepts; optional questions are answered half of the time. */
export function answersFor(occasion: Occasion): Record<string, unknown> {
  const { required, properties } = occasion.item.form
  const answered = Object.entries(properties).filter(([name]) => required.includes(name) || occasion.random.chance(0.5))
  return Object.fromEntries(answered.map(([name, field]) => [name, answer(name, field, occasion)]))
}

function answer(name: string, field: FormField, occasion: Occasion): unknown {
  const { random } = occasion
  if (field.enum) return random.pick(field.enum)
  switch (field.type) {
    case 'boolean':
      return random.chance(0.85)
    case 'integer':
    case 'number':
      return quantity(field, random)
    case 'array':
      return choices(field, random)
    case 'string':
      return field.pattern ? fitting(field.pattern) : words(name, field, occasion).slice(0, field.maxLength)
  }
}

/** Small numbers are likelier than large ones. */
function quantity({ minimum = 0, maximum = 1000 }: FormField, random: Random): number {
  const most = Math.min(maximum, minimum + 20_000_000)
  return minimum + Math.floor((most - minimum) * random.next() ** 6)
}

function choices({ items, minItems = 0, maxItems = 3 }: FormField, random: Random): string[] {
  const options = items?.enum ?? ['其他']
  const first = random.between(0, options.length - 1)
  const wanted = random.between(minItems, Math.max(minItems, Math.min(maxItems, options.length, 2)))
  return Array.from({ length: wanted }, (_, n) => options[(first + n) % options.length] ?? '其他')
}

const specimens = ['1', '001', '100000', '320684', '226100', '2026', '2026-320684-47-03-000001', 'A', 'ABC', '示例']

function fitting(pattern: string): string {
  const specimen = specimens.find((text) => new RegExp(pattern, 'u').test(text))
  if (specimen === undefined) throw new Error(`no specimen fits the pattern ${pattern}`)
  return specimen
}

function words(name: string, field: FormField, { item, applicant, on, random }: Occasion): string {
  const another = random.between(0, 399)
  switch (field.format) {
    case 'date':
      return dateFor(name, on, random)
    case 'citizen-id':
      return applicant.kind === 'person' ? applicant.number : syntheticPerson(another).number
    case 'credit-code':
      return applicant.kind === 'enterprise' ? applicant.number : syntheticEnterprise(another % 120).number
    case 'mobile':
      return applicant.mobile
    case undefined:
      break
  }
  if (/address|place|site|road/i.test(name)) return applicant.address
  if (/No$/.test(name)) return `海${on.slice(0, 4)}第${random.between(100, 9999)}号`
  if (field['x-personal'] && /name|manager|accountant|person/i.test(name)) return syntheticPerson(another).name
  if (/name/i.test(name))
    return applicant.kind === 'enterprise' ? applicant.name : syntheticEnterprise(another % 120).name
  return (field.maxLength ?? 0) >= 500 ? `${item.name}：情况属实，详见所附材料。` : item.name
}

/** Births are of the 1880s like the numbers; what is planned lies ahead; everything else has happened. */
function dateFor(name: string, on: CivilDate, random: Random): CivilDate {
  if (/born/i.test(name)) return addDays('1880-01-01', random.between(0, 3650))
  if (/^(complete|to$|debtTo)/.test(name)) return addDays(on, random.between(100, 700))
  if (/^(start|from$|debtFrom|bids)/.test(name)) return addDays(on, random.between(5, 60))
  return addDays(on, -random.between(3, 700))
}
