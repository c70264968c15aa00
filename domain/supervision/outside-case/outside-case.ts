import type { CompiledCalendar } from '../../calendar/index.ts'
import { epochMs, type Recorded } from '../../kernel/index.ts'
import type { Act } from '../act.ts'
import { overAt } from '../moments.ts'
import type { SupervisedCase, SupervisedItem } from '../supervised-case.ts'
import { everyDay } from './every-day.ts'
import type { OutsideMessageStored } from './message.ts'
import { milestonesOf, type Milestones } from './milestones.ts'
import { outsideActs } from './outside-acts.ts'
import { outsideClocks } from './outside-clocks.ts'
import type { OutsideItem, OutsideSystem } from './outside-item.ts'
import { placedMessages, type Placed } from './placed-messages.ts'
import { proceduresOf, standsOf, standsSince, stretchesOfStands } from './stand-stills.ts'

/** A case of an outside system as its messages tell it so far. Its times stand on the city's wall. */
export interface OutsideCase {
  supervised: SupervisedCase
  placed: readonly Placed[]
  milestones: Milestones
  /** When the time for the decision is over (on the city's wall); null where no clock runs. */
  overAt: string | null
  acts: readonly Act[]
}

/** What a case is told with. */
export interface OutsideFacts {
  system: OutsideSystem
  item: OutsideItem
  /** The city's own, for systems that go by it. */
  calendar: CompiledCalendar
}

/** Folds the messages of a case, in whatever order they came. `asOf` (on the city's wall) is the moment it is judged at. */
export function outsideCase(
  stream: string,
  log: readonly Recorded<OutsideMessageStored>[],
  { system, item, calendar: cityCalendar }: OutsideFacts,
  asOf: string,
): OutsideCase {
  const calendar = system.calendar === 'city' ? cityCalendar : everyDay()
  const { zone } = system
  const placed = placedMessages(log, zone)
  const milestones = milestonesOf(placed)
  const stands = standsOf(placed, milestones.finishedAt, calendar)
  const stretches = stretchesOfStands(stands)
  const pausedOn = standsSince(stands)
  const clocks = outsideClocks({ placed, milestones, item, calendar, stretches, pausedOn, zone })
  const acts = outsideActs({ stream, system, item, placed })
  const { acceptedAt, finishedAt, collectedAt } = milestones
  const decision = clocks.find(({ kind }) => kind === 'promised') ?? clocks.find(({ kind }) => kind === 'statutory')
  return {
    placed,
    milestones,
    acts,
    overAt: decision ? overAt(decision, 0, calendar) : null,
    supervised: {
      ...{ id: stream, system: system.code, departmentCode: system.departmentCode, windowCode: null },
      item: supervisedItem(item, system, placed),
      ...{ calendar, stretches, clocks, procedures: proceduresOf(stands) },
      acceptedAt,
      decidedAt: finishedAt,
      closedAt: clocks.some(({ kind }) => kind === 'delivery') ? collectedAt : finishedAt,
      lastAt: asOf,
      acts,
    },
  }
}

/** What rules ask of an item. An item registered without a list of materials takes what its cases name for its guide. */
function supervisedItem(
  item: OutsideItem,
  { departmentCode }: OutsideSystem,
  placed: readonly Placed[],
): SupervisedItem {
  const named = placed.flatMap(({ message }) => ('materials' in message ? (message.materials ?? []) : []))
  return {
    code: item.code,
    departmentCode,
    instant: item.instant,
    residency: 'none',
    ...{ windowDecides: false, fourEyes: false, interestedParties: false, hearing: false, quantity: null },
    materials: item.materials.length > 0 ? item.materials : named,
    steps: item.steps,
  }
}

/** How a case stands to its time limit, up to now. */
export type OutsideOutcome = 'on-time' | 'late' | 'without-end'

/** A case that has ended did so in time or late; one that has not is neither yet. */
export function outcomeOf({ milestones: { finishedAt }, overAt: over }: OutsideCase): OutsideOutcome {
  if (finishedAt === null) return 'without-end'
  return over !== null && epochMs(finishedAt) >= epochMs(over) ? 'late' : 'on-time'
}
