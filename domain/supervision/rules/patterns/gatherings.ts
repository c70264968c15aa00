// The cases of a department, put together as each rule looks at them, while they are read one by one: a large department has
// tens of thousands within the stretch that counts, and hardly any of them bears on a finding.
import { isWorkday, sessionsOn, usualHours, type CompiledCalendar, type Session } from '../../../calendar/index.ts'
import { civilDateOf, type CivilDate } from '../../../kernel/index.ts'
import type { Found } from '../../supervise.ts'
import type { byRegime } from './by-regime.ts'
import type { CaseTrace } from './case-trace.ts'
import { enteredAs, type EnteredCase } from './fake-cases.ts'
import { patternRules } from './index.ts'
import { isOpen, type StaffDay } from './odd-hours.ts'
import { isPosted, type PostedPromise } from './other-promise.ts'
import { vanished } from './voided-too-often.ts'
import { wasReturned } from './withdrawn-before-deadline.ts'

/** What patterns are held against besides the department's own cases. */
export interface Around {
  departmentCode: string
  calendar: CompiledCalendar
  /** The share of the whole city's cases of a month ('YYYY-MM') that ended void or withdrawn. */
  cityShareOf(month: string): number
  /** Every promise a version of a guide posts, in whatever situation; null where it is not known. */
  postedFor(itemCode: string, version: number): PostedPromise['posted'] | null
}

/** Takes cases in the order they were applied for, and says what they come to once all have come. */
export interface Gathered {
  take(trace: CaseTrace): void
  found(): Found[]
}
type Gathering = (around: Around, by: ReturnType<typeof byRegime>) => Gathered

/** The group of a key, made when its first case comes. */
function groupOf<Group>(groups: Map<string, Group>, key: string, made: () => Group): Group {
  const group = groups.get(key) ?? made()
  groups.set(key, group)
  return group
}

/** A case goes by the day it ended; one that has not, by the day it began. */
const lastDayOf = ({ endedAt, appliedAt }: CaseTrace): CivilDate => civilDateOf(endedAt ?? appliedAt)
const later = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)
const monthOf = (on: CivilDate): string => on.slice(0, 7)
const inOrderOfEnd = (cases: readonly CaseTrace[]): CaseTrace[] =>
  cases.toSorted((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? -1 : 1))

/** What each person took in on a day: days come one after another, and each is judged when the next begins. */
const enteredOnADay: Gathering = ({ departmentCode }, by) => {
  const past: Found[] = []
  const today = new Map<string, EnteredCase[]>()
  let on: CivilDate = ''
  const endDay = () => {
    for (const [handler, cases] of today)
      past.push(...by(patternRules.fakeCases, on, { handler, departmentCode, on, cases }))
    today.clear()
  }
  return {
    take(trace) {
      const day = civilDateOf(trace.appliedAt)
      if (day !== on) endDay()
      on = day
      if (trace.handler) groupOf(today, trace.handler, () => []).push(enteredAs(trace))
    },
    found() {
      endDay()
      return past
    },
  }
}

const endedInAMonth: Gathering = ({ departmentCode, cityShareOf }, by) => {
  const months = new Map<string, { ended: number; lastOn: CivilDate; gone: CaseTrace[] }>()
  return {
    take(trace) {
      if (trace.endedAt === null) return
      const on = lastDayOf(trace)
      const month = groupOf(months, monthOf(on), () => ({ ended: 0, lastOn: on, gone: [] }))
      month.ended++
      month.lastOn = later(month.lastOn, on)
      if (vanished(trace)) month.gone.push(trace)
    },
    found: () =>
      [...months].flatMap(([month, { ended, lastOn, gone }]) => {
        const facts = { departmentCode, month, ended, gone: inOrderOfEnd(gone), cityShare: cityShareOf(month) }
        return by(patternRules.voidedTooOften, lastOn, facts)
      }),
  }
}

const endedByAPerson: Gathering = ({ departmentCode }, by) => {
  interface Ended {
    handler: string
    month: string
    ended: number
    lastOn: CivilDate
    returned: CaseTrace[]
  }
  const groups = new Map<string, Ended>()
  return {
    take(trace) {
      const { handler, endedAt, instant } = trace
      if (!handler || endedAt === null) return
      const on = lastDayOf(trace)
      const month = monthOf(on)
      const made = () => ({ handler, month, ended: 0, lastOn: on, returned: [] })
      const group = groupOf<Ended>(groups, `${handler} ${month}`, made)
      group.lastOn = later(group.lastOn, on)
      if (!instant) group.ended++
      if (wasReturned(trace)) group.returned.push(trace)
    },
    found: () =>
      [...groups.values()].flatMap(({ lastOn, returned, ...group }) =>
        by(patternRules.withdrawnBeforeDeadline, lastOn, {
          ...group,
          departmentCode,
          returned: inOrderOfEnd(returned),
        }),
      ),
  }
}

/** What each intermediary brought, beside who deals with the cases of everybody else. */
const broughtByIntermediaries: Gathering = ({ departmentCode }, by) => {
  const brought = new Map<string, CaseTrace[]>()
  const dealtWith = new Map<string, number>()
  /** Without those an intermediary brought. */
  const usualShares = (own: readonly CaseTrace[]): Record<string, number> => {
    const others = new Map(dealtWith)
    for (const { handler } of own) if (handler !== null) others.set(handler, (others.get(handler) ?? 0) - 1)
    const all = [...others.values()].reduce((sum, count) => sum + count, 0)
    return all === 0 ? {} : Object.fromEntries([...others].map(([handler, count]) => [handler, count / all]))
  }
  return {
    take(trace) {
      const { handler, intermediary } = trace
      if (handler !== null) dealtWith.set(handler, (dealtWith.get(handler) ?? 0) + 1)
      if (intermediary) groupOf(brought, intermediary, () => []).push(trace)
    },
    found: () =>
      [...brought].flatMap(([intermediary, cases]) => {
        const month = monthOf(civilDateOf(cases.at(-1)?.appliedAt ?? ''))
        const facts = { intermediary, departmentCode, month, cases, usualShares: usualShares(cases) }
        return by(patternRules.sameIntermediary, `${month}-28`, facts)
      }),
  }
}

const decidedOutOfHours: Gathering = ({ departmentCode, calendar }, by) => {
  interface Day extends Pick<StaffDay, 'staff' | 'on' | 'windowCode' | 'sessions'> {
    decided: CaseTrace[]
  }
  const days = new Map<string, Day>()
  const known = new Map<CivilDate, readonly Session[]>()
  const sessionsOf = (on: CivilDate) =>
    groupOf(known, on, () => (isWorkday(calendar, on) ? sessionsOn(calendar.hours ?? usualHours, on) : []))
  return {
    take(trace) {
      const { decider: staff, decidedAt, windowCode } = trace
      if (!staff || decidedAt === null) return
      const on = civilDateOf(decidedAt)
      const made = () => ({ staff, on, windowCode, sessions: sessionsOf(on), decided: [] })
      const day = groupOf<Day>(days, `${staff} ${on}`, made)
      if (!isOpen(day.sessions, decidedAt, 0)) day.decided.push(trace)
    },
    found: () =>
      [...days.values()].flatMap((day) => by(patternRules.oddHours, day.on, { ...day, departmentCode, signIns: [] })),
  }
}

/** By month, as they stand on the last day of it on which something was suspended at the last. */
const suspendedAtTheLast: Gathering = ({ departmentCode }, by) => {
  const cases: CaseTrace[] = []
  const lastDays = new Map<string, CivilDate>()
  return {
    take(trace) {
      const starts = trace.suspensions.filter(({ onLastDay }) => onLastDay)
      if (starts.length > 0) cases.push(trace)
      for (const { startOn } of starts)
        lastDays.set(monthOf(startOn), later(lastDays.get(monthOf(startOn)) ?? startOn, startOn))
    },
    found: () =>
      [...lastDays.values()].flatMap((on) => by(patternRules.suspendedAtTheLast, on, { departmentCode, on, cases })),
  }
}

const promisedOtherwise: Gathering = ({ departmentCode, postedFor }, by) => {
  interface Version extends PostedPromise {
    lastOn: CivilDate
    cases: CaseTrace[]
  }
  const versions = new Map<string, Version>()
  return {
    take(trace) {
      const { itemCode, itemVersion: version } = trace
      const posted = postedFor(itemCode, version)
      if (posted === null) return
      const on = lastDayOf(trace)
      const made = () => ({ itemCode, departmentCode, version, posted, lastOn: on, cases: [] })
      const group = groupOf<Version>(versions, `${itemCode} ${version}`, made)
      group.lastOn = later(group.lastOn, on)
      if (!isPosted(trace, posted)) group.cases.push(trace)
    },
    found: () => [...versions.values()].flatMap(({ lastOn, ...facts }) => by(patternRules.otherPromise, lastOn, facts)),
  }
}

/** What the rules look at in the cases of a department, each in its own way. */
export const gatherings: readonly Gathering[] = [
  enteredOnADay,
  endedInAMonth,
  endedByAPerson,
  broughtByIntermediaries,
  decidedOutOfHours,
  suspendedAtTheLast,
  promisedOtherwise,
]
