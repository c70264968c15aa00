import { epochMs, instantOf, timeOfDay, type CivilDate } from '../kernel/index.ts'
import type { Span } from './absence.ts'
import { causeOf, type Authority, type Cause, type Department } from './gap-cause.ts'
import { seatReaches, standsHighEnough } from './deciders.ts'
import { standsIn, type DutyPost } from './duty-post.ts'
import { reaches, type DecisionLevel } from './level.ts'
import type { Role } from './staff.ts'

export { gapReasons, remedyActs, type GapReason, type Remedy } from './gap-cause.ts'

/** Who could be on duty: as the registers stand now. */
export interface DutyRoster {
  people: readonly { id: string; departmentCode: string | null; role: Role; disabled: boolean }[]
  /** Those not revoked. */
  grants: readonly Authority[]
  posts: readonly DutyPost[]
  absences: readonly (Span & { accountId: string })[]
}

/** An item somebody must always be there to decide, and how high: at each of these levels, by what the case says. */
export interface WatchedItem {
  code: string
  departmentCode: string
  windowCodes: readonly string[]
  levels: readonly DecisionLevel[]
}

/** A stretch of a day in which the centre is open, 'HH:MM' in the town. */
export interface OpenHours {
  on: CivilDate
  from: string
  to: string
}

/** Opening hours in which nobody who is there may lawfully decide some items; why, and what would close the gap. */
export interface DutyGap extends OpenHours, Cause {
  departmentCode: string
  level: DecisionLevel
  items: string[]
}

const instantMs = (on: CivilDate, time: string) => epochMs(`${on}T${time}:00+08:00`)

/** Every gap of the opening hours told, in order; none means that a lawful decider is on duty for every item all the time. */
export function gapsOf(items: readonly WatchedItem[], hours: readonly OpenHours[], roster: DutyRoster): DutyGap[] {
  const gaps = [...Map.groupBy(items, ({ departmentCode }) => departmentCode)].flatMap(([departmentCode, ofIt]) => {
    const department = within(roster, departmentCode)
    return hours.flatMap((open) =>
      mergedHours(stretchesOf(open, department).flatMap((part) => gapsIn(part, ofIt, department))),
    )
  })
  return gaps.sort((a, b) => compareText(`${a.on}${a.from}${a.departmentCode}`, `${b.on}${b.from}${b.departmentCode}`))
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function within({ people, grants, posts, absences }: DutyRoster, code: string): Department {
  const staff = people.filter(({ departmentCode, disabled }) => departmentCode === code && !disabled)
  const ids = new Set(staff.map(({ id }) => id))
  return {
    code,
    staff,
    grants: grants.filter(({ accountId, level }) => ids.has(accountId) && reaches(level, 'decide')),
    posts: posts.filter(({ departmentCode }) => departmentCode === code),
    absences: absences
      .filter(({ accountId }) => ids.has(accountId))
      .map(({ accountId, fromAt, toAt }) => ({ accountId, from: epochMs(fromAt), to: epochMs(toAt) })),
  }
}

interface Stretch {
  on: CivilDate
  from: number
  to: number
}

/** The hours cut wherever somebody leaves or comes back: within a stretch the same people are there. */
export function stretchesOf({ on, from, to }: OpenHours, { absences }: Pick<Department, 'absences'>): Stretch[] {
  const [start, end] = [instantMs(on, from), instantMs(on, to)]
  const cuts = absences.flatMap((away) => [away.from, away.to]).filter((at) => at > start && at < end)
  const edges = [...new Set([start, ...cuts, end])].sort((a, b) => a - b)
  return edges.slice(1).map((edge, at) => ({ on, from: edges[at] ?? start, to: edge }))
}

type Part = Omit<DutyGap, 'from' | 'to'> & { from: number; to: number }

function gapsIn({ on, from, to }: Stretch, items: readonly WatchedItem[], department: Department): Part[] {
  const { code: departmentCode, staff, absences } = department
  const away = new Set(absences.filter((one) => one.from <= from && from < one.to).map(({ accountId }) => accountId))
  const known = new Set(staff.map(({ id }) => id))
  const isHindered = (id: string) => away.has(id) || !known.has(id)
  const grants = department.grants.filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on <= toOn))
  const gaps = new Map<string, Part>()
  for (const item of items) {
    const over = grants.filter(({ itemCode }) => itemCode === 'all' || itemCode === item.code)
    const whole = new Set(over.filter(({ isLimited }) => !isLimited).map(({ accountId }) => accountId))
    for (const level of item.levels) {
      const decides = ({ id, role }: Department['staff'][number]) =>
        whole.has(id) && !away.has(id) && mayStand(id, role, level, department.posts, isHindered)
      if (staff.some(decides)) continue
      const cause = causeOf(item, level, over, department, isHindered)
      const key = JSON.stringify([level, cause])
      const same = gaps.get(key)
      if (same) same.items.push(item.code)
      else gaps.set(key, { departmentCode, on, from, to, level, items: [item.code], ...cause })
    }
  }
  return [...gaps.values()]
}

/** Whether a person's own post stands high enough, or one they serve while its holder is hindered. */
function mayStand(
  id: string,
  role: Role,
  level: DecisionLevel,
  posts: readonly DutyPost[],
  isHindered: (id: string) => boolean,
): boolean {
  if (standsHighEnough(role, level)) return true
  return posts.some((post) => seatReaches(post.seat, level) && standsIn(post, id, isHindered))
}

/** Stretches that follow each other and are otherwise the same, as one; told by the clock of the town. */
export function mergedHours<Told extends Stretch>(
  parts: readonly Told[],
): (Omit<Told, 'from' | 'to'> & Pick<OpenHours, 'from' | 'to'>)[] {
  const whole: Told[] = []
  const identity = ({ from: _, to: __, ...rest }: Told) => JSON.stringify(rest)
  for (const part of parts) {
    const before = whole.find((one) => one.to === part.from && identity(one) === identity(part))
    if (before) before.to = part.to
    else whole.push({ ...part })
  }
  return whole.map(({ from, to, ...rest }) => ({
    ...rest,
    from: timeOfDay(instantOf(from)),
    to: timeOfDay(instantOf(to)),
  }))
}
