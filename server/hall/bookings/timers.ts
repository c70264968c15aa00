import { bookingTimer, reminderOfTimer, type BookingCommand, type BookingReminder } from '#domain/hall/index.ts'
import { Refusal } from '#domain/kernel/index.ts'
import type { DueTimer } from '../../kernel/timer.ts'
import { carryOut, type Bookings } from './bookings.ts'
import { papersFor } from './papers-for.ts'

export const isBookingTimer = ({ kind }: DueTimer): boolean =>
  kind === bookingTimer || reminderOfTimer(kind) !== undefined

/** Reminds of a booking, or lets it lapse where nobody came; one that has ended meanwhile is left alone. */
export async function fireBookingTimer(bookings: Bookings, { stream, kind, dueAt }: DueTimer): Promise<void> {
  const when = reminderOfTimer(kind)
  const request = { requestId: `timer ${kind} ${dueAt}`, requestHash: null }
  const actor = { id: null, role: 'timer' } as const
  const command: BookingCommand = when ? await reminding(bookings, stream, when) : { type: 'LapseBooking' }
  const answer = await carryOut(bookings, { stream, ...request, actor, isHolder: false, command })
  if (!(answer instanceof Refusal)) return
  // Where a later version of the rules keeps the place for longer, its timer comes again; a reminder too late does not.
  await bookings.hall.database.query(
    `delete from timer where stream = $1 and kind = $2
       and ($3 or not exists (select from booking where id = $1 and status = 'booked'))`,
    [stream, kind, when !== undefined],
  )
}

/** The papers are looked at when whoever booked is told of them, not before. */
const reminding = async (bookings: Bookings, stream: string, when: BookingReminder): Promise<BookingCommand> => ({
  ...{ type: 'RemindOfBooking', when, papers: await papersFor(bookings, stream) },
})
