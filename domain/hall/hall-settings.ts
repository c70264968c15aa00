import { compare, parseCivilDate, type CivilDate } from '../kernel/index.ts'
import { usualHallRules, type HallRules } from './rules.ts'

/** The rules of a hall as published: they hold from a day on, until a later version does. */
export interface HallSettings {
  version: number
  effectiveFrom: CivilDate
  name: string
  rules: HallRules
}

/** What the program came with. */
export const firstHallSettings: HallSettings = {
  ...{ version: 1, effectiveFrom: '0001-01-01', name: '' },
  rules: usualHallRules,
}

export type HallRule = keyof HallRules

/** What each rule may be set to, ends included; whole numbers but for the share. */
export const hallRuleRanges: Record<HallRule, readonly [least: number, most: number]> = {
  span: [2, 20],
  preferred: [0, 20],
  recalls: [0, 5],
  reinsertAfter: [0, 20],
  earlyMinutes: [0, 60],
  lateMinutes: [5, 120],
  noShows: [1, 10],
  noShowCalendarDays: [1, 366],
  banCalendarDays: [0, 366],
  slotMinutes: [10, 120],
  visitMinutes: [1, 60],
  bookedShare: [0, 1],
  aheadWorkdays: [0, 30],
  openBookings: [1, 20],
  waitGoalMinutes: [5, 120],
  ticketsEarlyMinutes: [0, 120],
  ticketsAtAnyHour: [0, 1],
}
export const hallRuleNames = Object.keys(hallRuleRanges) as HallRule[]

/** What somebody wants to set. */
export interface HallSettingsDraft {
  name: string
  effectiveFrom: string
  rules: HallRules
}

/** A field of a draft that is wrong, and the key of the sentence that says why. */
export interface HallSettingsFault {
  field: string
  message: string
}

/** The next version, or every field of the draft that is wrong; it begins after today and after the versions before it. */
export function composeHallSettings(
  { name, effectiveFrom, rules }: HallSettingsDraft,
  last: HallSettings,
  today: CivilDate,
): HallSettings | HallSettingsFault[] {
  const day = parseCivilDate(effectiveFrom)
  const faults = [
    ...(name.trim() === '' ? [{ field: 'name', message: 'field-required' }] : []),
    ...(day === undefined ? [{ field: 'effectiveFrom', message: 'field-format' }] : []),
    ...(day !== undefined && (compare(day, today) <= 0 || compare(day, last.effectiveFrom) <= 0)
      ? [{ field: 'effectiveFrom', message: 'field-later-day' }]
      : []),
    ...hallRuleNames.flatMap((rule) => faultOf(rule, rules[rule])),
    // Of a span in which everybody may be preferred nobody else would ever be called.
    ...(rules.preferred >= rules.span ? [{ field: 'rules.preferred', message: 'field-below-span' }] : []),
  ]
  return faults.length > 0 || day === undefined
    ? faults
    : { version: last.version + 1, effectiveFrom: day, name: name.trim(), rules }
}

function faultOf(rule: HallRule, value: number): HallSettingsFault[] {
  const [least, most] = hallRuleRanges[rule]
  const field = `rules.${rule}`
  if (value < least) return [{ field, message: 'field-minimum' }]
  if (value > most) return [{ field, message: 'field-maximum' }]
  return rule === 'bookedShare' || Number.isInteger(value) ? [] : [{ field, message: 'field-type' }]
}

/** The rules that hold on a day, of versions in their order. */
export const hallRulesOn = (versions: readonly HallSettings[], on: CivilDate): HallRules =>
  (versions.findLast(({ effectiveFrom }) => compare(effectiveFrom, on) <= 0) ?? firstHallSettings).rules

/** The rules that differ, in the order of a form. */
export const hallRulesDifference = (before: HallRules, after: HallRules) =>
  hallRuleNames
    .filter((rule) => before[rule] !== after[rule])
    .map((rule) => ({ rule, before: before[rule], after: after[rule] }))

/** What decides on a booking: who may book by the rules of today, how long a place is and how many there are by those of its day. */
export const rulesOfBooking = (
  today: HallRules,
  { slotMinutes, visitMinutes, bookedShare, earlyMinutes, lateMinutes }: HallRules,
): HallRules => ({ ...today, slotMinutes, visitMinutes, bookedShare, earlyMinutes, lateMinutes })
