import type { CivilDate } from '../kernel/index.ts'

/** The eight special procedures whose time is not counted (特别程序, Licensing Law Art. 45). */
export const specialProcedures = [
  'hearing',
  'tender',
  'auction',
  'inspection',
  'test',
  'quarantine',
  'appraisal',
  'expert-review',
] as const
export type SpecialProcedure = (typeof specialProcedures)[number]

/** How long a special procedure is told to take: the applicant is told it in writing when it starts (Art. 45). */
export interface ToldTime {
  value: number
  unit: 'workday' | 'day'
}

/** How much longer a decision may take (Art. 42(1)): ten working days, or the item's own rule. */
export interface Extension {
  value: number
  unit: 'workday' | 'day' | 'month'
}

/** A colleague as the record names them: account and name. */
export interface Named {
  id: string
  name: string
}

/** What interrupts or precedes a decision (Art. 34, 36, 42, 45–48, 55). A `party` is an interested party by its number. */
export type SpecialEvent =
  | { type: 'SpecialProcedureStarted'; procedure: SpecialProcedure; ground: string; told: ToldTime; on: CivilDate }
  | { type: 'SpecialProcedureEnded'; procedure: SpecialProcedure; result: string; on: CivilDate }
  | { type: 'DecisionExtended'; extension: Extension; reason: string; on: CivilDate }
  | { type: 'HearingRightTold'; matter: string; on: CivilDate }
  | { type: 'HearingRequested'; party: number | null; reason: string; on: CivilDate }
  | { type: 'HearingWaived'; party: number | null; on: CivilDate }
  | {
      type: 'HearingScheduled'
      basis: 'ex-officio' | 'request'
      heldOn: CivilDate
      /** When it begins, 'HH:MM'. */
      time: string
      place: string
      /** Why the public is shut out; null where it is open, as the law has it. */
      closedBecause: string | null
      presider: Named
      told: ToldTime
      on: CivilDate
    }
  | {
      type: 'HearingPostponed'
      heldOn: CivilDate
      time: string
      place: string
      reason: string
      /** How long the hearing takes now, from the day the clock came to a stand. */
      told: ToldTime
      on: CivilDate
    }
  | { type: 'HearingRecorded'; minutes: string; participants: string[]; on: CivilDate }
  | { type: 'InterestedPartyTold'; party: number; name: string; interest: string; on: CivilDate }
  | {
      type: 'StatementRecorded'
      /** Null is the applicant. */
      party: number | null
      /** Null where nothing was said within the time for it. */
      statement: string | null
      on: CivilDate
    }
  | { type: 'InspectorsNamed'; officers: Named[]; on: CivilDate }
  | {
      type: 'SiteInspected'
      /** The review step it belongs to. */
      step: string | null
      officers: Named[]
      inspectedOn: CivilDate
      findings: string
      /** Who was there for the applicant and signed; null where nobody was or nobody would. */
      signedBy: string | null
      on: CivilDate
    }

const types: Record<SpecialEvent['type'], true> = {
  SpecialProcedureStarted: true,
  SpecialProcedureEnded: true,
  DecisionExtended: true,
  HearingRightTold: true,
  HearingRequested: true,
  HearingWaived: true,
  HearingScheduled: true,
  HearingPostponed: true,
  HearingRecorded: true,
  InterestedPartyTold: true,
  StatementRecorded: true,
  InspectorsNamed: true,
  SiteInspected: true,
}

/** Whether an event is one of these. */
export const isSpecialEvent = <Event extends { type: string }>(
  event: Event,
): event is Extract<Event, { type: SpecialEvent['type'] }> => Object.hasOwn(types, event.type)
