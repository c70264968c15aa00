import type { LedgerSubject, RecordKindCode, ScorePart } from '#domain/supervision/index.ts'

/** A record as it is being written down. */
export interface RecordDraft {
  kind: RecordKindCode
  of: LedgerSubject
  departmentCode: string
  windowCode: string
  person: string
  happenedOn: string
  reason: string
  document: string
  points?: string
  part?: ScorePart
}
