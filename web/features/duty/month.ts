// A month of duty, put together for a table: people by days.
import type { Absence, Delegated } from './questions.ts'

/** A month as an address tells it: YYYY-MM, of the years a working calendar knows. */
export const isMonth = (text: string): boolean => /^20(0[4-9]|[1-9]\d)-(0[1-9]|1[0-2])$/.test(text)

/** The month `by` months later; null where it is of no year that is known. */
export function monthAfter(month: string, by: number): string | null {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by
  const moved = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  return isMonth(moved) ? moved : null
}

/** The civil dates of a month. */
export function daysOf(month: string): string[] {
  const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  return Array.from({ length }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}

/** Days that follow each other and are alike: one cell of the table. */
export interface Segment {
  on: string
  days: number
  absences: readonly Absence[]
  /** Authority whose last day this is, or that was taken away on it. */
  ends: readonly Delegated[]
}

export interface PersonRow {
  person: Absence['person']
  department: Absence['department'] | null
  segments: Segment[]
}

const dayMs = 86_400_000
const startOf = (on: string): number => Date.parse(`${on}T00:00:00+08:00`)

/** Whether an absence takes in some of a day of the town. */
const takesIn = ({ fromAt, toAt }: Pick<Absence, 'fromAt' | 'toAt'>, on: string): boolean =>
  Date.parse(fromAt) < startOf(on) + dayMs && startOf(on) < Date.parse(toAt)

/** The day authority ended or will end on; null where it has no end. */
export const endOf = ({ toOn, revokedAt }: Delegated): string | null => {
  const revokedOn =
    revokedAt === null ? null : new Date(Date.parse(revokedAt) + 8 * 3_600_000).toISOString().slice(0, 10)
  return revokedOn !== null && (toOn === null || revokedOn < toOn) ? revokedOn : toOn
}

/** The rows of a month: `people` who are always shown, and everybody who is away or whose authority ends in it. */
export function rowsOf(
  month: string,
  absences: readonly Absence[],
  delegations: readonly Delegated[],
  people: readonly Pick<PersonRow, 'person' | 'department'>[] = [],
): PersonRow[] {
  const days = daysOf(month)
  const away = absences.filter((absence) => days.some((on) => takesIn(absence, on)))
  const ending = delegations.filter((grant) => endOf(grant)?.startsWith(month))
  const known = new Map<string, Pick<PersonRow, 'person' | 'department'>>()
  for (const one of [...away, ...ending.map(({ person }) => ({ person, department: null })), ...people])
    if (!known.has(one.person.id)) known.set(one.person.id, one)
  return [...known.values()].map(({ person, department }) => ({
    person,
    department,
    segments: segmentsOf(
      days,
      away.filter((absence) => absence.person.id === person.id),
      ending.filter((grant) => grant.person.id === person.id),
    ),
  }))
}

function segmentsOf(days: readonly string[], away: readonly Absence[], ending: readonly Delegated[]): Segment[] {
  const segments: Segment[] = []
  for (const on of days) {
    const absences = away.filter((absence) => takesIn(absence, on)).map((absence) => standingOn(absence, on))
    const ends = ending.filter((grant) => endOf(grant) === on)
    const last = segments.at(-1)
    const isBar = absences.length > 0 && ends.length === 0
    if (last && isBar && last.ends.length === 0 && isSame(last.absences, absences)) last.days += 1
    else segments.push({ on, days: 1, absences, ends })
  }
  return segments
}

/** The absence with whoever stands in for some of the day. */
const standingOn = (absence: Absence, on: string): Absence => ({
  ...{ ...absence, standIns: absence.standIns.filter((stretch) => takesIn(stretch, on)) },
})

const isSame = (some: readonly Absence[], others: readonly Absence[]): boolean => signOf(some) === signOf(others)

const signOf = (absences: readonly Absence[]): string =>
  absences
    .map(({ id, standIns }) => [id, ...standIns.map(({ post, person }) => `${post} ${person?.id ?? '-'}`)].join())
    .join(';')
