import type { managedItems } from '#api/administration-items.ts'
import type { hallOverview } from '#api/administration-organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

/** An item as those who run the centre see it. */
export type ManagedItem = ReplyOf<typeof managedItems>['items'][number]
/** A window of the hall with who sits there. */
export type HallWindow = ReplyOf<typeof hallOverview>['windows'][number]
