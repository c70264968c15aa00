import type { CivilDate } from '../kernel/index.ts'

/** What may be asked of a case that the upper organ decides (Licensing Law Art. 35, 43). */
export type ForwardingCommand =
  | { type: 'ForwardCase'; upperOrgan: string; opinion: string }
  | {
      type: 'RecordUpperDecision'
      outcome: 'grant' | 'refuse'
      documentNo: string
      decidedOn: CivilDate
      /** Of a refusal. */
      reasons: string[]
      legalBasis: string
    }
