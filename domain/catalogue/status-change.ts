import { refuse, type CivilDate, type Refusal } from '../kernel/index.ts'

export const itemStatuses = ['in-use', 'suspended', 'cancelled'] as const
/** Whether an item may be applied for: in use, suspended for a while, or cancelled for good. */
export type ItemStatus = (typeof itemStatuses)[number]

/** A status an item is to have from a day on. */
export interface StatusChange {
  status: ItemStatus
  effectiveOn: CivilDate
}

/** Why a status cannot be decided, or null; `coming` is the change decided before and not yet in force. */
export function refuseStatusChange(
  now: ItemStatus,
  coming: StatusChange | null,
  { status, effectiveOn }: StatusChange,
  today: CivilDate,
): Refusal | null {
  if (effectiveOn < today) return refuse('status-from-the-past', { today })
  const isNews = coming ? coming.status !== status || coming.effectiveOn !== effectiveOn : now !== status
  return isNews ? null : refuse('item-status-unchanged')
}
