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

/** What a look at a case tells: what is found, and the next instant at which a time rule would find something if nothing happened. */
export interface Look {
  found: Found[]
  next: string | null
}

/**
 * What is found when acts are stored: what the acts themselves break, and whatever had become due by then, or becomes due
 * by them. `before` is null for a case that begins; `next` is after `now`, the instant of the last act where none is said.
 */
export function lookAtChange(
  before: SupervisedCase | null,
  after: SupervisedCase,
  news: readonly Act[],
  regime: Regime,
  now: string = after.lastAt,
): Look {
  const standing = standingOf(after, regime)
  const found = foundBetween(before && standingOf(before, regime), standing, news, regime)
  return { found, next: nextOf(standing, now) }
}

/** What the clocks of a case have made due by `now` (instant), whether it was found before or not; `next` is after that. */
export function lookAtStanding(supervised: SupervisedCase, regime: Regime, now: string): Look {
  const standing = standingOf(supervised, regime)
  return { found: dueBy(standing, now).map((each) => foundAt(supervised, each)), next: nextOf(standing, now) }
}

/** What the clocks of a case have made due by `now` (instant), whether it was found before or not. */
export const findingsDue = (supervised: SupervisedCase, regime: Regime, now: string): Found[] =>
  dueBy(standingOf(supervised, regime), now).map((each) => foundAt(supervised, each))

/** A case and all its moments, which are worked out once however much is asked of them. */
interface Standing {
  supervised: SupervisedCase
  ahead: readonly Ahead[]
}

const standingOf = (supervised: SupervisedCase, regime: Regime): Standing => ({
  supervised,
  ahead: aheadOf(supervised, regime),
})

function foundBetween(before: Standing | null, after: Standing, news: readonly Act[], regime: Regime): Found[] {
  const now = after.supervised.lastAt
  const had = before ? dueBy(before, now) : []
  const known = new Set(had.map(keyOf))
  const dueAfter = dueBy(after, now).filter((each) => !known.has(keyOf(each)))
  return [
    ...(before ? dueSince(before, had) : []),
    ...dueAfter.map((each) => foundAt(after.supervised, each)),
    ...news.flatMap((act) => judged(after.supervised, act, regime)),
  ]
}

/** Of the moments that came, those that had not come by the last act of a case. */
function dueSince({ supervised }: Standing, came: readonly Ahead[]): Found[] {
  const last = epochMs(supervised.lastAt)
  const raised = new Set(came.filter(({ ms }) => ms <= last).map(keyOf))
  return came.filter((each) => !raised.has(keyOf(each))).map((each) => foundAt(supervised, each))
}

function dueBy({ ahead }: Standing, now: string): Ahead[] {
  const until = epochMs(now)
  return ahead.filter(({ ms }) => ms <= until)
}

function nextOf({ ahead }: Standing, now: string): string | null {
  const from = epochMs(now)
  let first: Ahead | null = null
  for (const each of ahead) if (each.ms > from && (first === null || each.ms < first.ms)) first = each
  return first?.at ?? null
}

/** Every moment of every time rule, each under the settings in force when it comes. */
function aheadOf(supervised: SupervisedCase, regime: Regime): Ahead[] {
  const ahead: Ahead[] = []
  for (const [index, { rules, effectiveFrom, version: settingsVersion }] of regime.settings.entries()) {
    const until = regime.settings[index + 1]?.effectiveFrom
    for (const rule of timeRules) {
      const set = rules[rule.no]
      if (!set.enabled) continue
      for (const moment of rule.moments(supervised, set)) {
        if (!hasBegun(rule, regime, moment)) continue
        const at = givenBack(moment, regime.outages, placeOf(supervised, moment), supervised.calendar)
        const [ms, on] = [msOf(at), dayOf(at)]
        if (moment.until && ms > msOf(moment.until)) continue
        if (on >= effectiveFrom && (until === undefined || on < until))
          ahead.push({ rule, moment, at, ms, settingsVersion })
      }
    }
  }
  return ahead
}

const hasBegun = ({ begun, name }: TimeRule, { beginnings }: Regime, { since }: Moment): boolean =>
  !begun || dayOf(since) >= (beginnings?.[name] ?? '9999-12-31')

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
  let last: Standing | null = null
  for (const { after, news } of history) {
    if (epochMs(after.lastAt) > epochMs(until)) break
    const standing = standingOf(after, regime)
    keep(foundBetween(last, standing, news, regime))
    last = standing
  }
  if (last) keep(dueSince(last, dueBy(last, until)))
  return [...found.values()].sort((a, b) => epochMs(a.finding.breachAt) - epochMs(b.finding.breachAt))
}
