import type { inTheHall as chinese } from './hall-zh-cn.ts'

/** What is said no with in the hall. */
export const inTheHall: Record<keyof typeof chinese, string> = {
  'ticket-not-found': 'There is no such ticket.',
  'ticket-not-possible-now': 'That cannot be done with this ticket now. Please refresh.',
  'ticket-of-another-counter': 'This ticket is not at your counter.',
  'ticket-linked-already': 'This ticket is linked to another case already.',
  'ticket-held-already': 'You hold a ticket already. Please use it or give it back first.',
  'transfer-to-itself': 'The ticket is here already. Please choose another zone or counter.',
  'recalled-often-enough': 'This number was called again {recalls} times. Please mark it as missed.',
  'counter-busy': 'Somebody is still being served. Please finish first.',
  'counter-taken': 'Somebody is signed in at this counter.',
  'counter-paused': 'The counter is paused. Please go on first.',
  'counter-not-paused': 'The counter is not paused.',
  'signed-in-already': 'You are signed in at counter {counter}. Please sign out there first.',
  'not-your-counter': 'You neither serve at this counter nor stand in there.',
  'not-at-a-counter': 'You are not signed in at a counter.',
  'nobody-waits': 'Nobody waits now.',
  'zone-not-found': 'There is no such zone or counter.',
  'item-not-in-hall': 'This service is not handled in the hall now.',
  'booking-not-found': 'There is no such booking. Please check the code.',
  'booking-not-possible-now': 'This booking was used, cancelled, or has lapsed.',
  'booking-over': 'The time of the booking is over. Please take a ticket.',
  'booking-another-day': 'This booking is for {on}. Please come back that day.',
  'slot-not-open': 'This slot cannot be booked. Please choose another.',
  'slot-full': 'This slot is full. Please choose another.',
  'booked-already': 'You have a booking in this zone that day already.',
  'booked-enough': 'You have {most} bookings. Please use or cancel one first.',
  'booking-barred':
    'You did not come to {noShows} bookings, so you cannot book up to and including {until}; you may take a ticket in the hall.',
}
