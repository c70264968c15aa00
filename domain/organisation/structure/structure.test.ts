import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addedFaults, faultsOfStructure, type StructureSurroundings } from './check-structure.ts'
import { carriedOver, changesOf, type PlannedDepartment, type PlannedWindow, type Structure } from './structure.ts'

const department = (code: string, change: Partial<PlannedDepartment> = {}): PlannedDepartment => ({
  ...{ code, name: `局${code}`, nameEn: `Bureau ${code}`, word: `字${code}`, creditCode: '11320684014251037K' },
  ...{ vertical: false, closed: false, ...change },
})
const window = (code: string, people: string[], change: Partial<PlannedWindow> = {}): PlannedWindow => ({
  ...{ code, departmentCode: code.slice(0, 2), name: `${code}窗`, nameEn: `Window ${code}` },
  ...{ zone: null, people, closed: false, ...change },
})
const person = (id: string, departmentCode: string, change: object = {}) => ({
  ...{ id, name: `${id}同志`, nameEn: id, role: 'clerk' as const, departmentCode, disabled: false, ...change },
})
const around: StructureSurroundings = {
  people: [
    person('an', '01'),
    person('bo', '01', { role: 'reviewer' }),
    person('cai', '02'),
    person('du', '01', { role: 'head' }),
  ],
  items: [
    { code: '0101', name: '集市', nameEn: 'Market', departmentCode: '01', windowCodes: ['0101'] },
    { code: '0102', name: '内部', nameEn: 'Elsewhere', departmentCode: '01', windowCodes: [] },
  ],
  postWindows: ['0101'],
  zones: ['A'],
}
const now: Structure = {
  departments: [department('01'), department('02', { creditCode: '11320684014251037K' })],
  windows: [window('0101', ['an']), window('0201', ['cai'])],
}
const rulesOf = (structure: Structure) =>
  faultsOfStructure(structure, around).map(({ field, rule }) => `${field} ${rule}`)
const withWindow = (code: string, change: Partial<PlannedWindow>): Structure => ({
  ...now,
  windows: now.windows.map((one) => (one.code === code ? { ...one, ...change } : one)),
})
const withDepartment = (code: string, change: Partial<PlannedDepartment>): Structure => ({
  ...now,
  departments: now.departments.map((one) => (one.code === code ? { ...one, ...change } : one)),
})

describe('an organisation', () => {
  it('that can work has no fault', () => {
    expect(rulesOf(now)).toEqual([])
  })

  it.each<[string, Structure, string[]]>([
    ['a window nobody sits at', withWindow('0201', { people: [] }), ['windows/0201/people window-without-people']],
    [
      'a window closed with its people, its post and its item',
      withWindow('0101', { closed: true }),
      [
        'windows/0101/closed closed-window-has-people',
        'windows/0101/closed closed-window-has-post',
        'windows/0101/closed item-without-window',
      ],
    ],
    [
      'a window of somebody else',
      withWindow('0201', { people: ['cai', 'an'] }),
      ['windows/0201/people person-of-other-department'],
    ],
    [
      'a head at a window',
      withWindow('0101', { people: ['an', 'du'] }),
      ['windows/0101/people person-not-for-windows'],
    ],
    ['an account nobody has', withWindow('0101', { people: ['an', 'xi'] }), ['windows/0101/people nobody-of-that-id']],
    ['a zone the hall has not', withWindow('0201', { zone: 'Z' }), ['windows/0201/zone no-such-zone']],
    [
      'a window given to another department',
      withWindow('0101', { departmentCode: '02' }),
      [
        'windows/0101/people person-of-other-department',
        'windows/0101/code window-code-of-other-department',
        'windows/0101/closed item-without-window',
      ],
    ],
    [
      'a department closed with all it has',
      withDepartment('01', { closed: true }),
      [
        'departments/01/closed closed-department-has-items',
        'departments/01/closed closed-department-has-windows',
        'departments/01/closed closed-department-has-people',
        'windows/0101/departmentCode no-such-department',
      ],
    ],
    [
      'a wrong credit code',
      withDepartment('01', { creditCode: '11320684014251037A' }),
      ['departments/01/creditCode wrong-credit-code'],
    ],
    [
      'a name twice',
      withDepartment('01', { name: '局02' }),
      ['departments/01/name department-named-twice', 'departments/02/name department-named-twice'],
    ],
    [
      'a word twice',
      withDepartment('01', { word: '字02' }),
      ['departments/01/word department-word-twice', 'departments/02/word department-word-twice'],
    ],
  ])('finds %s', (_, structure, expected) => {
    expect(rulesOf(structure).toSorted()).toEqual(expected.toSorted())
    for (const { reason, reasonEn, remedy, remedyEn } of faultsOfStructure(structure, around))
      expect([reason, reasonEn, remedy, remedyEn].every((said) => said.length > 4 && !said.includes('undefined'))).toBe(
        true,
      )
  })

  it('is not blocked by what was wrong before', () => {
    const before = withWindow('0201', { people: [] })
    const after = { ...before, departments: withDepartment('01', { name: '局长' }).departments }
    expect(addedFaults(faultsOfStructure(before, around), faultsOfStructure(after, around))).toEqual([])
  })
})

describe('a draft carried over', () => {
  it('keeps whoever was seated meanwhile, and takes nothing out', () => {
    const draft = withWindow('0101', { people: ['bo'], name: '新名' })
    const meanwhile = withWindow('0101', { people: ['an', 'du'] })
    const next = carriedOver(meanwhile, now, { ...draft, windows: draft.windows.filter(({ code }) => code === '0101') })
    expect(next.windows).toEqual([window('0101', ['du', 'bo'], { name: '新名' }), window('0201', ['cai'])])
  })

  const people = fc.subarray(['an', 'bo', 'cai', 'du'])
  const structures = fc
    .record({ name: fc.constantFrom('甲', '乙'), a: people, b: people, closed: fc.boolean() })
    .map(({ name, a, b, closed }): Structure => ({
      departments: [department('01', { name }), department('02')],
      windows: [window('0101', a), window('0201', b, { closed })],
    }))

  it('to where it came from is itself, and changes nothing where it changes nothing', () => {
    fc.assert(
      fc.property(structures, structures, (before, after) => {
        expect(changesOf(after, carriedOver(before, before, after))).toEqual([])
        expect(changesOf(after, carriedOver(after, before, before))).toEqual([])
      }),
    )
  })
})
