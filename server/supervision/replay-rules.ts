// The past under other rules: every case is told to supervision again, and the cards that would have been are held against those
// that were, case by case. Under the rules that were in force both are the same, bit for bit.
import { epochMs, fold, type Recorded } from '#domain/kernel/index.ts'
import {
  cardDecider,
  eventRules,
  isCard,
  nameOfFinding,
  openCardStatuses,
  ownStream,
  superviseAsKnown,
  superviseHistory,
  superviseOutsideHistory,
  timeRules,
  type CardEvent,
  type CardStatus,
  type Finding,
  type Found,
  type Judgement,
  type OutsideFacts,
  type OutsideMessageStored,
  type OwnReferences,
  type Regime,
  type Under,
} from '#domain/supervision/index.ts'
import { isOutside } from './sweep-watched.ts'

type Log = readonly Recorded<{ type: string }>[]
type CardLog = readonly Recorded<CardEvent>[]

/** The log of a stream that may be watched, with those of the cards about it; entries in order. */
export interface StreamLog {
  stream: string
  log: Log
  cards: readonly CardLog[]
}

/** What the log held of one stream, and what the rules make of it. */
export interface ReplayedStream {
  /** Whether it is a case, ours or an outside system's; and its entries. */
  isCase: boolean
  events: number
  /** What was raised when it happened. */
  raised: Finding[]
  /** What the rules would have raised; reminders are no cards. */
  found: Finding[]
}

/** What the cases of a log are told with. */
export interface ReplayReferences extends OwnReferences {
  /** Of an outside case that began at an instant, and how what was loaded of it was judged. */
  outside(stream: string, system: string, itemCode: string, at: string): { facts: OutsideFacts; judged: Judgement[] }
}

/** Tells the rules what happened to one stream, up to `until` (instant). `raised` leaves out what shows only over many cases. */
export function replayRules(
  { stream, log, cards }: StreamLog,
  references: ReplayReferences,
  regime: Regime,
  until: string,
): ReplayedStream {
  const isCase = log[0]?.event.type === 'CaseDrafted' || isOutside(log)
  const under = underOf(stream, log, references)
  const found = under === null ? [] : superviseAsKnown(under, regime, until, decidedIn(cards))
  return {
    isCase,
    events: isCase ? log.length : 0,
    raised: cards.flatMap(raisedBy),
    found: found.map(({ finding }) => finding).filter(isCard),
  }
}

/** What the history of a stream shows; null of one nobody watches. */
function underOf(stream: string, log: Log, references: ReplayReferences): Under | null {
  if (isOutside(log)) return underOutside(stream, log, references)
  const own = ownStream(stream, log, references)
  return own && ((rules, until) => superviseHistory(own.told(), rules, until))
}

function underOutside(
  stream: string,
  log: readonly Recorded<OutsideMessageStored>[],
  references: ReplayReferences,
): Under | null {
  const [first] = log
  if (!first) return null
  const { system, message } = first.event
  const { facts, judged } = references.outside(stream, system, message.itemCode, first.at)
  return (rules, until) => superviseOutsideHistory(stream, log, facts, rules, { until, judged })
}

/** Whether the card of what was found was decided by an instant, as its log says; what was never raised never was. */
function decidedIn(cards: readonly CardLog[]) {
  const byName = new Map(
    cards.flatMap((log) => {
      const [first] = log
      return first?.event.type === 'CardRaised' ? [[nameOfFinding(first.event.finding), log] as const] : []
    }),
  )
  return ({ finding }: Found, at: string): boolean => {
    const then = byName.get(nameOfFinding(finding))?.filter((entry) => epochMs(entry.at) <= epochMs(at)) ?? []
    if (then.length === 0) return false
    return !(openCardStatuses as readonly CardStatus[]).includes(fold(cardDecider, then).status)
  }
}

/**
 * The card of a case as it stands in the log: one that a recorded outage excused is there no more, unless it came again. What was
 * found about staff, windows and items is found over many cases and not told again here.
 */
function raisedBy(log: CardLog): Finding[] {
  let stands: Finding | null = null
  for (const { event } of log) {
    if (event.type === 'CardRaised') stands = event.finding
    if (event.type === 'CardExempted') stands = null
    if (event.type === 'CardReinstated') stands ??= event.finding
  }
  return stands?.about.kind === 'case' && watching.has(stands.rule) ? [stands] : []
}

/** What is found in single cases, by rules alone: people's verdicts are not told again. */
const watching: ReadonlySet<string> = new Set([...timeRules, ...eventRules].map(({ no }) => no))
