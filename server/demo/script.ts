import type { RuleNo, Subject } from '#domain/supervision/index.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { ServiceItem, Situation } from '#domain/catalogue/index.ts'
import type { Actor, CaseCommand, Channel } from '#domain/cases/index.ts'
import type { Applicant } from './applicants.ts'
import type { Hands } from './hands.ts'
import { openingTimeAfter } from './opening-hours.ts'

/** A command before its application is filled in: that happens when it is played, so that a plan stays small. */
export type PlannedCommand =
  | Exclude<CaseCommand, { application: unknown }>
  | { type: 'DraftCase' | 'SupplementCase'; application: PlannedApplication }

/** Which papers are not there yet, and whether the answers stop half way. */
export interface PlannedApplication {
  lacking: readonly string[]
  unfinished: boolean
  /** Promises instead of handing in the papers the item names. */
  commits?: true
}

/** What was planned to be broken, and when (milliseconds since 1970). */
export interface PlannedBreach {
  rule: RuleNo
  about: Subject
  at: number
}

/** What is fixed about a case when it begins. */
export interface Setting {
  stream: string
  /** As it applies in the situation. */
  item: ServiceItem
  situation: Situation
  applicant: Applicant
  channel: Channel
  hands: Hands
  /** The moment somebody begins to fill in the application (milliseconds since 1970). */
  startsAt: number
  /** What its course breaks, as far as it was planned. */
  breaches: PlannedBreach[]
}

/** One act of somebody at a moment. */
export interface PlannedStep {
  setting: Setting
  /** Counts the acts of its case. */
  ordinal: number
  at: number
  actor: Actor
  command: PlannedCommand
}

/** An act that has happened; `isLast` of its case as far as history goes. */
export type HistoryStep = PlannedStep & { isLast: boolean }

/** Writes down the acts of one case in the order of time. */
export interface Script {
  setting: Setting
  calendar: CompiledCalendar
  steps: PlannedStep[]
  /** When the last act was. */
  now(): number
  act(at: number, actor: Actor, command: PlannedCommand): void
  /** Puts down that the case breaks a rule at a moment. */
  breaks(rule: PlannedBreach['rule'], at: number): void
  /** The moment so many minutes of opening time after the last act. */
  inOffice(minutes: number): number
  /** The moment so many minutes after the last act, day or night. */
  atHome(minutes: number): number
}

export function createScript(setting: Setting, calendar: CompiledCalendar): Script {
  const steps: PlannedStep[] = []
  const now = () => steps.at(-1)?.at ?? setting.startsAt
  return {
    setting,
    calendar,
    steps,
    now,
    act: (at, actor, command) => void steps.push({ setting, ordinal: steps.length + 1, at, actor, command }),
    breaks: (rule, at) => void setting.breaches.push({ rule, about: { kind: 'case', id: setting.stream }, at }),
    inOffice: (minutes) => openingTimeAfter(calendar, now(), minutes),
    atHome: (minutes) => now() + minutes * 60_000,
  }
}
