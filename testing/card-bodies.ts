const reason = { reason: '经核查' }

/** A body each act on a card would take. */
export const cardBodies: Record<string, () => unknown> = {
  '/api/cards/:id/explain': () => ({ explanation: '当日系统缓慢', corrected: true }),
  '/api/cards/:id/appeal': () => ({ reasons: '首次通知时看不出' }),
  '/api/cards/:id/uphold': () => reason,
  '/api/cards/:id/propose-cancellation': () => reason,
  '/api/cards/:id/propose-downgrade': () => ({ level: 'yellow', ...reason }),
  '/api/cards/:id/reject': () => reason,
  '/api/cards/:id/dismiss': () => reason,
  '/api/cards/:id/charge': () => ({ level: 'red', ...reason }),
}
