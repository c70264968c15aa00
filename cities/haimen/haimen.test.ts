import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { everySituation, inSituation, ServiceItem, type FormField } from '#domain/catalogue/index.ts'
import { reaches, type Level } from '#domain/organisation/index.ts'
import { genericForm } from './forms/generic-form.ts'
import { haimen } from './index.ts'
import { windowStaff } from './staff.ts'

const { departments, windows, staff, grants, items } = haimen
const resident = items.filter((item) => item.residency === 'full')
const byCode = new Map(items.map((item) => [item.code, item]))

const countOf = <T>(all: readonly T[], predicate: (one: T) => boolean) => all.filter(predicate).length
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

describe('the figures of the 2008 paper', () => {
  test.each([
    ['departments', departments.length, 29],
    ['windows', windows.length, 46],
    ['window staff', windowStaff.length, 101],
    ["the centre's own staff", countOf(staff, ({ departmentCode }) => departmentCode === null), 13],
    ['items', items.length, 244],
    ['resident items', resident.length, 133],
    [
      'resident items decided and sealed at the window',
      countOf(resident, (i) => i.authority === 'decide-and-seal'),
      49,
    ],
    ['resident items done at once', countOf(resident, ({ promised }) => promised.value === 0), 30],
    [
      'resident items promised within 5 days',
      countOf(resident, ({ promised: { value } }) => value > 0 && value <= 5),
      41,
    ],
    ['resident items promised in more than 5 days', countOf(resident, ({ promised }) => promised.value > 5), 62],
    ['departments led from above', countOf(departments, ({ vertical }) => vertical), 6],
  ])('%s: %i', (_, actual, expected) => {
    expect(actual).toBe(expected)
  })

  // Per department 01 to 29: windows, window staff, items, resident items.
  const perDepartment = [
    [1, 3, 9, 6],
    [1, 2, 6, 3],
    [1, 2, 7, 3],
    [3, 8, 24, 10],
    [1, 3, 10, 5],
    [1, 3, 5, 3],
    [3, 6, 10, 6],
    [3, 6, 12, 8],
    [3, 7, 18, 10],
    [2, 4, 10, 7],
    [3, 6, 9, 6],
    [2, 4, 14, 7],
    [1, 2, 12, 6],
    [1, 2, 14, 6],
    [1, 2, 9, 4],
    [1, 2, 5, 3],
    [1, 2, 9, 4],
    [1, 3, 10, 5],
    [1, 1, 3, 1],
    [1, 3, 8, 5],
    [1, 2, 7, 3],
    [1, 2, 6, 4],
    [1, 1, 3, 2],
    [1, 1, 3, 2],
    [4, 10, 8, 6],
    [1, 3, 5, 3],
    [1, 2, 4, 2],
    [2, 5, 2, 1],
    [2, 4, 2, 2],
  ]
  test.each(departments.map((department, at) => [department.nameEn, department.code, perDepartment[at]] as const))(
    '%s has its windows, staff, items and resident items',
    (_, code, expected) => {
      const ours = (one: { departmentCode: string | null }) => one.departmentCode === code
      expect(
        [windows, windowStaff, items, resident].map((all) => countOf<{ departmentCode: string | null }>(all, ours)),
      ).toEqual(expected)
    },
  )
})

describe('identifiers', () => {
  test.each([
    ['department codes', departments.map(({ code }) => code)],
    ['department words', departments.map(({ word }) => word)],
    ['credit codes', departments.map(({ creditCode }) => creditCode)],
    ['window codes', windows.map(({ code }) => code)],
    ['window names', windows.map(({ name }) => name)],
    ['user names', staff.map(({ username }) => username)],
    ["people's names", staff.map(({ name }) => name)],
    ['item codes', items.map(({ code }) => code)],
    ['item names', items.map(({ name }) => name)],
    ['task codes', items.map(({ taskCode }) => taskCode)],
  ])('%s are unique', (_, values) => {
    expect(repeated(values)).toEqual([])
  })

  test('every credit code ends in the check character of GB 32100-2015', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const weightAt = (at: number) => 3 ** at % 31
    const check = (code: string) => {
      const sum = [...code.slice(0, 17)].reduce((total, char, at) => total + alphabet.indexOf(char) * weightAt(at), 0)
      return alphabet[(31 - (sum % 31)) % 31]
    }
    expect(departments.filter(({ creditCode }) => check(creditCode) !== creditCode[17])).toEqual([])
  })

  test('a task code is the credit code, the county level and twelve digits', () => {
    expect(byCode.get('0101')?.taskCode).toBe('11320684000000019R4321001001000')
    expect(items.filter(({ taskCode }) => !/^11320684[0-9A-Z]{10}432(01|04|05|07|10|20)\d{8}$/.test(taskCode))).toEqual(
      [],
    )
  })

  test('items and windows belong to departments, and window staff to their own windows', () => {
    const own = (code: string, departmentCode: string | null) => code.slice(0, 2) === departmentCode
    const codes = new Set(windows.map(({ code }) => code))
    const strays = [...items, ...staff].filter(
      (one) => !one.windowCodes.every((code) => codes.has(code) && own(code, one.departmentCode)),
    )
    expect(strays).toEqual([])
    expect(
      windows.filter(({ departmentCode }) => !items.some((item) => item.departmentCode === departmentCode)),
    ).toEqual([])
    expect(windows.filter(({ code }) => !items.some((item) => item.windowCodes.includes(code)))).toEqual([])
    expect(windows.filter(({ code }) => !windowStaff.some((person) => person.windowCodes.includes(code)))).toEqual([])
  })
})

describe.each(items.map((item) => [item.code, item] as const))('item %s', (_, item) => {
  test('is a valid service item of its department, with a lawful promise and complete guide', () => {
    expect([...Value.Errors(ServiceItem, item)]).toEqual([])
    expect(item.departmentCode).toBe(item.code.slice(0, 2))
    expect(item.handlingType === 'instant').toBe(item.promised.value === 0)
    if (item.statutory?.unit === 'workday') expect(item.promised.value).toBeLessThanOrEqual(item.statutory.value)
    expect(item.reviewSteps.reduce((sum, { days }) => sum + days, 0)).toBeLessThanOrEqual(item.promised.value)
    expect(item.reviewSteps.length > 0).toBe(item.handlingType === 'promised')
    expect(item.windowCodes.length > 0).toBe(item.residency !== 'none')
    for (const situation of everySituation(item, 2_000) ?? []) {
      const { length } = inSituation(item, situation).materials
      expect(length).toBeGreaterThanOrEqual(3)
      expect(length).toBeLessThanOrEqual(item.scenarios ? 12 : 9)
    }
    expect(repeated(item.materials.map(({ code }) => code))).toEqual([])
    expect(item.materials.filter(({ name }) => /其他(有关)?材料/.test(name))).toEqual([])
    expect(item.materials.filter(({ source, sourceOrg }) => source === 'government' && !sourceOrg)).toEqual([])
    expect(item.refusalReasons.length).toBeGreaterThanOrEqual(3)
    expect(item.keywords.length).toBeGreaterThan(0)
    if (item.kind === 'licence') expect(item.faq.length).toBeGreaterThan(0)
    expect(item.confidence === 'R').toBe(item.today === undefined)
  })
})

describe('delegation', () => {
  const roleOf = new Map(staff.map(({ username, role }) => [username, role]))
  const departmentOf = new Map(staff.map(({ username, departmentCode }) => [username, departmentCode]))
  const able = (item: ServiceItem, needed: Level) =>
    grants.filter(
      (grant) =>
        departmentOf.get(grant.username) === item.departmentCode &&
        (grant.itemCode === 'all' || grant.itemCode === item.code) &&
        reaches(grant.level, needed),
    )

  test.each(['accept', 'review', 'decide-and-seal'] as const)('for every item somebody may %s', (needed) => {
    expect(items.filter((item) => able(item, needed).length === 0).map(({ code }) => code)).toEqual([])
  })

  test('for every item somebody of the rank its decision asks for may decide', () => {
    const ranks = { window: ['clerk', 'deputy-head', 'head'], 'deputy-head': ['deputy-head', 'head'], head: ['head'] }
    const decidable = (item: ServiceItem) =>
      able(item, 'decide').some(({ username }) => ranks[item.decisionLevel].includes(roleOf.get(username) ?? ''))
    expect(items.filter((item) => !decidable(item))).toEqual([])
  })

  test('a clerk may decide exactly what is delegated to the window', () => {
    const clerksDecide = (item: ServiceItem) =>
      able(item, 'decide').some(({ username }) => roleOf.get(username) === 'clerk')
    expect(items.filter((item) => clerksDecide(item) !== reaches(item.authority, 'decide'))).toEqual([])
  })

  test('most of what the window may decide is decided there', () => {
    const delegated = resident.filter(({ authority }) => reaches(authority, 'decide'))
    expect(countOf(delegated, ({ decisionLevel }) => decisionLevel === 'window') / delegated.length).toBeGreaterThan(
      0.8,
    )
  })

  test('the centre itself holds no authority over cases', () => {
    expect(grants.filter(({ username }) => departmentOf.get(username) === null)).toEqual([])
  })
})

describe('materials', () => {
  const materials = items.flatMap((item) => item.materials)

  test('a fifth to three tenths rest on no text and may be cut', () => {
    const share = countOf(materials, ({ legalBasis }) => legalBasis === null) / materials.length
    expect(share).toBeGreaterThanOrEqual(0.2)
    expect(share).toBeLessThanOrEqual(0.3)
  })
})

describe('forms', () => {
  const forms = [...new Set(items.map(({ form }) => form))]
  const fields = forms.flatMap(({ properties }) => Object.entries(properties))

  test('at least 25 items ask their own questions', () => {
    expect(countOf(items, ({ form }) => form !== genericForm)).toBeGreaterThanOrEqual(25)
    expect(forms.length - 1).toBeGreaterThanOrEqual(25)
  })

  test('a form requires only questions it asks', () => {
    expect(forms.filter(({ required, properties }) => !required.every((key) => key in properties))).toEqual([])
  })

  test.each<[string, (field: FormField) => boolean]>([
    [
      'has titles in both languages and a page',
      (f) => Boolean(f.title && f['x-title-en'] && f['x-group'] && f['x-group-en']),
    ],
    ['bounds every text', (f) => f.type !== 'string' || f.maxLength !== undefined],
    [
      'bounds every number',
      (f) => !/^(integer|number)$/.test(f.type) || (f.minimum !== undefined && f.maximum !== undefined),
    ],
    ['bounds every list', (f) => f.type !== 'array' || (f.maxItems !== undefined && f.items?.maxLength !== undefined)],
    ['translates every option', (f) => (f.enum ?? f.items?.enum)?.length === f['x-enum-en']?.length],
    [
      'keeps citizen numbers and telephones personal',
      (f) => !/citizen|mobile/.test(f.format ?? '') || f['x-personal'] === true,
    ],
  ])('each question %s', (_, holds) => {
    expect(fields.filter(([, field]) => !holds(field)).map(([key]) => key)).toEqual([])
  })

  test.each([
    ['0503', ['husbandCitizenId', 'wifeCitizenId', 'husbandBornOn', 'wifeBornOn']],
    [
      '0901',
      ['projectName', 'projectAddress', 'floorArea', 'contractYuan', 'contractorCreditCode', 'startOn', 'completeOn'],
    ],
    ['1802', ['premisesArea', 'seats', 'categories']],
    ['2202', ['from', 'to', 'squareMetres']],
  ])('item %s asks what its law needs', (code, keys) => {
    expect(Object.keys(byCode.get(code)?.form.properties ?? {})).toEqual(expect.arrayContaining(keys))
  })
})

describe('the sourced rows of the catalogue', () => {
  test('160 items carry a source, 84 are reconstructed', () => {
    expect(countOf(items, ({ confidence }) => confidence !== 'R')).toBe(160)
  })

  test.each([
    ['0102', '20 workday', 'V'],
    ['0302', '3 month', 'V'],
    ['0406', '7 day', 'V'],
    ['0415', '60 day', 'V'],
    ['0503', '0 workday', 'V'],
    ['0602', '20 workday', 'K'],
    ['0808', '40 day', 'V'],
    ['0901', '7 day', 'V'],
    ['1101', '10 day', 'V'],
    ['1104', '10 workday', 'K'],
    ['1301', '45 workday', 'V'],
    ['1401', '30 workday', 'V'],
    ['1504', 'none', 'U'],
    ['1705', '3 day', 'V'],
    ['2001', '60 day', 'V'],
    ['2202', '20 workday', 'V'],
    ['2402', '10 workday', 'K'],
  ])('item %s is limited to %s and tagged %s', (code, limit, tag) => {
    const item = byCode.get(code)
    expect(item?.statutory ? `${item.statutory.value} ${item.statutory.unit}` : 'none').toBe(limit)
    expect(item?.confidence).toBe(tag)
  })
})

test.each([
  ['开饭店', '1802'],
  ['房产证', '1102'],
  ['房产证', '1103'],
  ['结婚', '0503'],
  ['开公司', '2502'],
  ['营业执照', '2505'],
  ['占道', '2202'],
  ['挖路', '2203'],
  ['排污', '2004'],
  ['开网吧', '1701'],
  ['开旅馆', '0401'],
  ['护照', '0414'],
  ['身份证', '0415'],
  ['低保', '0505'],
])('a citizen who says %s finds item %s', (word, code) => {
  expect(byCode.get(code)?.keywords).toContain(word)
})
