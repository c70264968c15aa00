import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { findParty } from '#api/people.ts'

/** The applicant somebody came to the window for. */
export type Party = ReplyOf<typeof findParty>
