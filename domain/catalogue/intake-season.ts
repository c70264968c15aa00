import { parseCivilDate, type CivilDate } from '../kernel/index.ts'
import type { IntakeWindow } from './time-limit.ts'

/** The last day of the season an application of the day `on` belongs to: the one it falls in, else the next. */
export function seasonEnd(windows: readonly IntakeWindow[], on: CivilDate): CivilDate {
  const year = Number(on.slice(0, 4))
  const ends = [year, year + 1].flatMap((of) => windows.map(({ to }) => dayIn(of, to)))
  return ends.filter((end) => end >= on).toSorted()[0] ?? on
}

/** The day of that year; where the year lacks it, the last of its month. */
function dayIn(year: number, day: string): CivilDate {
  const [month, inMonth] = [day.slice(0, 2), Number(day.slice(3))]
  for (let last = inMonth; last > 27; last--) {
    const on = parseCivilDate(`${year}-${month}-${last}`)
    if (on) return on
  }
  return `${year}-${day}`
}
