// What is edited with care is drafted first: one draft at a time, changed upon the revision seen, published from a day on.
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import type { Act } from './administer.ts'
import type { Ask, Principal } from './mount.ts'
import type { FieldProblem } from './problem.ts'

/** What the check found in a draft, as far as it stands in the way. */
interface Finding {
  field: string
  /** What stands there is called. */
  part?: string | null
  partEn?: string | null
  reason: string
  reasonEn: string
  remedy: string
  remedyEn: string
  blocks: boolean
}

export type DraftSender = Pick<Act, 'by' | 'requestId' | 'requestHash'> & { expectedVersion?: number }

/** Who sends a change of a draft, and upon which revision. */
export function draftSenderOf({
  account,
  requestId,
  requestHash,
  expectedVersion,
}: Pick<
  Ask<Principal, unknown, unknown, unknown>,
  'account' | 'requestId' | 'requestHash' | 'expectedVersion'
>): DraftSender {
  return { by: account.id, requestId, requestHash, ...(expectedVersion !== undefined && { expectedVersion }) }
}

/** Why a draft may not be changed: somebody else changed it meanwhile, or it is decided and waits for its day. */
export function refuseDraftChange(
  draft: { revision: number; scheduled: boolean } | null,
  seen: number | undefined,
): Refusal | undefined {
  if ((seen ?? 0) !== (draft?.revision ?? 0)) return refuse('draft-changed')
  return draft?.scheduled ? refuse('draft-decided') : undefined
}

/** What the check found that stands in the way of publishing, as faults of the request. */
export const blockingOf = (findings: readonly Finding[]): FieldProblem[] =>
  findings
    .filter(({ blocks }) => blocks)
    .map(({ field, part, partEn, reason, reasonEn, remedy, remedyEn }) => ({
      ...{ field, message: 'field-breaks-catalogue' },
      facts: { at: part ?? field, atEn: partEn ?? field, reason, reasonEn, remedy, remedyEn },
    }))

/** The civil date in the town, as SQL. */
export const today = `(clock_timestamp() at time zone 'Asia/Shanghai')::date`
