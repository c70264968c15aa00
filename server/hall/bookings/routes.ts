import * as contract from '#api/bookings.ts'
import type { Account } from '../../identity/index.ts'
import { networkOf } from '../../kernel/client-network.ts'
import type { Mount } from '../../kernel/mount.ts'
import { Problem } from '../../kernel/problem.ts'
import { takeToken } from '../../kernel/rate-limit.ts'
import { book, cancel, checkInBy, freeSlots, ownBookings, type Bookings } from './bookings.ts'

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
