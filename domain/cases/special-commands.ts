import type { CivilDate } from '../kernel/index.ts'
import type { SpecialProcedure } from './special-events.ts'

/** What may be asked between acceptance and decision beside the review itself. A hearing is started by its notice. */
export type SpecialCommand =
  | {
      type: 'StartSpecialProcedure'
      procedure: SpecialProcedure
      ground: string
      days: number
      unit: 'workday' | 'day'
    }
  | { type: 'EndSpecialProcedure'; result: string }
  | { type: 'ExtendDecision'; reason: string }
  | { type: 'TellHearingRight'; matter: string }
  | { type: 'RequestHearing'; party: number | null; reason: string }
  | { type: 'WaiveHearing'; party: number | null }
  | {
      type: 'ScheduleHearing'
      heldOn: CivilDate
      time: string
      place: string
      closedBecause: string | null
      presiderId: string
    }
  | { type: 'PostponeHearing'; heldOn: CivilDate; time: string; place: string; reason: string }
  | { type: 'RecordHearing'; minutes: string; participants: string[] }
  | { type: 'TellInterestedParty'; name: string; interest: string }
  | { type: 'RecordStatement'; party: number | null; statement: string | null }
  | { type: 'NameInspectors'; officerIds: string[] }
  | {
      type: 'RecordSiteInspection'
      step: string | null
      officerIds: string[]
      inspectedOn: CivilDate
      findings: string
      signedBy: string | null
    }

const types: Record<SpecialCommand['type'], true> = {
  StartSpecialProcedure: true,
  EndSpecialProcedure: true,
  ExtendDecision: true,
  TellHearingRight: true,
  RequestHearing: true,
  WaiveHearing: true,
  ScheduleHearing: true,
  PostponeHearing: true,
  RecordHearing: true,
  TellInterestedParty: true,
  RecordStatement: true,
  NameInspectors: true,
  RecordSiteInspection: true,
}

/** Whether a command of this type is one of these. */
export const isSpecialCommand = (type: string): type is SpecialCommand['type'] => Object.hasOwn(types, type)
