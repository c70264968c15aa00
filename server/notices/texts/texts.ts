import type { ToldEvent } from '#domain/cases/index.ts'
import type { ToldOfBill } from '#domain/fees/index.ts'
import type { ToldOfStage } from '#domain/projects/index.ts'

/** Everything an applicant's side is told of. */
export type ToldKind = ToldEvent | ToldOfStage | ToldOfBill

/** What is told of a change: what happened, and what is to be done now. */
export interface Telling {
  happened: string
  toDo: string
  /** It is the applicant's move. */
  yourMove?: true
}

/** A telling on its way to somebody: which case, stage of a project or bill it is about, whether the reader acts for another, and where to look. */
export interface Occasion extends Telling {
  about: 'case' | 'project' | 'bill'
  number: string
  agent: boolean
  link: string
}

/** Every word of ours that leaves the house, in one language. */
export interface Texts {
  told: Record<ToldKind, Telling>
  /** The subject of a mail says nothing about anybody. */
  subject(telling: Telling): string
  mail(occasion: Occasion, settingsLink: string): string
  sms(occasion: Occasion): string
}
