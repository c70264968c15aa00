/** What a hall sets for its queues. */
export interface HallRules {
  /** Of so many calls in a row (`span`) at most `preferred` go past the normal queue while somebody waits in it. */
  span: number
  preferred: number
  /** How often a called number is called again before it counts as missed. */
  recalls: number
  /** After how many other numbers a missed one has its turn again, once. */
  reinsertAfter: number
  /** Minutes before a booked time from which, and after it until which, a booking is preferred. */
  earlyMinutes: number
  lateMinutes: number
  /** How many bookings may be let lapse within so many calendar days, and for how many nobody may then book. */
  noShows: number
  noShowCalendarDays: number
  banCalendarDays: number
  /** How long a bookable slot is, what a visit takes, and which share of the visits is kept for bookings. */
  slotMinutes: number
  visitMinutes: number
  bookedShare: number
  /** How many working days ahead one may book, and how many bookings one may hold. */
  aheadWorkdays: number
  openBookings: number
  /** Minutes beyond which a wait is too long for the duty manager. */
  waitGoalMinutes: number
  /** How long before each opening tickets are given, in minutes. */
  ticketsEarlyMinutes: number
  /** 1 where tickets are given at any hour, 0 where not. */
  ticketsAtAnyHour: number
}

/** As long as a hall sets nothing else. */
export const usualHallRules: HallRules = {
  span: 10,
  preferred: 4,
  recalls: 2,
  reinsertAfter: 3,
  earlyMinutes: 10,
  lateMinutes: 15,
  noShows: 3,
  noShowCalendarDays: 180,
  banCalendarDays: 30,
  slotMinutes: 30,
  visitMinutes: 8,
  bookedShare: 0.4,
  aheadWorkdays: 7,
  openBookings: 3,
  waitGoalMinutes: 30,
  ticketsEarlyMinutes: 30,
  ticketsAtAnyHour: 0,
}
