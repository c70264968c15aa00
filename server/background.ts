// What works by itself beside the requests: timers that are due, effects that wait, what is kept up to date.
import { fireAcceptanceTimer, isAcceptanceTimer } from './acceptances/index.ts'
import { applyCalendar } from './calendar/index.ts'
import { createCatchUp, createSnapshots, fireCaseTimer, forgetSnapshots } from './cases/index.ts'
import { applyDrafts, applyStatusChanges } from './catalogue/index.ts'
import { fireComplaintTimer, isComplaintTimer } from './complaints/index.ts'
import { announceGaps, applyAuthority } from './duty/index.ts'
import { chaseOrders, heldEffects, refundEffects } from './fees/index.ts'
import { fireMatterTimer, fireRatingTimer, isMatterTimer, isRatingTimer } from './evaluation/index.ts'
import { fireBookingTimer, fireTicketTimer, isBookingTimer, isTicketTimer } from './hall/index.ts'
import { fireHandOverTimer, isHandOverTimer } from './hand-overs/index.ts'
import { deliverEffects, type EffectHandlers } from './kernel/outbox.ts'
import { pruneOnce } from './kernel/prune.ts'
import { everySoOften, sweep, type DueTimer } from './kernel/timer.ts'
import { applyOrganisation } from './organisation/index.ts'
import { judgeMonths, lookAgain } from './outside/index.ts'
import { fireParallelTimer, isParallelTimer } from './parallel/index.ts'
import { catchUpStages, fireProjectTimer, isProjectTimer, projectEffects } from './projects/index.ts'
import { fireDataRequestTimer, isDataRequestTimer } from './sharing/index.ts'
import type { Services } from './services.ts'
import {
  addUpTally,
  cardEffects,
  fireCardTimer,
  fireOrderTimer,
  isCardTimer,
  isOrderTimer,
  runPatterns,
  sweepWatched,
  tellStaff,
} from './supervision/index.ts'

/** Sends what a due timer stands for down the road of its stream. */
function fire(
  {
    acceptances,
    bookings,
    cards,
    complaints,
    dataRequests,
    desk,
    hall,
    handOvers,
    matters,
    orders,
    parallel,
    projects,
    ratings,
  }: Services,
  timer: DueTimer,
): Promise<void> {
  if (isCardTimer(timer)) return fireCardTimer(cards, timer)
  if (isTicketTimer(timer)) return fireTicketTimer(hall, timer)
  if (isBookingTimer(timer)) return fireBookingTimer(bookings, timer)
  if (isAcceptanceTimer(timer)) return fireAcceptanceTimer(acceptances, timer)
  if (isParallelTimer(timer)) return fireParallelTimer(parallel, timer)
  if (isComplaintTimer(timer)) return fireComplaintTimer(complaints, timer)
  if (isMatterTimer(timer)) return fireMatterTimer(matters, timer)
  if (isDataRequestTimer(timer)) return fireDataRequestTimer(dataRequests, timer)
  if (isHandOverTimer(timer)) return fireHandOverTimer(handOvers, timer)
  if (isRatingTimer(timer)) return fireRatingTimer(ratings, timer)
  if (isProjectTimer(timer)) return fireProjectTimer(projects, timer)
  return isOrderTimer(timer) ? fireOrderTimer(orders, timer) : fireCaseTimer(desk, timer)
}

/** What is done every so often (ms), and how many times longer than it took there is a rest. */
type Job = readonly [everyMs: number, work: (stopping: () => boolean) => Promise<unknown>, rest?: number]

/** All cases of a department are gone through each time: of very many it takes a tenth of the time at most. */
const restOfPatterns = 9

/** What works by itself: due timers and waiting effects every second, and what is kept up to date. */
function jobsOf(services: Services, onError: (error: unknown) => void): Job[] {
  const { bills, database, calendars, cards, catalogue, desk, evidence, identity, names, notices } = services
  const { gateway, place, projects, publicOrigin, regime } = services
  const [snapshots, catchUp] = [createSnapshots(database), createCatchUp(desk)]
  const watch = { ...cards, outside: lookAgain }
  const patterns = { ...watch, onFault: (_: unknown, error: unknown) => onError(error) }
  const supervision: EffectHandlers = {
    ...cardEffects(cards),
    'staff-telling': (effect) => tellStaff(database, effect),
  }
  return [
    // A city may be loaded beside a running server.
    [2_000, async () => place.regionCode || (await place.load())],
    [5_000, () => catchUp(calendars.versions(), desk.calendar(null))],
    [2_000, () => snapshots.round()],
    [600_000, () => forgetSnapshots(database)],
    [5_000, () => catchUpStages(database, services.recountStages, desk.calendar(null))],
    [5_000, () => names.catchUp()],
    [1_000, () => applyStatusChanges(database)],
    [1_000, () => applyDrafts(database)],
    [10_000, () => applyOrganisation(database)],
    [10_000, () => applyAuthority({ database, catalogue, desk })],
    [2_000, () => applyCalendar(services)],
    [60_000, () => announceGaps({ database, catalogue, desk })],
    [3_600_000, () => identity.tidy()],
    [60_000, () => pruneOnce(database)],
    [60_000, () => evidence.make()],
    [20_000, () => evidence.refresh()],
    [5_000, () => regime.load()],
    [300, () => sweepWatched(watch, null, onError)],
    [10_000, () => runPatterns(patterns, ['cases', 'sign-ins']), restOfPatterns],
    [60_000, () => runPatterns(patterns, ['windows', 'guides']), restOfPatterns],
    [600_000, () => judgeMonths(database, regime.current())],
    [60_000, () => chaseOrders(bills, gateway)],
    [1_000, () => addUpTally(database)],
    [1_000, () => sweep(database, (timer) => fire(services, timer), onError)],
    ...[
      ...notices.channels,
      supervision,
      projectEffects(projects),
      refundEffects(gateway, publicOrigin),
      heldEffects(desk),
    ].map((channel): Job => [1_000, (stopping) => deliverEffects(database, channel, { stopping })]),
  ]
}

/** Beginnings are spread over a second (ms); two multiples of this part of it are never close, however many there are. */
const [spreadMs, goldenRatio] = [1_000, 0.618]

/** Starts what works by itself: due timers and waiting effects, every second. `stop` lets the round under way finish. */
export function startBackground(services: Services, onError: (error: unknown) => void): { stop(): Promise<void> } {
  // Not all at the same moment: whoever sends a command then would wait for them.
  const loops = jobsOf(services, onError).map(([everyMs, work, rest = 0], nth) =>
    everySoOften(everyMs, work, onError, {
      rest,
      firstMs: everyMs - Math.min(everyMs, spreadMs) * ((nth * goldenRatio) % 1),
    }),
  )
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
