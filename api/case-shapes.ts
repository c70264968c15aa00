import { Type } from 'typebox'
import { Id, Nullable } from './kernel/shapes.ts'

/** What every command is answered with: proof that it is stored, and where the case stands now. */
export const CaseReceipt = Type.Object({
  id: Id,
  /** The number on the receipt (办件编号), from submission on. */
  caseNumber: Nullable(Type.String()),
  status: Type.String(),
  version: Type.Integer(),
  at: Type.String(),
  /** Hash of the log entry, hex: keep it, it proves what was stored. */
  eventHash: Type.String(),
  /** The newest signed checkpoint of the log before it (`/api/public/log/checkpoint`): how many entries, and when. */
  checkpoint: Nullable(Type.Object({ size: Type.Integer(), at: Type.String() })),
  /** For tracking without signing in (查询码); with the receipt of the submission only. */
  queryCode: Type.Optional(Nullable(Type.String())),
})

/** One line of a list: enough to choose the next piece of work. The name is whole for those who handle the case. */
export const CaseLine = Type.Object({
  id: Id,
  caseNumber: Nullable(Type.String()),
  itemCode: Type.String(),
  itemName: Type.String(),
  itemNameEn: Type.String(),
  applicant: Type.String(),
  status: Type.String(),
  waitingFor: Type.String(),
  /** Null where no clock runs, also while one stands still. */
  dueOn: Nullable(Type.String()),
  /** The special procedure the case stands still for, and until when it was told to take. */
  suspended: Nullable(Type.Object({ procedure: Type.String(), toldUntil: Type.String() })),
  submittedAt: Nullable(Type.String()),
  version: Type.Integer(),
})

/** The lists of the desk: whose move a case waits for. */
export const deskLists = [
  'window',
  'applicant',
  'review',
  'decision',
  'special-procedure',
  'upper-organ',
  'issue',
  'delivery',
  'check',
  'revocation',
  'objection',
] as const

/** How near the due date is: `soon` within three working days, `later` after that or without a running clock. */
export const urgencies = ['overdue', 'today', 'soon', 'later'] as const
