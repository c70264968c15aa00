import type { Severity } from '../rules/verified-fault.ts'
import type { ScorePart } from '../score-parts.ts'
import type { ChecklistCode } from './checklist.ts'

/** Announced and with a badge (明查), or as an applicant among others (暗访). */
export const inspectionKinds = ['open', 'covert'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

/** Where an inspection stands: nothing was found; something is to be put right; it was. */
export const inspectionStatuses = ['clean', 'open', 'put-right'] as const
export type InspectionStatus = (typeof inspectionStatuses)[number]

/** A photo as the log knows it: by its file and the hash of its bytes. */
export interface Photo {
  fileId: string
  sha256: string
}

/** Something that was found. */
export interface InspectionFinding {
  item: ChecklistCode
  /** What was seen, in the inspector's words. */
  note: string
  part: ScorePart
  severity: Severity
  /** Accounts of those it is somebody's own fault of; empty where it is the window's. */
  persons: readonly string[]
  photos: readonly Photo[]
}

/** A visit to a window. */
export interface Visit {
  kind: InspectionKind
  departmentCode: string
  windowCode: string
  /** Instant. */
  visitedAt: string
  remark: string
  findings: readonly InspectionFinding[]
}

/** What may be asked for of an inspection. */
export type InspectionCommand =
  | ({ type: 'RecordInspection' } & Visit)
  | { type: 'FollowUpInspection'; outcome: 'put-right' | 'not-put-right'; remark: string }
export type InspectionCommandType = InspectionCommand['type']
