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
  /** How many bookings may be let lapse, and for how many calendar days nobody may then book. */
  noShows: number
  banCalendarDays: number
  /** Minutes beyond which a wait is too long for the duty manager. */
  waitGoalMinutes: number
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
  banCalendarDays: 30,
  waitGoalMinutes: 30,
}
