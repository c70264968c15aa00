import type { Actor } from '../../cases/index.ts'
import { civilDateOf } from '../../kernel/index.ts'

/** Where a matter (办不成事) stands: its owner works on it, or whoever could not get it done has been answered. */
export const matterStatuses = ['open', 'done', 'explained'] as const
export type MatterStatus = (typeof matterStatuses)[number]

/** What came of it: it got done after all, or the law does not let it, and why was explained. */
export const matterOutcomes = ['done', 'explained'] as const satisfies readonly MatterStatus[]
export type MatterOutcome = (typeof matterOutcomes)[number]

/** Something nobody got done, as the desk takes it up. What was said stands sealed under a key of its own. */
export interface Matter {
  departmentCode: string
  caseId: string | null
  itemCode: string | null
  /** The ticket it was brought with; null for none. */
  ticketId: string | null
  sealed: string
  /** Whether whoever brought it left a way to be answered. */
  reachable: boolean
  /** The account that sees to it. */
  ownerId: string
}

export type MatterCommand =
  | ({ type: 'TakeUpMatter' } & Matter)
  | { type: 'HandMatterOn'; departmentCode: string; ownerId: string; reason: string }
  /** `told`: whoever brought it has been told; without a way to reach them it waits for them at the desk. */
  | { type: 'AnswerMatter'; outcome: MatterOutcome; answer: string; told: boolean }
  | { type: 'NoteMatterLate' }
export type MatterCommandType = MatterCommand['type']

/** Everything that can happen to a matter. `dueAt` is an instant: the end of the last working day. */
export type MatterEvent = { by: Actor } & (
  | ({ type: 'MatterTakenUp'; dueAt: string } & Matter)
  | { type: 'MatterHandedOn'; departmentCode: string; ownerId: string; reason: string }
  | { type: 'MatterAnswered'; outcome: MatterOutcome; answer: string; told: boolean }
  | { type: 'MatterLate' }
)
export type MatterEventType = MatterEvent['type']

/** The series matters of a year take their number from. */
export const matterSeries = (at: string): string => `matter ${civilDateOf(at).slice(0, 4)}`

/** The number of a matter: 办〔2026〕3号. */
export const matterNumberOf = (at: string, serial: number): string => `办〔${civilDateOf(at).slice(0, 4)}〕${serial}号`
