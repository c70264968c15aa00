import { expect, it } from 'vitest'
import { outlasts } from '#domain/catalogue/index.ts'
import { leastLawful, ownLimitOf, templateFaults } from '#domain/projects/index.ts'
import { acceptance } from './acceptance.ts'
import { construction } from './construction.ts'
import { departments } from './departments.ts'
import { items } from './items.ts'

it('the template of construction projects is without fault', () => {
  expect(templateFaults(construction)).toEqual([])
})

it('asks each department for items of its own, in no more time than the law gives them', () => {
  for (const stage of construction.stages)
    for (const { code, items: asked, limit } of stage.departments) {
      expect(departments.some((one) => one.code === code)).toBe(true)
      for (const item of asked) {
        const found = items.find((one) => one.code === item)
        expect([item, found?.departmentCode]).toEqual([item, code])
        const lawful = found?.statutory ?? null
        if (lawful?.unit === 'workday') expect(limit.value).toBeLessThanOrEqual(lawful.value)
      }
    }
})

it('promises no stage later than the own limits of its items allow', () => {
  for (const { code, items: asked, limits } of construction.stages) {
    const own = asked.flatMap(({ item }) =>
      items.filter((one) => one.code === item).flatMap((one) => ownLimitOf(one) ?? []),
    )
    const promised = { value: limits.promised, unit: 'workday', anchor: 'acceptance' } as const
    expect([code, outlasts(promised, { ...leastLawful(own), anchor: 'acceptance' })]).toEqual([code, false])
  }
  const permit = items.find(({ code }) => code === '0901')
  expect(permit && ownLimitOf(permit)).toMatchObject({
    value: 7,
    unit: 'day',
    own: { basis: '《中华人民共和国建筑法》第八条' },
  })
})

it('ends with the joint acceptance, led by whoever leads that', () => {
  const last = construction.stages.find(({ number }) => number === 4)
  expect(last).toMatchObject({ handling: 'acceptance', lead: acceptance.lead, sideLine: '54Y' })
})

it('asks for no paper twice that an earlier stage gives', () => {
  const order = construction.stages.map(({ items: own }) => own.map(({ item }) => item))
  const givers = new Set(construction.stages.flatMap((stage) => stage.items.flatMap(({ given }) => given.map(({ item }) => item)))) // prettier-ignore
  for (const giver of givers) expect(order.flat()).toContain(giver)
})
