import type { Timetable } from '#domain/calendar/index.ts'

/** Summer hours from June to September, winter hours for the rest of the year, as the hall announces them. */
export const openingHours: Timetable = [
  {
    from: '06-01',
    sessions: [
      { from: '08:30', to: '11:30' },
      { from: '14:00', to: '17:30' },
    ],
  },
  {
    from: '10-01',
    sessions: [
      { from: '08:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ],
  },
]
