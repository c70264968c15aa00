import { epochMs, instantOf, parseCivilDate, refuse, type CivilDate, type Refusal } from '../kernel/index.ts'
import type { FieldFault } from './post.ts'
import type { Role } from './staff.ts'

/** Why somebody is away (leave, a meeting, travel on duty). */
export const absenceKinds = ['leave', 'meeting', 'travel'] as const
export type AbsenceKind = (typeof absenceKinds)[number]

export const halves = ['morning', 'afternoon'] as const
/** When an absence begins or ends: an instant, or a half of a day in the town. */
export type Moment = { at: string } | { on: CivilDate; half: (typeof halves)[number] }

/** From one instant to another, the second not included. */
export interface Span {
  fromAt: string
  toAt: string
}

const longestDays = 366
const dayMs = 86_400_000

/** The instants of an absence that is told by moments; what is past of it is cut off at `now`. Faults name the field. */
export function spanOf(start: Moment, end: Moment, now: string): Span | FieldFault[] {
  const from = startOf(start)
  const to = endOf(end)
  if (from === undefined) return [{ field: 'start', message: 'field-date' }]
  if (to === undefined) return [{ field: 'end', message: 'field-date' }]
  if (to <= from) return [{ field: 'end', message: 'field-ends-before' }]
  if (to <= epochMs(now)) return [{ field: 'end', message: 'field-past-date' }]
  if (to - from > longestDays * dayMs) return [{ field: 'end', message: 'field-maximum' }]
  return { fromAt: instantOf(Math.max(from, epochMs(now))), toAt: instantOf(to) }
}

const instantMs = (text: string): number | undefined => {
  try {
    return epochMs(text)
  } catch {
    return undefined
  }
}
const local = (on: CivilDate, time: string) =>
  parseCivilDate(on) === undefined ? undefined : instantMs(`${on}T${time}:00+08:00`)

/** Noon parts the halves of a day: the hall is closed then. */
const startOf = (moment: Moment) =>
  'at' in moment ? instantMs(moment.at) : local(moment.on, moment.half === 'morning' ? '00:00' : '12:00')

const endOf = (moment: Moment) => {
  if ('at' in moment) return instantMs(moment.at)
  const noon = local(moment.on, '12:00')
  return moment.half === 'morning' || noon === undefined ? noon : noon + dayMs / 2
}

/** Who enters an absence, or ends one. */
export interface Enterer {
  id: string
  role: Role
  departmentCode: string | null
}

/** Why somebody may not enter or end an absence of another's, or null: oneself, the department's head and the centre manager may. */
export function refuseToEnter(by: Enterer, of: { id: string; departmentCode: string | null }): Refusal | null {
  const isOwn = by.id === of.id
  const isHeads = by.role === 'head' && by.departmentCode !== null && by.departmentCode === of.departmentCode
  return isOwn || isHeads || by.role === 'centre-manager' ? null : refuse('absence-of-another')
}

/** Whether two spans have a moment in common. */
export const overlap = (a: Span, b: Span): boolean =>
  epochMs(a.fromAt) < epochMs(b.toAt) && epochMs(b.fromAt) < epochMs(a.toAt)
