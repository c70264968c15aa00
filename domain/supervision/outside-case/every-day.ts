import { compileCalendar, type CompiledCalendar } from '../../calendar/index.ts'
import { toDayNumber } from '../../kernel/index.ts'

let made: CompiledCalendar | undefined

/** A calendar in which every day counts: for laws of elsewhere, whose days off are not ours to know. */
export function everyDay(): CompiledCalendar {
  if (made) return made
  const plain = compileCalendar({ version: 'every-day', layers: [] })
  const { length } = plain.workdaysThrough
  const first = toDayNumber('1989-12-31')
  made = {
    ...plain,
    workdays: Int32Array.from({ length }, (_, index) => first + index),
    workdaysThrough: Int32Array.from({ length }, (_, index) => index + 1),
  }
  return made
}
