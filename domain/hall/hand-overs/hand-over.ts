import type { Actor } from '../../cases/index.ts'
import { civilDateOf } from '../../kernel/index.ts'
import type { Role } from '../../organisation/index.ts'

/** Between whom papers go: a department’s window at the front, its office behind, and the one issuing window of the centre. */
export const handOverPlaces = ['front', 'back', 'issuing'] as const
export type HandOverPlace = (typeof handOverPlaces)[number]

/** Where a list (交接清单) stands: one that differs waits for whoever handed over to say what became of the rest. */
export const handOverStatuses = ['handed-over', 'received', 'differing', 'settled', 'taken-back'] as const
export type HandOverStatus = (typeof handOverStatuses)[number]

/** Something on the list. */
export interface HandedPaper {
  /** The case it belongs to; null for something that belongs to none. */
  caseId: string | null
  what: string
  copies: number
}

/** A line of the list, by its place on it, that was not as listed. */
export interface Discrepancy {
  line: number
  what: string
}

/** What is handed over: in the affairs of one department, from place to place. */
export interface HandOver {
  departmentCode: string
  from: HandOverPlace
  to: HandOverPlace
  papers: readonly HandedPaper[]
}

export type HandOverCommand =
  | ({ type: 'HandOverPapers' } & HandOver)
  | { type: 'ReceivePapers'; discrepancies: readonly Discrepancy[] }
  | { type: 'SettleDiscrepancies'; settlement: string }
  | { type: 'TakeBackPapers'; reason: string }
  | { type: 'NoteHandOverLate' }
export type HandOverCommandType = HandOverCommand['type']

/** Everything that can happen to a list: whoever gives and whoever takes sign it by their own act. */
export type HandOverEvent = { by: Actor } & (
  | ({ type: 'PapersHandedOver'; dueAt: string } & HandOver)
  | { type: 'PapersReceived'; discrepancies: Discrepancy[] }
  | { type: 'DiscrepanciesSettled'; settlement: string }
  | { type: 'PapersTakenBack'; reason: string }
  /** Nobody received it in time. */
  | { type: 'HandOverLate' }
)
export type HandOverEventType = HandOverEvent['type']

const servedBy: Record<HandOverPlace, readonly Role[]> = {
  front: ['clerk'],
  back: ['reviewer', 'deputy-head', 'head'],
  issuing: ['centre-manager'],
}

/** Whether somebody acts for a place in the affairs of a department; the issuing window serves all. */
export const actsForPlace = (
  place: HandOverPlace,
  departmentCode: string,
  { role, departmentCode: own }: Pick<Actor, 'role' | 'departmentCode'>,
): boolean => (servedBy[place] as readonly string[]).includes(role) && (place === 'issuing' || own === departmentCode)

/** The place somebody hands over from; null for those who hand over nothing. */
export const placeOf = ({ role }: Pick<Actor, 'role'>): HandOverPlace | null =>
  handOverPlaces.find((place) => (servedBy[place] as readonly string[]).includes(role)) ?? null

/** The series lists of a year take their number from. */
export const handOverSeries = (at: string): string => `hand-over ${civilDateOf(at).slice(0, 4)}`

/** The number of a list: 交接〔2026〕3号. */
export const handOverNumberOf = (at: string, serial: number): string =>
  `交接〔${civilDateOf(at).slice(0, 4)}〕${serial}号`
