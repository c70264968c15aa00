import { epochMs } from '../kernel/index.ts'
import { isCard } from './compare-cards.ts'
import { hits } from './excuse.ts'
import { nameOfFinding } from './finding.ts'
import { timeRules } from './rules/index.ts'
import type { Regime } from './settings.ts'
import type { Found } from './supervise.ts'

/** What the history of one case shows under some rules by an instant. */
export type Under = (regime: Regime, until: string) => Found[]

/** Whether the card of a finding was decided by an instant: an outage recorded later gives nothing back to it. */
export type WasDecided = (found: Found, at: string) => boolean

/**
 * What was found of a case as it happened: an outage counts from its recording on. What it excuses by then is taken back, unless
 * it was decided; it is found anew should it fall due after all; and what is late all the same stays as it was found.
 */
export function superviseAsKnown(
  under: Under,
  regime: Regime,
  until: string,
  wasDecided: WasDecided = () => false,
): Found[] {
  const base = under(knownAt(regime, null), until)
  const recordings = recordingsBy(regime, base, until)
  if (recordings.length === 0) return base
  const stands = byName(under(knownAt(regime, null), recordings[0] ?? until))
  for (const [index, at] of recordings.entries()) {
    const [before, known] = [knownAt(regime, recordings[index - 1] ?? null), knownAt(regime, at)]
    const excused = takenBack(stands, under, { before, known, at })
    for (const [name, found] of excused) if (!wasDecided(found, at)) stands.delete(name)
    for (const [name, found] of byName(under(known, recordings[index + 1] ?? until)))
      if (!stands.has(name)) stands.set(name, found)
  }
  return [...stands.values()].sort((a, b) => epochMs(a.finding.breachAt) - epochMs(b.finding.breachAt))
}

/** When outages were recorded that may excuse some of it, in order: they delay what a clock of those they hit shows after them. */
function recordingsBy({ outages }: Regime, base: readonly Found[], until: string): string[] {
  const cards = base.map(({ finding }) => finding).filter((finding) => isCard(finding) && ofClocks.has(finding.rule))
  const instants = outages.flatMap((outage) =>
    cards.some((card) => hits(outage, card) && epochMs(card.breachAt) > epochMs(outage.fromAt))
      ? (outage.recordedAt ?? [])
      : [],
  )
  const inTime = [...new Set(instants)].filter((at) => epochMs(at) <= epochMs(until))
  return inTime.sort((a, b) => epochMs(a) - epochMs(b))
}

/** The rules with the outages that were on record; with those alone of which no recording is known where `at` is null. */
const knownAt = ({ outages, ...regime }: Regime, at: string | null): Regime => ({
  ...regime,
  outages: outages.filter(
    ({ recordedAt }) => recordedAt === undefined || (at !== null && epochMs(recordedAt) <= epochMs(at)),
  ),
})

const byName = (found: readonly Found[]) => new Map(found.map((each) => [nameOfFinding(each.finding), each]))

const ofClocks: ReadonlySet<string> = new Set(timeRules.map(({ no }) => no))

/** What the clocks showed before a recording and do not show with it. */
function takenBack(
  stands: ReadonlyMap<string, Found>,
  under: Under,
  { before, known, at }: { before: Regime; known: Regime; at: string },
): [string, Found][] {
  const clocks = [...stands].filter(([, { finding }]) => ofClocks.has(finding.rule))
  if (clocks.length === 0) return []
  const [showed, shows] = [byName(under(before, at)), byName(under(known, at))]
  return clocks.filter(([name]) => showed.has(name) && !shows.has(name))
}
