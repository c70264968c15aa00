import type { ToldEvent } from '#domain/cases/index.ts'
import type { ToldOfBill } from '#domain/fees/index.ts'
import type { NoShow, PaperToBring, ToldOfBooking } from '#domain/hall/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import type { ToldOfStage } from '#domain/projects/index.ts'

/** Everything an applicant's side is told of. */
export type ToldKind = ToldEvent | ToldOfStage | ToldOfBill | ToldOfBooking

/** What is told of a change: what happened, and what is to be done now. */
export interface Telling {
  happened: string
  toDo: string
  /** It is the applicant's move. */
  yourMove?: true
}

/** What is told of a booking beside what holds for all: its time, what to bring, what followed. */
export interface BookingFacts {
  on: CivilDate
  from: string
  to: string
  papers?: PaperToBring[] | null
  noShow?: NoShow
}

/** A telling on its way to somebody: which case, stage of a project, bill or booking it is about, whether the reader acts for another, and where to look. */
export interface Occasion extends Telling {
  about: 'case' | 'project' | 'bill' | 'booking'
  number: string
  agent: boolean
  link: string
}

/** Every word of ours that leaves the house, in one language. */
export interface Texts {
  told: Record<ToldKind, Telling>
  /** What opens the telling of a booking: when and where, what to bring, what follows from not having come. */
  booking(facts: BookingFacts, place: string): string
  /** What stands between two sentences. */
  between: string
  /** The subject of a mail says nothing about anybody. */
  subject(telling: Pick<Occasion, 'yourMove' | 'about'>): string
  mail(occasion: Occasion, settingsLink: string): string
  sms(occasion: Occasion): string
}
