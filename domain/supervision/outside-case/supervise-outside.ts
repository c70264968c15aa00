import { epochMs, instantOf, type Recorded } from '../../kernel/index.ts'
import type { Regime } from '../settings.ts'
import { lookAtChange, type Found } from '../supervise.ts'
import type { OutsideMessageStored } from './message.ts'
import { outsideCase, type OutsideCase, type OutsideFacts } from './outside-case.ts'
import { fromCityWall, onCityWall } from './zone.ts'

/** What supervision finds in an outside case, and when to look again (instants). */
export interface SupervisedOutside {
  outside: OutsideCase
  found: Found[]
  next: string | null
}

const hourMs = 3_600_000

/**
 * Judges a case at an instant as it stood when everything had come that still may: messages may be out of order for
 * `settleHours`, so nobody is blamed for what is only on its way. The same breach is found again each time under the same name.
 */
export function superviseOutside(
  stream: string,
  log: readonly Recorded<OutsideMessageStored>[],
  facts: OutsideFacts,
  regime: Regime,
  now: string,
): SupervisedOutside {
  const { zone, settleHours } = facts.system
  const settled = instantOf(epochMs(now) - settleHours * hourMs)
  const asOf = onCityWall(settled, zone)
  const outside = outsideCase(stream, log, facts, asOf)
  const onWall = regimeOnWall(regime, zone)
  const acts = outside.acts.filter(({ storedAt }) => epochMs(storedAt) <= epochMs(asOf))
  const look = lookAtChange(null, outside.supervised, acts, onWall, asOf)
  const found = look.found.map(({ finding, settingsVersion }) => ({
    finding: { ...finding, breachAt: fromCityWall(finding.breachAt, zone) },
    settingsVersion,
  }))
  const unsettled = outside.acts.map(({ storedAt }) => storedAt).filter((at) => epochMs(at) > epochMs(asOf))
  const ahead = [look.next, ...unsettled].filter((at) => at !== null)
  const first = ahead.map((at) => epochMs(fromCityWall(at, zone))).sort((a, b) => a - b)[0]
  return { outside, found, next: first === undefined ? null : instantOf(first + settleHours * hourMs) }
}

/** Outages are instants of the city: on another wall they fall at another hour. */
const regimeOnWall = ({ outages, ...regime }: Regime, zone: string): Regime => ({
  ...regime,
  outages: outages.map(({ fromAt, toAt, ...outage }) => ({
    ...outage,
    fromAt: onCityWall(fromAt, zone),
    toAt: onCityWall(toAt, zone),
  })),
})
