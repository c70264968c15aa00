import type { AcceptanceEvent, AcceptanceEventType } from './acceptance/index.ts'
import type { ParallelEvent, ParallelEventType } from './parallel/index.ts'

/**
 * Whether the applicant's side is told when it happens to a stage of its project: what moves it, what it has to do, and receipts
 * of what was handed in or taken back. What departments do among themselves is not told.
 */
const told = {
  ParallelApplied: true,
  ParallelSupplementRequested: true,
  ParallelSupplemented: true,
  ParallelAccepted: true,
  ParallelDeclined: true,
  ParallelLapsed: true,
  ParallelWithdrawn: true,
  ParallelDistributed: true,
  ParallelAnswered: true,
  ParallelProcedureStarted: true,
  ParallelProcedureEnded: true,
  ParallelSilenceNoted: false,
  ParallelAnswerDeemed: false,
  DisagreementFound: true,
  ParallelAnswersComplete: false,
  DisagreementResolved: true,
  ParallelAnswerConfirmed: false,
  ParallelExtended: true,
  ParallelRecounted: true,
  ParallelLicenceIssued: true,
  ParallelLicenceDelivered: true,
  ParallelDecided: true,
  ParallelFalsehoodFound: false,
  ParallelLicenceRevoked: true,
  ParallelRevocationForgone: false,
  ParallelLicenceWithdrawn: true,
  ParallelLicenceCancelled: true,
  ParallelPublicationObjected: true,
  ParallelObjectionDecided: true,
  AcceptanceApplied: true,
  AcceptanceSupplementRequested: true,
  AcceptanceSupplemented: true,
  AcceptanceFoundComplete: true,
  AcceptanceWithdrawn: true,
  VisitDateSet: true,
  InspectorsAssigned: false,
  ChecklistRecorded: false,
  VisitClosed: true,
  OpinionGiven: false,
  SilenceNoted: false,
  OpinionDeemed: false,
  RectificationRequired: true,
  RectificationReported: true,
  AcceptancePassed: true,
  OpinionLetterIssued: true,
  CompletionFiled: true,
  AcceptanceRecounted: true,
  AcceptanceLapsed: true,
} as const satisfies Record<ParallelEventType | AcceptanceEventType, boolean>
type Event = ParallelEvent | AcceptanceEvent

/** A kind of event of a stage the applicant's side is told of. */
export type ToldOfStage = {
  [Kind in keyof typeof told]: (typeof told)[Kind] extends true ? Kind : never
}[keyof typeof told]
export const toldOfStages = Object.entries(told).flatMap(([kind, isTold]) => (isTold ? [kind as ToldOfStage] : []))

/** What is told of an event; null where it is nothing to the applicant: a department that agrees leaves nothing to do. */
export function stageTelling(event: Event): ToldOfStage | null {
  if (event.type === 'ParallelAnswered' && event.answer === 'agree') return null
  if (event.type === 'ParallelRecounted' || event.type === 'AcceptanceRecounted') return recountTold(event)
  const { type } = event
  return told[type] ? (type as ToldOfStage) : null
}

/** Clocks by which departments hold each other are nothing to the applicant. */
const amongDepartments: ReadonlySet<string> = new Set([
  ...['distribution', 'opinion', 'resolution', 'decision', 'notice', 'assignment', 'letter'],
])

function recountTold(event: Extract<Event, { type: 'ParallelRecounted' | 'AcceptanceRecounted' }>): ToldOfStage | null {
  const visitDayClosed = event.type === 'AcceptanceRecounted' && event.visitDayClosed
  return visitDayClosed || event.moved.some(({ clock }) => !amongDepartments.has(clock)) ? event.type : null
}
