import { due, type CompiledCalendar, type StandStill } from '../../calendar/index.ts'
import { civilDateOf, daysBetween, epochMs, instantOf, type CivilDate } from '../../kernel/index.ts'
import type { WatchedClock } from '../supervised-case.ts'
import type { Milestones } from './milestones.ts'
import type { OutsideItem } from './outside-item.ts'
import { ofKind, type Placed } from './placed-messages.ts'
import { onCityWall } from './zone.ts'

/** What the clocks of a case are counted from. */
export interface Counted {
  placed: readonly Placed[]
  milestones: Milestones
  item: OutsideItem
  calendar: CompiledCalendar
  stretches: readonly StandStill[]
  pausedOn: CivilDate | undefined
  zone: string
}

type Limit = NonNullable<OutsideItem['promised']>
const counted = ({ value, unit }: Limit, anchor: WatchedClock['limit']['anchor']): WatchedClock['limit'] => ({
  value,
  unit,
  anchor,
})
const dayOf = (at: string | null) => (at === null ? null : civilDateOf(at))

/** Every clock of a case by the limits its item is registered with, counted by our own calendar. */
export const outsideClocks = (of: Counted): WatchedClock[] => [
  ...acceptanceClocks(of),
  ...decisionClocks(of),
  ...stepClocks(of),
  ...deliveryClock(of),
]

/** One run from receipt, and one from each supplement, until the case is accepted, refused or sent back. */
function acceptanceClocks({ placed, milestones, item, calendar }: Counted): WatchedClock[] {
  const { acceptance } = item
  const { appliedAt, acceptedAt, finishedAt } = milestones
  if (acceptance === null || appliedAt === null) return []
  const answers = [acceptedAt, finishedAt, ...ofKind(placed, 'supplement-notice').map(({ at }) => at)]
  const starts = [appliedAt, ...ofKind(placed, 'supplement-accepted').map(({ at }) => at)]
  return starts
    .filter((at, index) => index === 0 || acceptedAt === null || at < acceptedAt)
    .map((at) => {
      const startOn = civilDateOf(at)
      const stoppedAt = answers.filter((answer) => answer !== null && answer >= at).sort()[0] ?? null
      const { dueOn } = due(calendar, { from: startOn, ...acceptance })
      return {
        kind: 'acceptance',
        limit: counted(acceptance, 'receipt'),
        startOn,
        dueOn,
        stoppedOn: dayOf(stoppedAt),
        stoppedAt,
      }
    })
}

function decisionClocks(of: Counted): WatchedClock[] {
  const { milestones, item, pausedOn, zone } = of
  const { acceptedAt, finishedAt, statedDue } = milestones
  if (acceptedAt === null) return []
  const startOn = civilDateOf(acceptedAt)
  const stop = { stoppedOn: dayOf(finishedAt), stoppedAt: finishedAt }
  const pause = finishedAt === null && pausedOn !== undefined ? { pausedOn } : {}
  const clock = (kind: 'promised' | 'statutory', limit: Limit | null): WatchedClock[] =>
    limit === null
      ? []
      : [{ kind, limit: counted(limit, 'acceptance'), startOn, dueOn: dueOf(of, startOn, limit), ...pause, ...stop }]
  if (!item.statesDeadline || statedDue === null)
    return [...clock('promised', item.promised), ...clock('statutory', item.statutory)]
  const dueAt = onCityWall(statedDue, zone)
  const dueOn = civilDateOf(dueAt)
  const value = Math.max(daysBetween(startOn, dueOn), 0)
  const stated: WatchedClock = {
    ...{ kind: 'promised', limit: counted({ value, unit: 'day' }, 'acceptance'), startOn, dueOn },
    // On time is up to the very moment stated.
    ...{ dueAt: instantOf(epochMs(dueAt) + 1), ...stop },
  }
  return [stated, ...clock('statutory', item.statutory)]
}

/** A limit with the first extension, which follows on its end unless the end was past when it was given. */
function dueOf({ placed, calendar, stretches }: Counted, startOn: CivilDate, limit: Limit): CivilDate {
  const { dueOn } = due(calendar, { from: startOn, ...limit, stretches })
  const extension = ofKind(placed, 'special-start').find(({ message }) => message.procedure === 'extension')
  if (!extension?.message.limit || civilDateOf(extension.at) > dueOn) return dueOn
  return due(calendar, { from: dueOn, ...extension.message.limit, stretches }).dueOn
}

/** Steps with a limit of their own run one after another from acceptance on. */
function stepClocks({ placed, milestones, item, calendar, stretches, pausedOn }: Counted): WatchedClock[] {
  const clocks: WatchedClock[] = []
  let from = milestones.acceptedAt
  for (const { code, days } of item.steps) {
    if (from === null) break
    const entered = from
    const done = ofKind(placed, 'step').find(({ message, at }) => message.stepCode === code && at >= entered)
    const stoppedAt = done?.at ?? milestones.finishedAt
    const startOn = civilDateOf(entered)
    if (days > 0)
      clocks.push({
        ...{ kind: 'step', step: code, limit: { value: days, unit: 'workday', anchor: 'step' }, startOn },
        dueOn: due(calendar, { from: startOn, value: days, unit: 'workday', stretches }).dueOn,
        ...(stoppedAt === null && pausedOn !== undefined && { pausedOn }),
        ...{ stoppedOn: dayOf(stoppedAt), stoppedAt },
      })
    from = done?.at ?? null
  }
  return clocks
}

function deliveryClock({ milestones, item, calendar }: Counted): WatchedClock[] {
  const { finishedAt, finishedAs, collectedAt } = milestones
  const { delivery } = item
  if (delivery === null || finishedAt === null || (finishedAs !== 'granted' && finishedAs !== 'refused')) return []
  const startOn = civilDateOf(finishedAt)
  return [
    {
      ...{ kind: 'delivery', limit: counted(delivery, 'decision'), startOn },
      dueOn: due(calendar, { from: startOn, ...delivery }).dueOn,
      ...{ stoppedOn: dayOf(collectedAt), stoppedAt: collectedAt },
    },
  ]
}
