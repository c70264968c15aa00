import type { CivilDate } from '../kernel/index.ts'

/** What becomes of a fee the licence waits for; settled is paid, let off, or its notice called off. */
export type PaymentEvent =
  { type: 'PaymentAwaited'; owedFen: number; on: CivilDate } | { type: 'PaymentSettled'; on: CivilDate }

/** From when to when nothing could be issued since the applicant had not paid; null while that is so. */
export interface PaymentWait {
  startOn: CivilDate
  endOn: CivilDate | null
}
