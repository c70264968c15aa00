import { wordsOf } from '../../kernel/index.ts'
import type { ParallelEvent } from './events.ts'

/** What people write in a parallel approval: sealed under the key of the party that builds. The words of a local rule stay open. */
export const parallelWords = wordsOf<ParallelEvent>({
  ParallelRecounted: [],
  ParallelLicenceIssued: [],
  ParallelLicenceDelivered: [],
  ParallelSupplemented: [],
  ParallelAccepted: [],
  ParallelLapsed: [],
  ParallelSilenceNoted: [],
  ParallelAnswerDeemed: [],
  DisagreementFound: [],
  ParallelAnswersComplete: [],
  ParallelAnswerConfirmed: [],
  ParallelApplied: ['statement'],
  ParallelSupplementRequested: ['note'],
  ParallelDeclined: ['reason'],
  ParallelWithdrawn: ['reason'],
  ParallelDistributed: ['note'],
  ParallelAnswered: ['text', 'conditions'],
  ParallelProcedureStarted: ['ground'],
  ParallelProcedureEnded: ['result'],
  DisagreementResolved: ['record', 'outcomes'],
  ParallelExtended: ['reason'],
  ParallelDecided: ['remark', 'conditions'],
  ParallelLicenceRevoked: ['reasons'],
  ParallelLicenceWithdrawn: ['reasons', 'compensation'],
  ParallelLicenceCancelled: ['reasons'],
  ParallelPublicationObjected: ['reason'],
  ParallelObjectionDecided: ['reasons'],
})
