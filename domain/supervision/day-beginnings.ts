// Nearly all moments of supervision are the beginning of a day. There are few days, and each is worked out once.
import { civilDateOf, epochMs, instantOf, type CivilDate } from '../kernel/index.ts'

interface Beginning {
  at: string
  ms: number
}

const byDay = new Map<CivilDate, Beginning>()
const dayByInstant = new Map<string, CivilDate>()

function beginningOf(on: CivilDate): Beginning {
  const known = byDay.get(on)
  if (known) return known
  const ms = epochMs(`${on}T00:00:00+08:00`)
  const made = { at: instantOf(ms), ms }
  byDay.set(on, made)
  dayByInstant.set(made.at, on)
  return made
}

/** The instant (UTC) a day begins in Asia/Shanghai. */
export const dayBegins = (on: CivilDate): string => beginningOf(on).at

/** Milliseconds since 1970 of an instant. */
export function msOf(at: string): number {
  const day = dayByInstant.get(at)
  return day === undefined ? epochMs(at) : beginningOf(day).ms
}

/** The day of an instant in Asia/Shanghai. */
export const dayOf = (at: string): CivilDate => dayByInstant.get(at) ?? civilDateOf(at)
