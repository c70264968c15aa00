import { describe, expect, it } from 'vitest'
import { checkCitizenId, checkCreditCode, checkMobile } from '#domain/kernel/index.ts'
import { syntheticEnterprise, syntheticPerson } from './synthetic-people.ts'

describe('invented people', () => {
  it('have numbers with right check digits, all different', () => {
    const persons = Array.from({ length: 400 }, (_, n) => syntheticPerson(n))
    const enterprises = Array.from({ length: 120 }, (_, n) => syntheticEnterprise(n))
    expect(persons.filter(({ number }) => !checkCitizenId(number, '2026-01-01').valid)).toEqual([])
    expect(enterprises.filter(({ number }) => !checkCreditCode(number).valid)).toEqual([])
    expect([...persons, ...enterprises].filter(({ mobile }) => !checkMobile(mobile).valid)).toEqual([])
    expect(new Set([...persons, ...enterprises].map(({ number }) => number)).size).toBe(520)
    expect(new Set(persons.map(({ name }) => name)).size).toBe(400)
    expect(new Set(enterprises.map(({ name }) => name)).size).toBe(120)
  })

  it('were born in the 1880s, so that no living person has their number', () => {
    const years = Array.from({ length: 400 }, (_, n) => Number(syntheticPerson(n).number.slice(6, 10)))
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1880)
    expect(Math.max(...years)).toBeLessThan(1890)
  })
})
