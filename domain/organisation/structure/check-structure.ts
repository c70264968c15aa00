import { checkCreditCode } from '../../kernel/index.ts'
import { needsOf } from '../post.ts'
import type { Role } from '../staff.ts'
import type { PlannedDepartment, PlannedWindow, Structure } from './structure.ts'
import { sayings, type StructureRule } from './structure-sayings.ts'

/** What is wrong with a structure: where (`windows/0101/people`), why, and what helps. */
export interface StructureFault {
  field: string
  rule: StructureRule
  reason: string
  reasonEn: string
  remedy: string
  remedyEn: string
}

/** What a structure is held against. */
export interface StructureSurroundings {
  /** Everybody who works here. */
  people: readonly {
    id: string
    name: string
    nameEn: string
    role: Role
    departmentCode: string | null
    disabled: boolean
  }[]
  /** Items that may be applied for: whose they are, and at which windows (none where they are not in the hall). */
  items: readonly {
    code: string
    name: string
    nameEn: string
    departmentCode: string
    windowCodes: readonly string[]
  }[]
  /** Posts that must never be empty, at windows. */
  postWindows: readonly string[]
  zones: readonly string[]
}

interface Found {
  field: string
  rule: StructureRule
  facts?: Record<string, string>
}

/** Everything wrong with a structure; empty where it can work. */
export function faultsOfStructure(structure: Structure, around: StructureSurroundings): StructureFault[] {
  const found = [
    ...structure.departments.flatMap((one) => ofDepartment(one, structure, around)),
    ...structure.windows.flatMap((one) => ofWindow(one, structure, around)),
    ...ofItems(around.items, structure),
  ]
  return found.map(({ field, rule, facts = {} }) => ({ field, rule, ...sayings[rule](facts) }))
}

/** The faults of the next structure that the one in force does not have: they stand in the way of publishing. */
export function addedFaults(now: readonly StructureFault[], next: readonly StructureFault[]): StructureFault[] {
  const had = new Set(now.map(({ field, reason }) => `${field} ${reason}`))
  return next.filter(({ field, reason }) => !had.has(`${field} ${reason}`))
}

function ofDepartment(
  { code, closed, creditCode, name, word }: PlannedDepartment,
  { departments, windows }: Structure,
  { items, people }: StructureSurroundings,
): Found[] {
  const at = (field: string) => `departments/${code}/${field}`
  if (closed) {
    const left = items.filter((item) => item.departmentCode === code)
    const open = windows.filter((window) => window.departmentCode === code && !window.closed)
    const staff = people.filter((person) => person.departmentCode === code && !person.disabled)
    return [
      ...some(left, { field: at('closed'), rule: 'closed-department-has-items' }, codes(left)),
      ...some(open, { field: at('closed'), rule: 'closed-department-has-windows' }, codes(open)),
      ...some(staff, { field: at('closed'), rule: 'closed-department-has-people' }, named(staff)),
    ]
  }
  const others = departments.filter((other) => other.code !== code && !other.closed)
  const twins = others.filter((other) => other.name === name)
  const homonyms = others.filter((other) => other.word === word)
  return [
    ...(checkCreditCode(creditCode).valid ? [] : [{ field: at('creditCode'), rule: 'wrong-credit-code' as const }]),
    ...some(twins, { field: at('name'), rule: 'department-named-twice' }, codes(twins)),
    ...some(homonyms, { field: at('word'), rule: 'department-word-twice' }, codes(homonyms)),
  ]
}

function ofWindow(
  { code, departmentCode, closed, people: seated, zone }: PlannedWindow,
  { departments }: Structure,
  { people, postWindows, zones }: StructureSurroundings,
): Found[] {
  const at = (field: string) => `windows/${code}/${field}`
  const sitting = seated.flatMap((id) => people.find((person) => person.id === id) ?? [])
  const active = sitting.filter(({ disabled }) => !disabled)
  if (closed)
    return [
      ...some(active, { field: at('closed'), rule: 'closed-window-has-people' }, named(active)),
      ...(postWindows.includes(code) ? [{ field: at('closed'), rule: 'closed-window-has-post' as const }] : []),
    ]
  const strangers = sitting.filter((person) => person.departmentCode !== departmentCode)
  const unfit = sitting.filter(({ role }) => needsOf(role).windows === 'none')
  const department = departments.find((one) => one.code === departmentCode)
  return [
    ...(active.length === 0 ? [{ field: at('people'), rule: 'window-without-people' as const }] : []),
    ...(sitting.length < seated.length ? [{ field: at('people'), rule: 'nobody-of-that-id' as const }] : []),
    ...some(strangers, { field: at('people'), rule: 'person-of-other-department' }, named(strangers)),
    ...some(unfit, { field: at('people'), rule: 'person-not-for-windows' }, named(unfit)),
    ...(department && !department.closed ? [] : [{ field: at('departmentCode'), rule: 'no-such-department' as const }]),
    ...(code.slice(0, 2) === departmentCode
      ? []
      : [{ field: at('code'), rule: 'window-code-of-other-department' as const }]),
    ...(zone === null || zones.includes(zone) ? [] : [{ field: at('zone'), rule: 'no-such-zone' as const }]),
  ]
}

/** An item of the hall has a window of its department that is open; what is left without is told at the window it had. */
function ofItems(items: StructureSurroundings['items'], { windows }: Structure): Found[] {
  const left = items.filter(
    ({ departmentCode, windowCodes }) =>
      windowCodes.length > 0 &&
      !windows.some((one) => windowCodes.includes(one.code) && one.departmentCode === departmentCode && !one.closed),
  )
  return [...Map.groupBy(left, ({ windowCodes }) => windowCodes[0] ?? '')].map(([window, which]) => ({
    ...{ field: `windows/${window}/closed`, rule: 'item-without-window', facts: named(which) },
  }))
}

const some = (which: readonly unknown[], found: Omit<Found, 'facts'>, facts: Record<string, string>): Found[] =>
  which.length === 0 ? [] : [{ ...found, facts }]

const codes = (which: readonly { code: string }[]) => {
  const list = which.map(({ code }) => code)
  return { which: list.join('、'), whichEn: list.join(', ') }
}

const named = (which: readonly { name: string; nameEn: string }[]) => ({
  which: which.map(({ name }) => name).join('、'),
  whichEn: which.map(({ nameEn }) => nameEn).join(', '),
})
