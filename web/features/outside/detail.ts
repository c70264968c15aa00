import type { outsideSystem } from '#api/outside.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

/** One outside system with all that is shown of it. */
export type Detail = ReplyOf<typeof outsideSystem>
