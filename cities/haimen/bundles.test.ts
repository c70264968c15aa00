import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { compileCalendar, nationalCalendar } from '#domain/calendar/index.ts'
import { inSituation, situationFaults } from '#domain/catalogue/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { Bundle, oneForm, onePile, partsIn, plan, type PartItem } from '#domain/projects/index.ts'
import { bundles } from './bundles.ts'
import { items } from './items.ts'

const itemOf = (code: string) => {
  const item = items.find((one) => one.code === code)
  if (!item) throw new Error(`no item ${code}`)
  return item
}

/** Every way to answer the questions of a goal. */
const situationsOf = ({ questions }: Bundle): Record<string, string>[] =>
  questions.reduce<Record<string, string>[]>(
    (ways, { code, answers }) => ways.flatMap((way) => answers.map((answer) => ({ ...way, [code]: answer.code }))),
    [{}],
  )

const partsOf = (bundle: Bundle, situation: Record<string, string>): PartItem[] =>
  partsIn(bundle, situation).map((part) => ({ part, item: itemOf(part.item) }))

describe.each(bundles.map((bundle) => [bundle.name, bundle] as const))('“%s”', (_, bundle) => {
  it('is a goal as the product knows goals', () => {
    expect(Check(Bundle, bundle)).toBe(true)
  })

  it.each(situationsOf(bundle).map((situation) => [JSON.stringify(situation), situation] as const))(
    'can be planned, filled in and handed in for %s',
    (_answers, situation) => {
      const parts = partsOf(bundle, situation)
      const steps = parts.map(({ part, item }) => {
        const needs = part.needs.map((need) => need.item)
        return { key: item.code, needs, limit: { value: item.promised.value, unit: item.promised.unit } }
      })
      expect(plan(compileCalendar(nationalCalendar), steps, '2008-03-03')).not.toBeInstanceOf(Refusal)
      for (const { part, item } of parts) {
        expect(situationFaults(item, part.situation ?? {})).toEqual([])
        const open = (item.scenarios ?? []).filter(({ when, code }) => !when && part.situation?.[code] === undefined)
        expect(open.map(({ code }) => code)).toEqual([])
        for (const { item: needed, material } of part.needs) {
          expect(parts.some((other) => other.item.code === needed)).toBe(true)
          if (material) expect(inSituation(item, part.situation).materials.map(({ code }) => code)).toContain(material)
        }
        const own = Object.keys(item.form.properties)
        expect(own).toEqual(expect.arrayContaining(Object.keys(part.fields ?? {})))
      }
    },
  )

  it('is offered to nobody whom one of its items is not for', () => {
    for (const { item } of partsOf(bundle, {})) expect(item.audience).toEqual(expect.arrayContaining(bundle.audience))
  })

  it('asks once only what means the same everywhere', () => {
    const parts = partsOf(bundle, {})
    const form = oneForm(parts)
    for (const { part, item } of parts)
      for (const [name, field] of Object.entries(inSituation(item, part.situation).form.properties)) {
        const shared = form.properties[part.fields?.[name] ?? name]
        expect([item.code, name, shared?.type, shared?.format, shared?.enum]).toEqual([
          ...[item.code, name, field.type, field.format, field.enum],
        ])
      }
  })

  it('asks for less than its items do apart', () => {
    const parts = partsOf(bundle, {})
    const apart = parts.map(({ part, item }) => inSituation(item, part.situation))
    const fields = apart.reduce((sum, { form }) => sum + Object.keys(form.properties).length, 0)
    const papers = apart.reduce((sum, { materials }) => sum + materials.length, 0)
    expect(Object.keys(oneForm(parts).properties).length).toBeLessThan(fields)
    expect(onePile(parts).length).toBeLessThan(papers)
  })
})
