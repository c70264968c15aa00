import * as contract from '#api/bookings.ts'
import { bookingTimer } from '#domain/hall/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { Account } from '../../identity/index.ts'
import { networkOf } from '../../kernel/client-network.ts'
import type { Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { takeToken } from '../../kernel/rate-limit.ts'
import type { DueTimer } from '../../kernel/timer.ts'
import { book, cancel, carryOut, checkInBy, freeSlots, ownBookings, type Bookings } from './bookings.ts'

/** Slow enough that nobody finds the eight figures of another by trying. */
const perNetwork = { capacity: 20, perSecond: 0.2 }

/** Booking for whoever comes, and the ticket for whoever booked. */
export function bookingRoutes(mount: Mount<Account>, { bookings }: { bookings: Bookings }): void {
  mount(contract.slots, ({ query }) => freeSlots(bookings, query))
  mount(contract.bookPlace, ({ body, ...request }) => book(bookings, request, body))
  mount(contract.myBookings, ({ account }) => ownBookings(bookings, account))
  mount(contract.cancelBooking, ({ params: { id }, ...request }) => cancel(bookings, request, id))
  mount(contract.checkIn, async ({ body: { code }, request, requestId, requestHash }) => {
    const bucket = `check-in from ${networkOf(request.ip)}`
    if (!(await takeToken(bookings.hall.database, bucket, perNetwork))) throw new Problem(429, 'too-many-requests')
    return checkInBy(bookings, { code, requestId, requestHash })
  })
}

export const isBookingTimer = ({ kind }: DueTimer): boolean => kind === bookingTimer

/** Lets a booking lapse to which nobody came; one that has ended meanwhile is left alone. */
export async function fireBookingTimer(bookings: Bookings, { stream, kind, dueAt }: DueTimer): Promise<void> {
  const request = { requestId: `timer ${kind} ${dueAt}`, requestHash: null }
  const actor = { id: null, role: 'timer' } as const
  const order = { stream, ...request, actor, isHolder: false }
  const answer = await carryOut(bookings, { ...order, command: { type: 'LapseBooking' } })
  // Where a later version of the rules keeps the place for longer, the timer comes again.
  if (answer instanceof Refusal)
    await bookings.hall.database.query(
      `delete from timer where stream = $1 and kind = $2
         and not exists (select from booking where id = $1 and status = 'booked')`,
      [stream, kind],
    )
}
