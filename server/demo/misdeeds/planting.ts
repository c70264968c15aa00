import { addWorkdays, countWorkdays } from '#domain/calendar/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Subject, RuleNo } from '#domain/supervision/index.ts'
import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import type { Fate } from '../fate.ts'
import type { HistoryPlan } from '../history-plan.ts'
import { dateAt, startOf } from '../opening-hours.ts'
import { planIntake } from '../plan-intake.ts'
import { createRandom, type Random } from '../random.ts'
import { createScript, type PlannedStep, type Script, type Setting } from '../script.ts'

/** Gives every case the same fate: granted, soon and without a hitch. */
export const smoothly: Fate = { outcome: 'granted', corrected: false, late: false, swift: true, suspended: false }

export type SetCase = (name: string, item: ServiceItem, on: CivilDate, random: Random) => Setting

/** Where misdeeds are planted, and by which chance. */
export interface Planting {
  plan: HistoryPlan
  random: Random
  /** The working day so many before today. */
  workday(ago: number): CivilDate
  /** The k-th last working day of the month in which what shows by the month is gathered. */
  monthEnd(k: number): CivilDate
  /** One of the items of this kind; the first of the city where there is none. */
  item(fits: (item: ServiceItem) => boolean): ServiceItem
  /** A case at a window, begun at a time of a day ('HH:MM'), with whatever else is fixed about it. */
  script(name: string, item: ServiceItem, on: CivilDate, time: string, other?: Partial<Setting>): Script
}

/** So late in a month that enough of it lies behind. */
const lateInMonth = 20

export function createPlanting(plan: HistoryPlan, name: string, set: SetCase): Planting {
  const { calendar, city, seed, until } = plan
  const today = dateAt(until)
  const random = createRandom(seed, 'misdeed', name)
  const longAgo = addDays(today, -90)
  const back = (from: CivilDate, days: number) => {
    const last = countWorkdays(calendar, longAgo, from)
    return addWorkdays(calendar, longAgo, last - days)
  }
  const yesterday = addDays(today, -1)
  const firstOfMonth = `${today.slice(0, 8)}01`
  const gathered = Number(today.slice(8)) >= lateInMonth ? yesterday : addDays(firstOfMonth, -1)
  return {
    plan,
    random,
    workday: (ago) => back(yesterday, ago - 1),
    monthEnd: (k) => back(gathered, k),
    item(fits) {
      const item = random.pick(city.items.filter(fits)) ?? city.items[0]
      if (!item) throw new Error('the city has no items')
      return item
    },
    script(which, item, on, time, other = {}) {
      const setting = set(`${name} ${which}`, item, on, createRandom(seed, 'misdeed', name, which))
      const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
      const startsAt = startOf(on) + minutes * 60_000
      return createScript({ ...setting, channel: 'window', startsAt, ...other }, calendar)
    },
  }
}

/** Handed in at the window and accepted the same hour; the day it counts from. */
export function accepted(script: Script, random: Random): CivilDate {
  const on = planIntake(script, smoothly, random)
  if (on === null) throw new Error('a case that goes smoothly is accepted')
  return on
}

/** Passes every step within the day. */
export function reviewed({ setting: { item, hands }, act, inOffice }: Script): void {
  for (const { code } of item.reviewSteps)
    act(inOffice(45), hands.reviews, { type: 'ReviewStep', step: code, verdict: 'pass', opinion: '经审查符合条件' })
}

/** Puts down what a subject other than the case breaks. */
export const breaksOf = ({ setting }: Script, rule: RuleNo, about: Subject, at: number): void =>
  void setting.breaches.push({ rule, about, at })

/** Promised in working days from the acceptance on, held to no calendar days that a holiday would use up, reviewed at a desk, decided by the department itself. */
export const isPlain = (item: ServiceItem): boolean =>
  item.promised.unit === 'workday' &&
  item.promised.anchor === 'acceptance' &&
  item.reviewSteps.length > 0 &&
  item.reviewSteps.every(({ siteInspection }) => !siteInspection) &&
  item.kind !== 'first-review' &&
  item.statutory?.unit !== 'day' &&
  !item.hearing &&
  item.quantity === undefined &&
  item.intakeWindows === undefined &&
  item.scenarios === undefined &&
  item.windowCodes.length > 0 &&
  item.residency === 'full'

export type Life = PlannedStep[]
