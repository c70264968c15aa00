import { compileCalendar, nextCalendar, type CalendarChange, type CompiledCalendar } from '#domain/calendar/index.ts'
import { isDay } from '../kernel/page.ts'
import { Problem, type FieldProblem } from '../kernel/problem.ts'

/** The calendar an order makes of the one in force; throws a 400 for days that do not exist or stand twice. */
export function afterOrder(before: CompiledCalendar, number: number, change: CalendarChange): CompiledCalendar {
  const faults = faultsOf(change)
  if (faults.length > 0) throw new Problem(400, 'invalid', {}, faults)
  return compileCalendar(nextCalendar(before, change, `calendar-${number + 1}`))
}

function faultsOf({ days, coversYear }: CalendarChange): FieldProblem[] {
  const seen = new Set<string>()
  return days.flatMap(({ on, works }, at): FieldProblem[] => {
    const field = `days.${at}.on`
    const twice = seen.has(on)
    seen.add(on)
    if (!isDay(on) || on < '2004-01-01' || on > '2099-12-31') return [{ field, message: 'field-date' }]
    if (twice) return [{ field, message: 'field-uniqueItems' }]
    if (coversYear === undefined) return []
    // A notice may name the last days of the year before; it takes nothing back one by one.
    const ofNotice = on.startsWith(`${coversYear}-`) || on.startsWith(`${coversYear - 1}-12-`)
    return ofNotice && works !== null ? [] : [{ field, message: 'field-not-of-the-notice' }]
  })
}
