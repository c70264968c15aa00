// Misbehaviour planted in the demo city's weeks: through the same commands as everything else there, so that supervision has
// something to find. What each case breaks is put down as it is planned (manifest.ts).
import type { CivilDate } from '#domain/kernel/index.ts'
import type { HistoryPlan } from '../history-plan.ts'
import { dateAt } from '../opening-hours.ts'
import { suspendedInTime, withdrawnInTime, withdrawnTooLate } from './dodged-deadlines.ts'
import { fakeBurst } from './fake-burst.ts'
import { handedBack } from './handed-back.ts'
import { afterHours, beyondTheLaw, lateDelivery, lateSteps } from './late-work.ts'
import { blockedByOutage, blockedCases } from './blocked-by-outage.ts'
import { createPlanting, type Life, type Planting, type SetCase } from './planting.ts'
import { sameClerk } from './same-clerk.ts'
import { secondNotice } from './second-notice.ts'

/** In a history of fewer cases so much misbehaviour would be its greater part. */
const fewestCases = 1_000

const misdeeds: Readonly<Record<string, (planting: Planting) => Life[]>> = {
  secondNotice,
  lateSteps,
  beyondTheLaw,
  lateDelivery,
  afterHours,
  withdrawnInTime,
  withdrawnTooLate,
  suspendedInTime,
  fakeBurst,
  sameClerk,
  handedBack,
  blockedByOutage,
}

/** Whether anything is planted in a history. */
export const misdeedsIn = ({ cases }: HistoryPlan): boolean => cases >= fewestCases

/** The lives of all cases that are planted, by the day each begins; they count among the cases of the plan. */
export function misdeedsOf(plan: HistoryPlan, set: SetCase): ReadonlyMap<CivilDate, Life[]> {
  if (!misdeedsIn(plan)) return new Map()
  const lives = Object.entries(misdeeds).flatMap(([name, plant]) => plant(createPlanting(plan, name, set)))
  return Map.groupBy(lives, ([first]) => dateAt(first?.at ?? plan.until))
}

/** How many cases they are: those an outage blocks count before it is known where it was. */
export const plantedCount = (plan: HistoryPlan, planted: ReadonlyMap<CivilDate, Life[]>): number => {
  if (!misdeedsIn(plan)) return 0
  return [...planted.values()].flat().length + (plan.scene === undefined ? blockedCases : 0)
}
