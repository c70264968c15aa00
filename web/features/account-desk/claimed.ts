import type { claimedAccount } from '#api/accounts.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

/** Whom an account claims to be. */
export type Claimed = ReplyOf<typeof claimedAccount>
