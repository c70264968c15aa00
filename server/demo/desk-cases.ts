import { addWorkdays, countWorkdays, due, nextWorkday, type CompiledCalendar } from '#domain/calendar/index.ts'
import { statutoryLimit, type ServiceItem } from '#domain/catalogue/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import type { Department } from '#domain/organisation/index.ts'
import type { Fate } from './fate.ts'
import { isInstant } from './popularity.ts'
import { rests, type Rest } from './plan-case.ts'
import type { Random } from './random.ts'

/** A case begun lately and left lying, so that no desk of any department is empty. */
export interface DeskCase {
  departmentCode: string
  rest: Rest
  fate: Fate
}

const restNames = Object.keys(rests) as Rest[]

/** The n-th of them: after 9 × 29 every department has had one at every rest. */
export function deskCase(n: number, departments: readonly Department[]): DeskCase {
  const round = Math.floor(n / departments.length)
  const rest = restNames[((n % departments.length) + round) % restNames.length] ?? 'submitted'
  return {
    departmentCode: departments[n % departments.length]?.code ?? '',
    rest,
    fate: {
      outcome: rest === 'refused' ? 'refused' : rest === 'draft' ? 'abandoned' : 'granted',
      corrected: rest === 'awaiting-correction',
      late: false,
      swift: true,
      suspended: false,
    },
  }
}

/** How many desk cases there are for every department to be alive. */
export const deskCasesFor = (departments: readonly Department[]): number => departments.length * restNames.length

/** Working days ago that a case lying there was begun: [at least, at most], counted from the last full working day. */
const age = {
  draft: [0, 8],
  submitted: [0, 1],
  received: [0, 2],
  'awaiting-correction': [2, 4],
  'in-review': [2, 4],
  'awaiting-decision': [4, 6],
  granted: [4, 6],
  refused: [4, 6],
  issued: [5, 7],
} as const satisfies Record<Rest, [number, number]>

/** The day it was begun, so that it lies where it should by `today` and nothing about it is late. */
export function begunOn(
  { rest }: DeskCase,
  item: ServiceItem,
  today: CivilDate,
  calendar: CompiledCalendar,
  random: Random,
): CivilDate {
  const {
    promised,
    reviewSteps: [first],
  } = item
  const [atLeast, atMost] = age[rest]
  const inStep = rest === 'in-review' && first !== undefined && first.days > 0 ? first.days - 1 : atMost
  const inTime = isPending(rest) ? Math.min(inStep, Math.max(0, promised.value - daysToSpare)) : atMost
  const daysAgo = random.between(Math.min(atLeast, inTime), Math.min(atMost, inTime)) + 1
  const longAgo = addDays(today, -60)
  let on = addWorkdays(calendar, longAgo, countWorkdays(calendar, longAgo, addDays(today, -1)) + 1 - daysAgo)
  const limit = isPending(rest) ? statutoryLimit(item) : null
  // Over a long holiday the law's calendar days would be used up.
  while (limit && on < today && due(calendar, { ...limit, from: on }).dueOn < today) on = nextWorkday(calendar, on)
  return on
}

/** A decision is still owed there: it lies so many working days before it is due that no warning is near. */
const isPending = (rest: Rest): boolean => rest === 'in-review' || rest === 'awaiting-decision'
const daysToSpare = 4

/** Whether a case of this item can come to lie there. */
export function canRest(rest: Rest, item: ServiceItem): boolean {
  switch (rest) {
    case 'in-review':
    case 'awaiting-decision':
      return item.reviewSteps.length > 0 && !item.hearing && item.promised.value > daysToSpare
    case 'granted':
      return item.result.kind !== 'none' && item.kind !== 'first-review'
    case 'issued':
      return item.result.kind !== 'none' && !item.hearing
    case 'refused':
      return !isInstant(item) && !item.hearing && item.kind !== 'first-review'
    default:
      return true
  }
}
