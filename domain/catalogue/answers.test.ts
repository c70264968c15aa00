import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, missingFields, validateAnswers } from './answers.ts'
import type { FormField, FormSchema } from './item.ts'

const today = '2026-03-02'
const titled = { title: '题', 'x-title-en': 'Question' }

const properties: Record<string, FormField> = {
  name: { ...titled, type: 'string', minLength: 1, maxLength: 5 },
  bornOn: { ...titled, type: 'string', format: 'date', minLength: 1, maxLength: 10 },
  citizen: { ...titled, type: 'string', format: 'citizen-id', maxLength: 18 },
  company: { ...titled, type: 'string', format: 'credit-code', maxLength: 18 },
  mobile: { ...titled, type: 'string', format: 'mobile', maxLength: 11 },
  seats: { ...titled, type: 'integer', minimum: 1, maximum: 500, 'x-fact': true },
  area: { ...titled, type: 'number', minimum: 0, maximum: 1000, 'x-fact': true },
  willing: { ...titled, type: 'boolean', 'x-fact': true },
  trade: { ...titled, type: 'string', enum: ['餐饮', '零售'], maxLength: 60, 'x-fact': true },
  goods: {
    ...titled,
    type: 'array',
    minItems: 1,
    maxItems: 2,
    items: { type: 'string', enum: ['酒', '茶', '糖'] },
    'x-fact': true,
  },
  plate: { ...titled, type: 'string', pattern: '^苏F', maxLength: 10 },
}
const form: FormSchema = { type: 'object', additionalProperties: false, required: ['name', 'goods'], properties }
const complete = { name: '张三', goods: ['酒'] }
const check = (answers: Record<string, unknown>, partial = true) =>
  validateAnswers({ form }, answers, { partial, today })

describe('an answer is held against its question', () => {
  it.each<[keyof typeof properties, unknown, string | null]>([
    ['name', '张三', null],
    ['name', '一二三四五六', 'field-maxLength'],
    ['name', 5, 'field-type'],
    ['name', null, 'field-type'],
    ['name', ['张三'], 'field-type'],
    ['name', { toString: '张三' }, 'field-type'],
    ['name', '张\u0000', 'field-character'],
    ['name', '张\ud800', 'field-character'],
    ['bornOn', '2024-02-29', null],
    ['bornOn', '2026-02-29', 'field-date'],
    ['bornOn', '2026-13-01', 'field-date'],
    ['bornOn', '20260101', 'field-date'],
    ['bornOn', '0000-01-01', 'field-date'],
    ['bornOn', '2026-01-01T00', 'field-maxLength'],
    ['citizen', '11010519491231002X', null],
    ['citizen', '11010519491231002x', null],
    ['citizen', '110105194912310021', 'field-check-digit'],
    ['citizen', '11010519490229002X', 'field-date'],
    ['citizen', '11010520991231002X', 'field-future-date'],
    ['citizen', '99010519491231002X', 'field-region'],
    ['citizen', '1101051949123100', 'field-length'],
    ['citizen', '1101051949123100AB', 'field-character'],
    ['company', '91350100M000100Y43', null],
    ['company', '91350100M000100Y44', 'field-check-digit'],
    ['company', '91350100M000100I43', 'field-character'],
    ['company', '9135', 'field-length'],
    ['mobile', '13800000000', null],
    ['mobile', '12800000000', 'field-prefix'],
    ['mobile', '1380000', 'field-length'],
    ['mobile', '1380000000a', 'field-character'],
    ['mobile', 13800000000, 'field-type'],
    ['seats', 20, null],
    ['seats', 0, 'field-minimum'],
    ['seats', 501, 'field-maximum'],
    ['seats', 1.5, 'field-type'],
    ['seats', '20', 'field-type'],
    ['seats', '', 'field-type'],
    ['seats', [], 'field-type'],
    ['area', 0, null],
    ['area', 12.5, null],
    ['area', -1, 'field-minimum'],
    ['area', '12.5', 'field-type'],
    ['willing', false, null],
    ['willing', 'false', 'field-type'],
    ['willing', 1, 'field-type'],
    ['trade', '餐饮', null],
    ['trade', '其他', 'field-enum'],
    ['goods', ['酒', '茶'], null],
    ['goods', ['酒', '烟'], 'field-enum'],
    ['goods', ['酒', '茶', '糖'], 'field-maxItems'],
    ['goods', '酒', 'field-type'],
    ['goods', '', 'field-type'],
    ['plate', '苏F12345', null],
    ['plate', '沪A12345', 'field-pattern'],
  ])('%s = %j gives %s', (field, answer, message) => {
    expect(check({ [field]: answer })).toEqual(message === null ? [] : [{ field, message }])
  })

  it.each(['unknown', '__proto__', 'constructor', 'toString'])(
    'a field %s that nobody asked for is refused',
    (field) => {
      const answers = JSON.parse(`{ ${JSON.stringify(field)}: "" }`) as Record<string, unknown>
      expect(check(answers)).toEqual([{ field, message: 'field-additionalProperties' }])
    },
  )

  it('names every wrong field, however many', () => {
    const wrong = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`extra${n}`, 1]))
    expect(check(wrong)).toHaveLength(40)
    expect(check({ name: 1, bornOn: 'x', citizen: 'x', seats: 0, trade: 'x', goods: ['x'] })).toHaveLength(6)
  })
})

describe('a form with open questions', () => {
  it('is fine as a draft', () => {
    expect(check({})).toEqual([])
    expect(check({ name: '', goods: [], bornOn: ' ' })).toEqual([])
  })

  it('is not fine when handed in', () => {
    const required = ['name', 'goods'].map((field) => ({ field, message: 'field-required' }))
    expect(check({}, false)).toEqual(required)
    expect(check({ name: ' ', goods: [] }, false)).toEqual(required)
    expect(check({ ...complete, bornOn: '', plate: '' }, false)).toEqual([])
    expect(check(complete, false)).toEqual([])
  })

  it.each([
    [{}, ['name', 'goods']],
    [{ name: '\t ' }, ['name', 'goods']],
    [{ name: '张三', goods: [] }, ['goods']],
    [complete, []],
  ])('%j misses %j', (answers, missing) => {
    expect(missingFields(form, answers)).toEqual(missing)
  })

  it('takes a false and a zero for answers', () => {
    const strict = { ...form, required: ['willing', 'area'] }
    expect(missingFields(strict, { willing: false, area: 0 })).toEqual([])
  })

  it('does not find an answer in the prototype', () => {
    expect(missingFields({ ...form, required: ['toString'] }, {})).toEqual(['toString'])
  })
})

describe('the facts of an application', () => {
  it('are the answers rules may read, and nothing personal', () => {
    const answers = {
      name: '张三',
      seats: 20,
      area: 0,
      willing: false,
      trade: '餐饮',
      goods: ['酒', '茶'],
      plate: '苏F1',
    }
    expect(factsOf(form, answers)).toEqual({ seats: 20, area: 0, willing: false, trade: '餐饮', goods: '酒,茶' })
  })

  it('leave out what is open', () => {
    expect(factsOf(form, { trade: '', goods: [] })).toEqual({})
  })
})

it('answers anything with a list of problems, and only sound answers with none', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...Object.keys(properties), 'other'), fc.jsonValue()), (answers) => {
      const problems = check(answers, false)
      for (const { message } of problems) expect(message).toMatch(/^field-[a-zA-Z-]+$/)
      expect(new Set(problems.map(({ field }) => field)).size).toBe(problems.length)
      if (!Object.hasOwn(answers, 'name')) expect(problems).toContainEqual({ field: 'name', message: 'field-required' })
    }),
    { seed: 20260302, numRuns: 1000 },
  )
})
