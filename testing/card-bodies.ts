/** Each begins on a day of its own, after the one before. */
let published = 0
const laterSettings = () => ({
  name: '试行',
  effectiveFrom: `2098-${String(Math.floor(published / 28) + 1).padStart(2, '0')}-${String((published++ % 28) + 1).padStart(2, '0')}`,
  preset: 'over-yellow-ignore-red',
})

const outage = {
  fromAt: '2026-03-02T06:00:00Z',
  toAt: '2026-03-02T09:00:00Z',
  reason: '机房停电',
  evidence: '供电所停电通知第 12 号',
}

const reason = { reason: '经核查' }

/** A body each act on a card would take. */
export const cardBodies: Record<string, () => unknown> = {
  '/api/supervise/rule-replays': () => ({ from: '2026-03-02', to: '2026-03-02' }),
  '/api/cards/:id/explain': () => ({ explanation: '当日系统缓慢', corrected: true }),
  '/api/cards/:id/appeal': () => ({ reasons: '首次通知时看不出' }),
  '/api/cards/:id/uphold': () => reason,
  '/api/cards/:id/propose-cancellation': () => reason,
  '/api/cards/:id/propose-downgrade': () => ({ level: 'yellow', ...reason }),
  '/api/cards/:id/reject': () => reason,
  '/api/cards/:id/dismiss': () => reason,
  '/api/cards/:id/charge': () => ({ level: 'red', ...reason }),
  '/api/supervision/settings/preview': () => laterSettings(),
  '/api/supervision/settings': () => laterSettings(),
  '/api/supervision/outages': () => outage,
  '/api/supervision/outages/:id/reject': () => reason,
}
