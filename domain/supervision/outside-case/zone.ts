// Limits are days, and a day begins where the office is. A case kept in another time zone is told to the rules by its own wall
// clock, as if that clock hung in the city; what they find is then turned back into instants.
import { epochMs, instantOf } from '../../kernel/index.ts'

/** The zone of a system that states none. */
export const cityZone = 'Asia/Shanghai'
const cityOffsetMs = 480 * 60_000

const local = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?$/

/** Whether the name is one of a time zone (IANA). */
export function isZone(zone: string): boolean {
  try {
    return writerOf(zone) !== undefined
  } catch {
    return false
  }
}

/** What the clock on the wall shows in the city when a message's time is on the wall of its own zone (instant, UTC). Throws RangeError. */
export function onCityWall(time: string, zone: string): string {
  if (local.test(time)) return instantOf(epochMs(`${time}Z`) - cityOffsetMs)
  const ms = epochMs(time)
  return zone === cityZone ? instantOf(ms) : instantOf(ms + offsetMs(zone, ms) - cityOffsetMs)
}

/** The instant of a moment on the city's wall that stands for one of that zone. An hour told twice is taken the first time. */
export function fromCityWall(at: string, zone: string): string {
  if (zone === cityZone) return instantOf(epochMs(at))
  const wall = epochMs(at) + cityOffsetMs
  const first = wall - offsetMs(zone, wall - offsetMs(zone, wall))
  return instantOf(first)
}

const writers = new Map<string, Intl.DateTimeFormat>()

function writerOf(zone: string): Intl.DateTimeFormat {
  const known =
    writers.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
    })
  writers.set(zone, known)
  return known
}

/** Offsets by zone and quarter of an hour: no zone changes in between. */
const offsets = new Map<string, number>()
const quarterMs = 900_000

/** How far a zone is ahead of UTC at an instant. */
function offsetMs(zone: string, ms: number): number {
  const quarter = Math.floor(ms / quarterMs)
  const key = `${zone} ${quarter}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  if (offsets.size > 20_000) offsets.clear()
  const offset = computedOffsetMs(zone, quarter * quarterMs)
  offsets.set(key, offset)
  return offset
}

function computedOffsetMs(zone: string, ms: number): number {
  const whole = Math.floor(ms / 1000) * 1000
  const parts = new Map(
    writerOf(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const wall = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`
  return epochMs(wall) - whole
}
