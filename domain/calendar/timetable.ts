import type { CivilDate } from '../kernel/index.ts'

/** A stretch of the day in which the centre is open: 'HH:MM', the end not included. */
export interface Session {
  from: string
  to: string
}

/** The sessions of a working day from a day of the year ('MM-DD') until the next season begins. */
export interface Season {
  from: string
  sessions: readonly Session[]
}

/** When the centre is open (办公时间), seasons in the order of the year: summer and winter hours. */
export type Timetable = readonly Season[]

/** The hours where a city has told none of its own. */
export const usualHours: Timetable = [
  {
    from: '01-01',
    sessions: [
      { from: '08:30', to: '11:30' },
      { from: '13:30', to: '17:00' },
    ],
  },
]

/** The sessions of a day, were it worked; before the first season of a year the last of the year before goes on. */
export function sessionsOn(timetable: Timetable, on: CivilDate): readonly Session[] {
  const season = timetable.findLast(({ from }) => from <= on.slice(5)) ?? timetable.at(-1)
  return season?.sessions ?? []
}

/** How long the shortest day of a timetable is open, in hours. */
export function shortestDayHours(timetable: Timetable): number {
  const minutes = ({ from, to }: Session) => minutesOf(to) - minutesOf(from)
  return Math.min(...timetable.map(({ sessions }) => sessions.reduce((sum, one) => sum + minutes(one), 0))) / 60
}

/** A time of day in minutes. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The time of day so many minutes after midnight. */
export const timeAt = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
