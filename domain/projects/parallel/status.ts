/** Where a parallel approval (并联审批) stands. The last five are its ends. */
export const parallelStatuses = [
  'applied',
  'incomplete',
  'accepted',
  'distributed',
  'disputed',
  'answered',
  'approved',
  'refused',
  'declined',
  'withdrawn',
  'lapsed',
] as const
export type ParallelStatus = (typeof parallelStatuses)[number]

/** What still waits for somebody. */
export const openParallelStatuses = [
  'applied',
  'incomplete',
  'accepted',
  'distributed',
  'disputed',
  'answered',
] as const satisfies readonly ParallelStatus[]
