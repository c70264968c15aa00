/** Where a complaint (投诉) stands. The last two are its ends: both are answers to whoever complained. */
export const complaintStatuses = ['lodged', 'accepted', 'investigated', 'declined', 'answered'] as const
export type ComplaintStatus = (typeof complaintStatuses)[number]

/** What still waits for somebody. */
export const openComplaintStatuses = [
  'lodged',
  'accepted',
  'investigated',
] as const satisfies readonly ComplaintStatus[]
