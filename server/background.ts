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

/** All cases of a department are gone through each time: of very many it takes a tenth of the time at most. */
const restOfPatterns = 9

/** Starts what works by itself: due timers and waiting effects, every second. `stop` lets the round under way finish. */
export function startBackground(services: Services, onError: (error: unknown) => void): { stop(): Promise<void> } {
  const { bills, database, calendars, cards, catalogue, desk, evidence, identity, names, notices } = services
  const { gateway, place, projects, publicOrigin, regime } = services
  const [snapshots, catchUp] = [createSnapshots(database), createCatchUp(desk)]
  const watch = { ...cards, outside: lookAgain }
  const patterns = { ...watch, onFault: (_: unknown, error: unknown) => onError(error) }
  const supervision: EffectHandlers = {
    ...cardEffects(cards),
    'staff-telling': (effect) => tellStaff(database, effect),
  }
  const loops = [
    // A city may be loaded beside a running server.
    everySoOften(2_000, async () => place.regionCode || (await place.load()), onError),
    everySoOften(5_000, () => catchUp(calendars.versions(), desk.calendar(null)), onError),
    everySoOften(2_000, () => snapshots.round(), onError),
    everySoOften(600_000, () => forgetSnapshots(database), onError),
    everySoOften(5_000, () => catchUpStages(database, services.recountStages, desk.calendar(null)), onError),
    everySoOften(5_000, () => names.catchUp(), onError),
    everySoOften(1_000, () => applyStatusChanges(database), onError),
    everySoOften(1_000, () => applyDrafts(database), onError),
    everySoOften(10_000, () => applyOrganisation(database), onError),
    everySoOften(10_000, () => applyAuthority({ database, catalogue, desk }), onError),
    everySoOften(2_000, () => applyCalendar(services), onError),
    everySoOften(60_000, () => announceGaps({ database, catalogue, desk }), onError),
    everySoOften(3_600_000, () => identity.tidy(), onError),
    everySoOften(60_000, () => pruneOnce(database), onError),
    everySoOften(60_000, () => evidence.make(), onError),
    everySoOften(20_000, () => evidence.refresh(), onError),
    everySoOften(5_000, () => regime.load(), onError),
    everySoOften(300, () => sweepWatched(watch, null, onError), onError),
    everySoOften(10_000, () => runPatterns(patterns, ['cases', 'sign-ins']), onError, restOfPatterns),
    everySoOften(60_000, () => runPatterns(patterns, ['windows', 'guides']), onError, restOfPatterns),
    everySoOften(600_000, () => judgeMonths(database, regime.current()), onError),
    everySoOften(60_000, () => chaseOrders(bills, gateway), onError),
    everySoOften(1_000, () => addUpTally(database), onError),
    everySoOften(1_000, () => sweep(database, (timer) => fire(services, timer), onError), onError),
    ...[
      ...notices.channels,
      supervision,
      projectEffects(projects),
      refundEffects(gateway, publicOrigin),
      heldEffects(desk),
    ].map((channel) => everySoOften(1_000, (stopping) => deliverEffects(database, channel, { stopping }), onError)),
  ]
  return {
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
  }
}
