// The callers of the access tests, and how a row of the policy is written.
import type { Station } from './bring-case.ts'
import type { CardStation } from './bring-card.ts'
import type { TicketStation } from './bring-ticket.ts'
import type { DataRequestStation } from './bring-data-request.ts'
import type { HandOverStation } from './bring-hand-over.ts'
import type { RatingStation } from './bring-rating.ts'
import type { ComplaintStation } from './bring-complaint.ts'
import type { AcceptanceStation } from './bring-acceptance.ts'
import type { ParallelStation } from './bring-parallel.ts'
import type { OrderStation } from './bring-order.ts'
import type { BillStation } from './bring-bill.ts'
import type { ExplanationStation } from './bring-explanation.ts'
import type { LawStation } from './bring-law-case.ts'

export const family = ['li', 'agency'] as const
export const strangers = ['wang', 'idle-agency'] as const
export const applicants = [...family, ...strangers] as const
export const clerks = ['clerk', 'second-clerk'] as const
export const leaders = ['deputy-head', 'head'] as const
export const withReview = ['clerk', 'reviewer', ...leaders] as const
export const department = [...clerks, 'reviewer', ...leaders] as const
export const windowNextDoor = ['clerk-02', 'reviewer-02'] as const
export const nextDoor = [...windowNextDoor, 'deputy-head-02', 'head-02'] as const
export const officers = [...department, ...nextDoor] as const
export const everyLeader = [...leaders, 'deputy-head-02', 'head-02'] as const
export const watchers = ['centre-manager', 'supervisor'] as const
export const everybody = [
  ...applicants,
  ...department,
  ...nextDoor,
  'centre-manager',
  'supervisor',
  'system-administrator',
] as const

export const callers = ['anonymous', ...everybody] as const
export type Caller = (typeof callers)[number]

/** What a row is about: nothing in particular, a case at some station, or something else of Li's. */
export type Thing =
  | Station
  | LawStation
  | CardStation
  | TicketStation
  | AcceptanceStation
  | ParallelStation
  | OrderStation
  | BillStation
  | ComplaintStation
  | 'a project of Li'
  | ExplanationStation
  | 'Li himself'
  | 'a draft announcement'
  | 'a published announcement'
  | 'a loose file'
  | 'a file of a case'
  | 'a marked paper'
  | 'a case with a marked paper'
  | 'a new colleague'
  | 'a colleague gone'
  | 'a mandate of Li'
  | 'a draft of an item'
  | 'a draft of the organisation'
  | 'a version of the organisation'
  | 'a draft of the calendar'
  | 'a draft of authority'
  | 'a version of authority'
  | 'a post'
  | 'an absence'
  | 'an interest of the clerk'
  | 'a key of an outside system'
  | 'a booking of Li'
  | 'a collected result'
  | 'a matter'
  | 'help for Li'
  | HandOverStation
  | DataRequestStation
  | RatingStation

/** One row: those answered yes, those to whom the thing does not exist, and those refused for a reason of the law. */
export interface Rule {
  of?: Thing
  yes: readonly Caller[]
  hidden?: readonly Caller[]
  'no-mandate'?: readonly Caller[]
  'no-authority'?: readonly Caller[]
  'decided-higher-up'?: readonly Caller[]
  'authority-not-passed-on'?: readonly Caller[]
  'not-possible-now'?: readonly Caller[]
  'no-hearing-scheduled'?: readonly Caller[]
  'withdrawn-by-the-applicant-alone'?: readonly Caller[]
  'card-of-another'?: readonly Caller[]
  'data-request-of-another'?: readonly Caller[]
  'hand-over-of-another'?: readonly Caller[]
  'result-not-taken-over'?: readonly Caller[]
  'matter-of-another'?: readonly Caller[]
  'help-of-another'?: readonly Caller[]
  'ticket-of-another-counter'?: readonly Caller[]
  'not-at-a-counter'?: readonly Caller[]
  'not-your-counter'?: readonly Caller[]
  'complaint-of-another'?: readonly Caller[]
  'rating-of-another'?: readonly Caller[]
  'complaint-about-own-unit'?: readonly Caller[]
  'acceptance-of-another'?: readonly Caller[]
  'approval-of-another'?: readonly Caller[]
  'bill-of-another-desk'?: readonly Caller[]
  'no-online-payment'?: readonly Caller[]
  'payment-not-on-bill'?: readonly Caller[]
  'callback-not-signed'?: readonly Caller[]
  'file-of-another'?: readonly Caller[]
  'second-approver-needed'?: readonly Caller[]
  'opening-without-reason'?: readonly Caller[]
}

/** Those who see how the centre is set up; who changes it is said row by row. */
export const administrators = ['centre-manager', 'supervisor', 'system-administrator'] as const
export const staff = [...department, ...nextDoor, ...administrators] as const
/** The item administered is the neighbours'. */
export const seeingParks = [...nextDoor, ...administrators] as const
