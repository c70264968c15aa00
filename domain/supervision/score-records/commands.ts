import type { CivilDate } from '../../kernel/index.ts'
import type { LedgerSubject } from '../cards/index.ts'
import type { ScorePart } from '../score-parts.ts'
import type { RecordKindCode } from './kinds.ts'

/** Where a record stands: somebody proposed it; it counts; it was rejected; somebody proposed to revoke it; it was revoked. */
export const recordStatuses = ['proposed', 'in-force', 'rejected', 'revocation-proposed', 'revoked'] as const
export type RecordStatus = (typeof recordStatuses)[number]

/** A file of evidence as the log knows it: by its id and the hash of its bytes. */
export interface EvidenceFile {
  fileId: string
  sha256: string
}

/** What is to be recorded. */
export interface RecordedScore {
  kind: RecordKindCode
  of: LedgerSubject
  /** The code of a department or window, or an account. */
  subject: string
  departmentCode: string
  /** The day of the decision or the act; its month is the one that scores. */
  happenedOn: CivilDate
  reason: string
  /** The document it stands on: 海纪〔2026〕3号. */
  document: string
  files: readonly EvidenceFile[]
  /** Of kinds without fixed points. */
  points?: number
  /** Of `other-deduction` alone. */
  part?: ScorePart
}

/** What may be asked for of a record. */
export type RecordCommand =
  | ({ type: 'ProposeScoreRecord' } & RecordedScore)
  | { type: 'ApproveScoreRecord' }
  | { type: 'RejectScoreRecord'; reason: string }
  | { type: 'ProposeRevocation'; reason: string }
export type RecordCommandType = RecordCommand['type']
