/** A day of the proleptic Gregorian calendar, 'YYYY-MM-DD', years 0001–9999. Plain text: schemas check it at the edge. */
export type CivilDate = string

/** Asia/Shanghai is UTC+8 without daylight saving since 1992 (1986–1991 had summer time: read no instants of then). */
const shanghaiOffsetMinutes = 480

const minuteMs = 60_000
const dayMs = 86_400_000
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthLength = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0))
const pad = (value: number, width = 2) => String(value).padStart(width, '0')
const format = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`

interface Parts {
  year: number
  month: number
  day: number
}

/** The number those places of a text hold; NaN where one is no digit. Dates are read by the million: a pattern is too slow. */
function numberAt(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return NaN
    value = value * 10 + digit
  }
  return value
}

function partsOf(text: string): Parts | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined
  const year = numberAt(text, 0, 4)
  const month = numberAt(text, 5, 7)
  const day = numberAt(text, 8, 10)
  return year >= 1 && day >= 1 && day <= monthLength(year, month) ? { year, month, day } : undefined
}

function mustParts(date: CivilDate): Parts {
  const parts = partsOf(date)
  if (!parts) throw new RangeError(`not a civil date: ${date}`)
  return parts
}

/** The text as a civil date if such a day exists; 2026-02-30 does not. */
export function parseCivilDate(text: string): CivilDate | undefined {
  return partsOf(text) && text
}

/** Days since 1970-01-01. Throws RangeError on a text that is no real day. */
export function toDayNumber(date: CivilDate): number {
  const { year, month, day } = mustParts(date)
  // Years are counted from March, so that the leap day is the last of its year (H. Hinnant, days_from_civil).
  const y = month > 2 ? year : year - 1
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468
}

const datesOfOurTime: CivilDate[] = []

/** The civil date so many days after 1970-01-01. Throws RangeError outside the years 0001–9999. */
export function fromDayNumber(dayNumber: number): CivilDate {
  // There are few days in our time, and each is written once.
  if (!(dayNumber >= 0 && dayNumber < 50_000)) return dateOf(dayNumber)
  return (datesOfOurTime[dayNumber] ??= dateOf(dayNumber))
}

function dateOf(dayNumber: number): CivilDate {
  const shifted = dayNumber + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  if (!Number.isInteger(dayNumber) || year < 1 || year > 9999) throw new RangeError(`no civil date: day ${dayNumber}`)
  return format(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

/** The date `days` calendar days later (earlier if negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days)
}

/** The same-numbered day `months` later, or the month's last day where there is none (Civil Code Art. 202). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = mustParts(date)
  const total = year * 12 + month - 1 + months
  const toYear = Math.floor(total / 12)
  if (!Number.isInteger(months) || toYear < 1 || toYear > 9999) throw new RangeError(`no civil date: ${months} months`)
  const toMonth = total - toYear * 12 + 1
  return format(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)))
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(date: CivilDate): number {
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** Calendar days from one date to the other; negative when `to` is the earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from)
}

/** Order for sorting: earlier first. */
export function compare(a: CivilDate, b: CivilDate): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0
}

const instantPattern =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/

/** An instant as we write it ourselves, '…T…:…:….…Z', without a pattern; undefined where it is written otherwise or is none. */
function plainEpochMs(instant: string): number | undefined {
  if (instant.length !== 24 || instant[10] !== 'T' || instant[13] !== ':' || instant[16] !== ':') return undefined
  if (instant[19] !== '.' || instant[23] !== 'Z') return undefined
  const [hour, minute] = [numberAt(instant, 11, 13), numberAt(instant, 14, 16)]
  const [second, ms] = [numberAt(instant, 17, 19), numberAt(instant, 20, 23)]
  if (!(hour < 24 && minute < 60 && second < 60 && ms >= 0)) return undefined
  return toDayNumber(instant.slice(0, 10)) * dayMs + (hour * 60 + minute) * minuteMs + second * 1000 + ms
}

/** Milliseconds since 1970-01-01T00:00:00Z of an RFC 3339 instant; finer fractions are cut off. Throws RangeError. */
export function epochMs(instant: string): number {
  return plainEpochMs(instant) ?? anyEpochMs(instant)
}

function anyEpochMs(instant: string): number {
  const [, date, hour, minute, second, fraction = '', sign, offsetHour = 0, offsetMinute = 0] =
    instantPattern.exec(instant) ?? []
  if (date === undefined) throw new RangeError(`not an instant: ${instant}`)
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1)
  const minutes = Number(hour) * 60 + Number(minute) - offset
  return (
    toDayNumber(date) * dayMs + minutes * minuteMs + Number(second) * 1000 + Number(fraction.slice(0, 3).padEnd(3, '0'))
  )
}

/** The RFC 3339 text of an instant in UTC, always with three decimals. Throws RangeError unless `ms` is an integer. */
export function instantOf(ms: number): string {
  if (!Number.isInteger(ms)) throw new RangeError(`not whole milliseconds: ${ms}`)
  const seconds = Math.floor(modulo(ms, minuteMs) / 1000)
  return `${fromDayNumber(Math.floor(ms / dayMs))}T${clock(ms)}:${pad(seconds)}.${pad(modulo(ms, 1000), 3)}Z`
}

/** The civil date on the wall where the clock is `zoneOffsetMinutes` ahead of UTC. */
export function civilDateOf(instant: string, zoneOffsetMinutes = shanghaiOffsetMinutes): CivilDate {
  return fromDayNumber(Math.floor((epochMs(instant) + zoneOffsetMinutes * minuteMs) / dayMs))
}

/** The wall clock there and then, 'HH:MM'. */
export function timeOfDay(instant: string, zoneOffsetMinutes = shanghaiOffsetMinutes): string {
  return clock(epochMs(instant) + zoneOffsetMinutes * minuteMs)
}

const modulo = (value: number, by: number) => value - Math.floor(value / by) * by

function clock(ms: number): string {
  const minutes = Math.floor(modulo(ms, dayMs) / minuteMs)
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
