/** Who stands at the desk: a party by its identity document, or the account of an agent. */
export interface Collecting {
  partyId: string | null
  agentId: string | null
  /** SHA-256 (hex) of the signature as it is kept: a drawing, sealed for the applicant. */
  signature: string
  /** The ticket they came with; null for none. */
  ticketId: string | null
}

/** That somebody came for the result and signed: in their own name, or under a mandate in force at that moment. */
export interface Collected {
  as: 'self' | 'agent'
  /** The account of the agent; null where the applicant came. */
  agentId: string | null
  signature: string
  ticketId: string | null
}

/** Why a result was signed for on paper. */
export const paperReasons = ['asked-for-paper', 'cannot-sign-on-screen', 'screen-out-of-order'] as const
export type PaperReason = (typeof paperReasons)[number]

/** A receipt signed on paper: why, and its scan among the files of whoever hands out. */
export interface PaperReceipt {
  reason: PaperReason
  fileId: string
}

/** A receipt signed on paper, its scan pinned by the SHA-256 (hex) of its bytes. */
export interface SignedOnPaper extends PaperReceipt {
  sha256: string
}

/** Where a result is before somebody has it: with its department, on a list nobody has received, at the one issuing window. */
export const resultPlaces = ['department', 'on-the-way', 'issuing'] as const
export type ResultPlace = (typeof resultPlaces)[number]
