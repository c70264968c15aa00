import type { Actor } from '../../cases/index.ts'
import type { CivilDate } from '../../kernel/index.ts'
import type { MovedStageClock } from '../moved-clocks.ts'
import type { AcceptanceClockKind } from './clock-kinds.ts'
import type { CheckedLine, HandedPaper, OpinionOutcome, SitePhoto } from './commands.ts'
import type { AcceptanceSetup } from './setup.ts'

/** The project as it stood when its acceptance was asked for. */
export interface AcceptedProject {
  id: string
  name: string
  nameEn: string
  /** The party that builds; its accounts act for it. */
  partyId: string
}

/** What has to be put right, as a department put it. */
export interface RectificationItem {
  departmentCode: string
  text: string
}

/** Until when departments name their inspectors, when a visit is closed by itself, and when opinions are due. */
export interface RoundDates {
  assignBy: CivilDate
  closeBy: CivilDate
  opinionBy: CivilDate
}

/** What happened to an acceptance. Every entry says who did it; days are what the clocks of that moment made of the limits. */
export type AcceptanceEvent = { by: Actor; sealed?: string } & (
  | {
      type: 'AcceptanceApplied'
      on: CivilDate
      project: AcceptedProject
      /** Codes of those that inspect: all of the set-up, or the one asked alone. */
      departments: readonly string[]
      alone: boolean
      papers: readonly HandedPaper[]
      setup: AcceptanceSetup
      calendarVersion: string
      checkBy: CivilDate
      /** Its steps are watched; absent where it began before they were. */
      stepsWatched?: true
    }
  | { type: 'AcceptanceSupplementRequested'; missing: readonly string[]; note: string; supplementBy: CivilDate }
  | { type: 'AcceptanceSupplemented'; papers: readonly HandedPaper[]; checkBy: CivilDate }
  | { type: 'AcceptanceFoundComplete'; on: CivilDate; noticeBy: CivilDate }
  | { type: 'AcceptanceWithdrawn'; reason: string }
  | ({ type: 'VisitDateSet'; visitOn: CivilDate; time: string; place: string } & RoundDates)
  | { type: 'InspectorsAssigned'; departmentCode: string; inspectors: readonly string[] }
  | {
      type: 'ChecklistRecorded'
      departmentCode: string
      lines: readonly CheckedLine[]
      /** Absent where there are none. */
      photos?: readonly SitePhoto[]
      seenAt: string
    }
  | { type: 'VisitClosed'; /** Departments that left no checklist. */ missing: readonly string[] }
  | {
      type: 'OpinionGiven'
      departmentCode: string
      outcome: OpinionOutcome
      items: readonly string[]
      rectifyDays: number | null
      checklist: readonly CheckedLine[] | null
      photos?: readonly SitePhoto[]
    }
  | { type: 'SilenceNoted'; departments: readonly string[] }
  | { type: 'OpinionDeemed'; departmentCode: string; /** The local rule. */ source: string }
  | {
      type: 'RectificationRequired'
      on: CivilDate
      departments: readonly string[]
      items: readonly RectificationItem[]
      rectifyBy: CivilDate
    }
  | {
      type: 'RectificationReported'
      on: CivilDate
      statement: string
      papers: readonly HandedPaper[]
      noticeBy: CivilDate
    }
  | { type: 'AcceptancePassed'; letterBy: CivilDate }
  | {
      type: 'OpinionLetterIssued'
      on: CivilDate
      remark: string
      /** What is to be put right without another visit. */
      items: readonly RectificationItem[]
      fileBy: CivilDate
    }
  | { type: 'CompletionFiled'; on: CivilDate }
  | {
      type: 'AcceptanceRecounted'
      calendarVersion: string
      moved: readonly MovedStageClock<AcceptanceClockKind>[]
      /** The days of the visit that is announced or just over. */
      dates: RoundDates | null
      /** The announced day is no working day any more. */
      visitDayClosed: boolean
    }
  | { type: 'AcceptanceLapsed'; because: 'not-supplemented' | 'not-rectified' }
)
export type AcceptanceEventType = AcceptanceEvent['type']
