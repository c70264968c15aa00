// Bookings: the slots one may book, booking and giving back, and the ticket one gets for it in the hall.
import { Type } from 'typebox'
import { bookingStatuses } from '#domain/hall/index.ts'
import { CounterCode, Letter, TicketNow } from './hall.ts'
import { endpoint } from './kernel/endpoint.ts'
import { Closed, Id, Nullable, OneOf } from './kernel/shapes.ts'

const Text = (maxLength: number) => Type.String({ maxLength })
const Instant = Text(40)
const Day = Type.String({ format: 'date', maxLength: 10 })
const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', maxLength: 5 })
const ItemCode = Type.String({ pattern: '^[0-9]{4}$', maxLength: 4 })

/** The item, or the zone where it is not known. */
const place = { item: Type.Optional(ItemCode), zone: Type.Optional(Letter) }

export const slots = endpoint({
  method: 'GET',
  tag: 'hall',
  path: '/api/public/hall/slots',
  summary: 'The slots that may be booked for an item or in a zone, and how many places each has left',
  allow: 'anyone',
  query: Closed(place),
  reply: Closed({
    zone: Letter,
    zoneName: Text(100),
    zoneNameEn: Text(100),
    days: Type.Array(
      Closed({
        on: Day,
        slots: Type.Array(Closed({ from: TimeOfDay, to: TimeOfDay, free: Type.Integer({ minimum: 0 }) })),
      }),
    ),
  }),
})

export const Booking = Closed({
  id: Id,
  zone: Letter,
  zoneName: Text(100),
  zoneNameEn: Text(100),
  counter: Nullable(CounterCode),
  item: Nullable(Closed({ code: ItemCode, name: Text(200), nameEn: Text(200) })),
  on: Day,
  from: TimeOfDay,
  to: TimeOfDay,
  status: OneOf(bookingStatuses),
  /** To be typed in at a kiosk on the day. */
  code: Type.String({ pattern: '^[0-9]{8}$' }),
  /** From when on one is preferred, and until when the place is kept. */
  since: Instant,
  until: Instant,
})

const own = { tag: 'hall', allow: { applicant: 'own' } } as const

export const bookPlace = endpoint({
  ...own,
  method: 'POST',
  path: '/api/me/bookings',
  summary: 'Book a place in a slot: one a zone and day, three at the most',
  command: true,
  body: Closed({ ...place, on: Day, from: TimeOfDay }),
  reply: Booking,
})

export const myBookings = endpoint({
  ...own,
  method: 'GET',
  path: '/api/me/bookings',
  summary: 'One’s own bookings, those to come first; the latest fifty',
  reply: Closed({ bookings: Type.Array(Booking) }),
})

export const cancelBooking = endpoint({
  ...own,
  method: 'POST',
  path: '/api/me/bookings/{id}/cancel',
  summary: 'Give a booked place back',
  command: true,
  params: Closed({ id: Id }),
  reply: Booking,
})

export const checkIn = endpoint({
  method: 'POST',
  tag: 'hall',
  path: '/api/public/hall/check-in',
  summary: 'Show in the hall that one came to a booking, by its eight figures, and get its ticket; rate limited',
  allow: 'anyone',
  command: true,
  body: Closed({ code: Type.String({ pattern: '^[0-9]{8}$', maxLength: 8 }) }),
  reply: TicketNow,
})
