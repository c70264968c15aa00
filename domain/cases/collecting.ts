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
