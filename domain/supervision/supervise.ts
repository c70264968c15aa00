// What supervision finds in a case: at once when something happens, and by itself when a moment comes.
import { civilDateOf, epochMs } from '../kernel/index.ts'
import type { Act } from './act.ts'
import { dayOf, msOf } from './day-beginnings.ts'
import { givenBack } from './excuse.ts'
import { nameOfFinding, type Finding } from './finding.ts'
import type { EventRule, Moment, TimeRule } from './rule.ts'
import { eventRules, timeRules } from './rules/index.ts'
import { settingsOn, type Regime } from './settings.ts'
import type { SupervisedCase } from './supervised-case.ts'

/** A finding and the version of the settings it was made by. */
export interface Found {
  finding: Finding
  settingsVersion: number
}

/** A moment of a rule, with everything given back that was lost. `at` in milliseconds. */
interface Ahead {
  rule: TimeRule
  moment: Moment
  at: string
  ms: number
  settingsVersion: number
}

/**
 * What is found when acts are stored: what the acts themselves break, and whatever had become due by then, or becomes due
 * by them. `before` is null for a case that begins.
 */
export function findingsOfChange(
  before: SupervisedCase | null,
  after: SupervisedCase,
  news: readonly Act[],
  regime: Regime,
): Found[] {
  const now = epochMs(after.lastAt)
  const ahead = aheadOf(after, regime)
  const had = before ? aheadOf(before, regime) : []
  const raised = before ? new Set(had.filter(({ ms }) => ms <= epochMs(before.lastAt)).map(keyOf)) : new Set()
  const dueBefore = had.filter((each) => each.ms <= now && !raised.has(keyOf(each)))
  const known = new Set([...raised, ...dueBefore.map(keyOf)])
  const dueAfter = ahead.filter((each) => each.ms <= now && !known.has(keyOf(each)))
  return [
    ...dueBefore.map((each) => foundAt(before ?? after, each)),
    ...dueAfter.map((each) => foundAt(after, each)),
    ...news.flatMap((act) => judged(after, act, regime)),
  ]
}

/** What the clocks of a case have made due by `now` (instant), whether it was found before or not. */
export function findingsDue(supervised: SupervisedCase, regime: Regime, now: string): Found[] {
  return aheadOf(supervised, regime)
    .filter(({ ms }) => ms <= epochMs(now))
    .map((each) => foundAt(supervised, each))
}

/** The next instant after `now` at which a time rule would find something if nothing happened; null if none would. */
export function nextMoment(supervised: SupervisedCase, regime: Regime, now: string): string | null {
  const from = epochMs(now)
  return (
    aheadOf(supervised, regime)
      .filter(({ ms }) => ms > from)
      .reduce<Ahead | null>((first, each) => (first === null || each.ms < first.ms ? each : first), null)?.at ?? null
  )
}

/** Every moment of every time rule, each under the settings in force when it comes. */
function aheadOf(supervised: SupervisedCase, regime: Regime): Ahead[] {
  return regime.settings.flatMap((settings, index) => {
    const until = regime.settings[index + 1]?.effectiveFrom
    return timeRules.flatMap((rule) => {
      const set = settings.rules[rule.no]
      if (!set.enabled) return []
      return rule.moments(supervised, set).flatMap((moment) => {
        const at = givenBack(moment, regime.outages, placeOf(supervised, moment), supervised.calendar)
        if (moment.until && msOf(at) > msOf(moment.until)) return []
        const on = dayOf(at)
        if (on < settings.effectiveFrom || (until !== undefined && on >= until)) return []
        return [{ rule, moment, at, ms: msOf(at), settingsVersion: settings.version }]
      })
    })
  })
}

/** Who was to work: the unit of the case, or the department it waits for. */
function placeOf({ departmentCode, windowCode }: SupervisedCase, moment: Moment) {
  const other = moment.departmentCode !== undefined && moment.departmentCode !== departmentCode
  return { departmentCode: moment.departmentCode ?? departmentCode, windowCode: other ? null : windowCode }
}

const keyOf = ({ rule, moment }: Ahead) => `${rule.no} ${moment.occasion}`

function foundAt(supervised: SupervisedCase, { rule, moment, at, settingsVersion }: Ahead): Found {
  const { occasion, level } = moment
  const about = { kind: 'case' as const, id: supervised.id }
  const place = placeOf(supervised, moment)
  return {
    finding: { rule: rule.no, occasion, level, breachAt: at, about, ...place, ...moment.finding() },
    settingsVersion,
  }
}

/** What event rules say of one act; its acts before it are those that stand before it in the case. */
function judged(supervised: SupervisedCase, act: Act, regime: Regime): Found[] {
  const settings = settingsOn(regime, civilDateOf(act.storedAt))
  const rules = settings ? listeningTo(act.kind) : []
  if (!settings || rules.length === 0) return []
  const earlier = supervised.acts.slice(
    0,
    supervised.acts.findIndex(({ ref }) => ref.version === act.ref.version && ref.stream === act.ref.stream),
  )
  return rules.flatMap((rule) => {
    const set = settings.rules[rule.no]
    if (!isInForce(rule, regime, act.storedAt)) return []
    const found = set.enabled ? rule.judge({ supervised, act, earlier }, set) : null
    if (found === null) return []
    const { departmentCode, windowCode, id } = supervised
    const finding: Finding = {
      rule: rule.no,
      breachAt: act.storedAt,
      about: { kind: 'case', id },
      departmentCode,
      windowCode: act.by.windowCode ?? windowCode,
      persons: [act.by.id],
      cites: [act.ref],
      ...found,
    }
    return [{ finding, settingsVersion: settings.version }]
  })
}

function isInForce({ withdrawn, begun, name }: EventRule, { withdrawals, beginnings }: Regime, at: string): boolean {
  if (withdrawn && civilDateOf(at) >= (withdrawals?.[name] ?? '')) return false
  return !begun || civilDateOf(at) >= (beginnings?.[name] ?? '')
}

const listening = new Map<Act['kind'], readonly EventRule[]>()

function listeningTo(kind: Act['kind']): readonly EventRule[] {
  const known = listening.get(kind) ?? eventRules.filter(({ on }) => on.includes(kind))
  listening.set(kind, known)
  return known
}

/** One step of a history told again: the case after it, and the acts it brought. */
export interface Told {
  after: SupervisedCase
  news: readonly Act[]
}

/** Supervises a whole history again, entry by entry, up to an instant: what was found, in the order it was due. */
export function superviseHistory(history: Iterable<Told>, regime: Regime, until: string): Found[] {
  const found = new Map<string, Found>()
  const keep = (more: Found[]) => {
    for (const each of more) {
      const name = nameOfFinding(each.finding)
      if (!found.has(name)) found.set(name, each)
    }
  }
  let last: SupervisedCase | null = null
  for (const { after, news } of history) {
    if (epochMs(after.lastAt) > epochMs(until)) break
    keep(findingsOfChange(last, after, news, regime))
    last = after
  }
  if (last) keep(findingsDue(last, regime, until))
  return [...found.values()].sort((a, b) => epochMs(a.finding.breachAt) - epochMs(b.finding.breachAt))
}
