import { addWorkdays, isWorkday, nextWorkday, type CompiledCalendar } from '#domain/calendar/index.ts'
import { civilDateOf, epochMs, instantOf, type CivilDate } from '#domain/kernel/index.ts'
import type { Random } from './random.ts'

const minute = 60_000
/** The hall is open 8:30–11:30 and 13:30–17:00; in minutes of the day. */
const morning = { from: 510, to: 690 }
const afternoon = { from: 810, to: 1020 }
const morningMinutes = morning.to - morning.from
/** Minutes of opening time in a working day. */
export const openMinutes = morningMinutes + afternoon.to - afternoon.from

/** The civil date of a moment (milliseconds since 1970) in Asia/Shanghai. */
export const dateAt = (ms: number): CivilDate => civilDateOf(instantOf(ms))
/** The moment a civil date begins in Asia/Shanghai. */
export const startOf = (on: CivilDate): number => epochMs(`${on}T00:00:00+08:00`)

const within = (value: number, { from, to }: { from: number; to: number }) => Math.min(Math.max(value, from), to) - from

/** Minutes the hall has been open on the day of this moment, were it a working day. */
export const openedBy = (ms: number): number => {
  const ofDay = Math.floor((ms - startOf(dateAt(ms))) / minute)
  return within(ofDay, morning) + within(ofDay, afternoon)
}

/** The moment `minutes` of opening time after `from`: nights, lunch, weekends and holidays do not count. */
export function openingTimeAfter(calendar: CompiledCalendar, from: number, minutes: number): number {
  const today = dateAt(from)
  const open = isWorkday(calendar, today)
  const total = (open ? openedBy(from) : 0) + minutes
  const first = open ? today : nextWorkday(calendar, today)
  const on = addWorkdays(calendar, first, Math.floor(total / openMinutes))
  const left = total % openMinutes
  const ofDay = left < morningMinutes ? morning.from + left : afternoon.from + left - morningMinutes
  return startOf(on) + ofDay * minute + ((from - startOf(today)) % minute)
}

/** Half hours of the hall by how crowded they are: peaks from 10 to 11 and from 14:30 to 16. */
const crowd: [ofDay: number, weight: number][] = [
  [510, 8], [540, 10], [570, 12], [600, 18], [630, 18], [660, 6],
  [810, 8], [840, 10], [870, 17], [900, 17], [930, 17], [960, 9], [990, 4],
] // prettier-ignore

/** Hours of the day by how many people apply from home. */
const traffic: [ofDay: number, weight: number][] = [
  [0, 2], [420, 3], [480, 10], [540, 14], [600, 14], [660, 9], [720, 8], [780, 9], [840, 13], [900, 13], [960, 11],
  [1020, 7], [1080, 6], [1140, 8], [1200, 10], [1260, 8], [1320, 4],
] // prettier-ignore

/** When on `on` somebody turns up: at a window in opening hours, online at any time. */
export function arrival(on: CivilDate, channel: 'window' | 'online', random: Random): number {
  const [hours, length] = channel === 'window' ? [crowd, 30] : [traffic, 60]
  let left = random.next() * hours.reduce((sum, [, weight]) => sum + weight, 0)
  const [start] = hours.find(([, weight]) => (left -= weight) < 0) ?? [morning.from]
  return startOf(on) + start * minute + random.between(0, length * minute - 1)
}
