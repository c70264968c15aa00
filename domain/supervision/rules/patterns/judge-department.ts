// The cases of a department, put together as each rule looks at them.
import { isWorkday, sessionsOn, usualHours, type CompiledCalendar } from '../../../calendar/index.ts'
import { civilDateOf, type CivilDate } from '../../../kernel/index.ts'
import type { PatternRule } from '../../rule.ts'
import type { RuleNo } from '../../rule-numbers.ts'
import { settingsOn, type Regime } from '../../settings.ts'
import type { Found } from '../../supervise.ts'
import type { CaseTrace } from './case-trace.ts'
import { patternRules } from './index.ts'
import type { PostedPromise } from './other-promise.ts'

/** Hears of a rule that failed while the others go on. */
export type OnFault = (rule: RuleNo, error: unknown) => void

/** What patterns are held against besides the department's own cases. */
export interface Around {
  departmentCode: string
  calendar: CompiledCalendar
  /** The share of the whole city's cases of a month ('YYYY-MM') that ended void or withdrawn. */
  cityShareOf(month: string): number
  /** Every promise a version of a guide posts, in whatever situation; null where it is not known. */
  postedFor(itemCode: string, version: number): PostedPromise['posted'] | null
  /** Hears of a rule that failed; the others go on. */
  onFault?: OnFault
}

/** What the patterns of a department's cases come to, by the settings of their day; `traces` reach back as far as rules look. */
export function judgeDepartment(traces: readonly CaseTrace[], around: Around, regime: Regime): Found[] {
  const cases = traces.toSorted((a, b) => (a.appliedAt < b.appliedAt ? -1 : 1))
  const { departmentCode, calendar } = around
  const by = byRegime(regime, around.onFault)
  return [
    ...grouped(cases, ({ handler, appliedAt }) => handler && [handler, civilDateOf(appliedAt)]).flatMap(
      ([[handler, on], own]) => by(patternRules.fakeCases, on, { handler, departmentCode, on, cases: own }),
    ),
    ...grouped(ended(cases), ({ endedAt }) => [monthOf(endedAt)]).flatMap(([[month], own]) =>
      by(patternRules.voidedTooOften, lastDay(own), {
        ...{ departmentCode, month, ended: own },
        cityShare: around.cityShareOf(month),
      }),
    ),
    ...grouped(ended(cases), ({ handler, endedAt }) => handler && [handler, monthOf(endedAt)]).flatMap(
      ([[handler, month], own]) =>
        by(patternRules.withdrawnBeforeDeadline, lastDay(own), { handler, departmentCode, month, ended: own }),
    ),
    ...broughtBy(cases, departmentCode).flatMap((facts) =>
      by(patternRules.sameIntermediary, `${facts.month}-28`, facts),
    ),
    ...grouped(cases, ({ decider, decidedAt }) => decider && decidedAt && [decider, civilDateOf(decidedAt)]).flatMap(
      ([[staff, on], decided]) => {
        const windowCode = decided[0]?.windowCode ?? null
        const sessions = isWorkday(calendar, on) ? sessionsOn(calendar.hours ?? usualHours, on) : []
        return by(patternRules.oddHours, on, { staff, departmentCode, windowCode, on, sessions, decided, signIns: [] })
      },
    ),
    ...suspensionMonths(cases).flatMap((on) => by(patternRules.suspendedAtTheLast, on, { departmentCode, on, cases })),
    ...grouped(cases, ({ itemCode, itemVersion }) => [itemCode, `${itemVersion}`]).flatMap(([[itemCode, of], own]) => {
      const version = Number(of)
      const posted = around.postedFor(itemCode, version)
      const facts = { itemCode, departmentCode, version, cases: own }
      return posted ? by(patternRules.otherPromise, lastDay(own), { ...facts, posted }) : []
    }),
  ]
}

/** Judges by the settings of a day. Without `onFault` what a rule throws is thrown. */
export const byRegime =
  (regime: Regime, onFault?: OnFault) =>
  <Facts>(rule: PatternRule<Facts>, on: CivilDate, facts: Facts): Found[] => {
    const settings = settingsOn(regime, on)
    if (!settings?.rules[rule.no].enabled) return []
    try {
      const found = rule.judge(facts, settings.rules[rule.no])
      return found.map((finding) => ({ finding, settingsVersion: settings.version }))
    } catch (error) {
      if (!onFault) throw error
      onFault(rule.no, error)
      return []
    }
  }

const monthOf = (instant: string | null) => (instant ? civilDateOf(instant).slice(0, 7) : '')
const ended = (cases: readonly CaseTrace[]) =>
  cases.filter(({ endedAt }) => endedAt !== null).sort((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? -1 : 1))
const lastDay = (cases: readonly CaseTrace[]): CivilDate =>
  cases.map(({ endedAt, appliedAt }) => civilDateOf(endedAt ?? appliedAt)).reduce((a, b) => (a > b ? a : b))

/** Cases by a key of one or two parts; those without are left out. */
function grouped<Key extends [string] | [string, string]>(
  cases: readonly CaseTrace[],
  keyOf: (trace: CaseTrace) => Key | '' | null,
): [Key, CaseTrace[]][] {
  const groups = new Map<string, [Key, CaseTrace[]]>()
  for (const trace of cases) {
    const key = keyOf(trace)
    if (!key) continue
    const group = groups.get(key.join(' ')) ?? [key, []]
    group[1].push(trace)
    groups.set(key.join(' '), group)
  }
  return [...groups.values()]
}

/** What each intermediary brought, beside who deals with the cases of everybody else. */
function broughtBy(cases: readonly CaseTrace[], departmentCode: string) {
  return grouped(cases, ({ intermediary }) => intermediary && [intermediary]).map(([[intermediary], own]) => {
    const others = cases.filter((trace) => trace.intermediary !== intermediary && trace.handler !== null)
    const dealtWith = Map.groupBy(others, ({ handler }) => handler ?? '')
    const usualShares = Object.fromEntries([...dealtWith].map(([id, theirs]) => [id, theirs.length / others.length]))
    return { intermediary, departmentCode, month: monthOf(own.at(-1)?.appliedAt ?? null), cases: own, usualShares }
  })
}

/** Of every month the last day on which something was suspended at the last. */
function suspensionMonths(cases: readonly CaseTrace[]): CivilDate[] {
  const starts = cases.flatMap(({ suspensions }) => suspensions).filter(({ onLastDay }) => onLastDay)
  const months = Map.groupBy(starts, ({ startOn }) => startOn.slice(0, 7))
  return [...months.values()].map((own) => own.map(({ startOn }) => startOn).reduce((a, b) => (a > b ? a : b)))
}
