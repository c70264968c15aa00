import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { epochMs } from '#domain/kernel/index.ts'
import { openingTimeAfter } from './opening-hours.ts'

describe('opening time', () => {
  it.each([
    ['within the morning', '2026-03-12T01:00:00.000Z', 30, '2026-03-12T01:30:00.000Z'],
    ['over lunch', '2026-03-12T03:20:00.000Z', 20, '2026-03-12T05:40:00.000Z'],
    ['over night', '2026-03-12T08:50:00.000Z', 20, '2026-03-13T00:40:00.000Z'],
    ['over the weekend', '2026-03-13T08:50:00.000Z', 390, '2026-03-16T08:50:00.000Z'],
    ['from a holiday', '2026-02-18T04:00:00.000Z', 10, '2026-02-24T00:40:00.000Z'],
  ])('runs %s', (_, from, minutes, to) => {
    expect(openingTimeAfter(nationalCalendar, epochMs(from), minutes)).toBe(epochMs(to))
  })
})
