interface Asked {
  billId: string
  refund: number
  attempt: number
}

/** What a gateway knows a refund by: the bill, which of its refunds, and which time it is asked for. */
export const refundIdOf = ({ billId, refund, attempt }: Asked): string => `${billId}_${refund}_${attempt}`

/** The other way round; null for what is no refund of ours. */
export function askedIn(id: string): Asked | null {
  const [, billId = '', refund, attempt] = /^([0-9a-f-]{36})_(\d{1,6})_(\d{1,6})$/.exec(id) ?? []
  return billId === '' ? null : { billId, refund: Number(refund), attempt: Number(attempt) }
}
