import { epochMs, instantOf, type Recorded } from '../../kernel/index.ts'
import { nameOfFinding } from '../finding.ts'
import type { Regime } from '../settings.ts'
import type { Found } from '../supervise.ts'
import type { OutsideMessageStored } from './message.ts'
import type { OutsideFacts } from './outside-case.ts'
import { superviseOutside } from './supervise-outside.ts'

type Log = readonly Recorded<OutsideMessageStored>[]

/** That what was loaded as history was judged when so many entries were there, as of an instant long past. */
export interface Judgement {
  version: number
  until: string
}

/** How far a history is told: up to an instant, what was loaded as history as it was judged. */
export interface ToldUntil {
  until: string
  judged: readonly Judgement[]
}

/**
 * Supervises a case again message by message as they came: what was found, each as it was found first. The same messages under
 * the same rules give what was found then, bit for bit.
 */
export function superviseOutsideHistory(
  stream: string,
  log: Log,
  facts: OutsideFacts,
  regime: Regime,
  { until, judged }: ToldUntil,
): Found[] {
  const found = new Map<string, Found>()
  let next: string | null = null
  const judge = (known: Log, now: string): void => {
    const seen = superviseOutside(stream, known, facts, regime, now)
    next = seen.next
    keepFirst(found, seen.found)
  }
  let told: Log = []
  for (const batch of batchesOf(log)) {
    const at = batch.at(-1)?.at ?? ''
    if (epochMs(at) > epochMs(until)) break
    const loaded = batch.at(-1)?.event.history === true
    if (!loaded && isDue(next, at)) judge(told, at)
    told = log.slice(0, told.length + batch.length)
    if (!loaded) judge(told, at)
    for (const one of judged.filter(({ version }) => version === told.length))
      keepFirst(found, superviseOutside(stream, told, facts, regime, settledAt(one.until, facts)).found)
  }
  if (isDue(next, until)) judge(told, until)
  return [...found.values()]
}

/** Keeps each finding as it was found first. */
function keepFirst(found: Map<string, Found>, more: readonly Found[]): void {
  for (const each of more) {
    const name = nameOfFinding(each.finding)
    if (!found.has(name)) found.set(name, each)
  }
}

/** Nothing is waited for once all of it has come. */
const settledAt = (at: string, { system }: OutsideFacts): string =>
  instantOf(epochMs(at) + system.settleHours * 3_600_000)

/** Whether a moment had come by an instant. */
export const isDue = (next: string | null, at: string): boolean => next !== null && epochMs(next) <= epochMs(at)

/** What came together: entries of one append share its instant. */
function batchesOf(log: Log): Log[] {
  const batches: Recorded<OutsideMessageStored>[][] = []
  for (const entry of log) {
    const last = batches.at(-1)
    if (last?.[0]?.at === entry.at && last[0].event.history === entry.event.history) last.push(entry)
    else batches.push([entry])
  }
  return batches
}
