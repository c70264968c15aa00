/** Where a bill (缴款通知书) stands: nothing paid, some of it, all of it, too much, called off. */
export const billStatuses = ['issued', 'partly-paid', 'paid', 'refund-due', 'cancelled'] as const
export type BillStatus = (typeof billStatuses)[number]

/** How money changes hands. */
export const paymentWays = ['cash', 'card', 'online'] as const
export type PaymentWay = (typeof paymentWays)[number]

/** What a bill is for. */
export const billSubjects = ['project', 'case'] as const
