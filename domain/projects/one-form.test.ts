import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marketPermit } from '#testing/toy-city.ts'
import type { ServiceItem } from '../catalogue/index.ts'
import { answersFor, oneForm, onePile, type PartItem } from './index.ts'

const names = ['name', 'address', 'phone', 'area', 'since'] as const
const papers = ['plan', 'identity', 'lease', 'licence'] as const

const { scenarios: _, ...plain } = marketPermit

/** Items whose forms and papers overlap as they please; some call a shared field by a name of their own, some are given a paper. */
const drawn = fc.array(
  fc.record({
    fields: fc.uniqueArray(fc.record({ name: fc.constantFrom(...names), room: fc.integer({ min: 5, max: 40 }), required: fc.boolean() }), { selector: ({ name }) => name, minLength: 1 }), // prettier-ignore
    papers: fc.uniqueArray(fc.record({ code: fc.constantFrom(...papers), other: fc.boolean(), required: fc.boolean() }), { selector: ({ code }) => code }), // prettier-ignore
    ownName: fc.option(fc.constantFrom(...names)),
    given: fc.option(fc.constantFrom(...papers)),
  }),
  { minLength: 1, maxLength: 6 },
)
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never

const partsOf = (raw: Drawn): PartItem[] =>
  raw.map(({ fields, papers: asked, ownName, given }, index) => {
    const code = `01${String(index).padStart(2, '0')}`
    const called = (name: string) => (name === ownName ? `${name}-here` : name)
    const [paper] = marketPermit.materials
    if (!paper) throw new Error('the market permit takes a paper')
    const item: ServiceItem = {
      ...{ ...plain, code },
      form: {
        ...{ type: 'object', additionalProperties: false },
        required: fields.filter(({ required }) => required).map(({ name }) => called(name)),
        properties: Object.fromEntries(
          fields.map(({ name, room }) => [called(name), { type: 'string', title: name, maxLength: room }]),
        ) as ServiceItem['form']['properties'],
      },
      materials: asked.map((one) => ({
        ...{ ...paper, code: one.code, name: one.other ? `${one.code}，另一份` : one.code },
        necessity: one.required ? 'required' : 'optional',
      })) as ServiceItem['materials'],
    }
    const needs = given === null ? [] : [{ item: '0199', material: given }]
    return { part: { item: code, needs, ...(ownName && { fields: { [called(ownName)]: ownName } }) }, item }
  })

const over = (property: (parts: PartItem[], raw: Drawn) => void) =>
  fc.assert(
    fc.property(drawn, (raw) => property(partsOf(raw), raw)),
    { seed: 20080128, numRuns: 400 },
  )

describe('one form for several items', () => {
  it('asks each thing once, with the least room, and gives every item its answers in its own words', () => {
    over((parts, raw) => {
      const { properties, required } = oneForm(parts)
      const asked = new Set(raw.flatMap(({ fields }) => fields.map(({ name }) => name)))
      expect(Object.keys(properties).toSorted()).toEqual([...asked].toSorted())
      const answers = Object.fromEntries(
        Object.entries(properties).map(([name, { maxLength = 0 }]) => [name, name.padEnd(maxLength, '。').slice(0, maxLength)]), // prettier-ignore
      )
      for (const { part, item } of parts) {
        const own = answersFor({ part, item }, answers)
        expect(Object.keys(own).toSorted()).toEqual(Object.keys(item.form.properties).toSorted())
        for (const [name, field] of Object.entries(item.form.properties)) {
          expect(String(own[name]).length).toBeLessThanOrEqual(field.maxLength ?? 0)
          if (item.form.required.includes(name)) expect(required).toContain(part.fields?.[name] ?? name)
        }
      }
    })
  })

  it('takes each paper once, each for all who need it, and none that another item gives', () => {
    over((parts) => {
      const pile = onePile(parts)
      expect(new Set(pile.map(({ code }) => code)).size).toBe(pile.length)
      for (const { part, item } of parts)
        for (const { code, name, necessity } of item.materials) {
          const slots = pile.filter((slot) => slot.for.some((one) => one.item === item.code && one.material === code))
          const isGiven = part.needs.some(({ material }) => material === code)
          expect(slots.map((slot) => slot.name)).toEqual(isGiven ? [] : [name])
          if (necessity === 'required' && !isGiven) expect(slots[0]?.required).toBe(true)
        }
    })
  })
})
