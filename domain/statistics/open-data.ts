import type { CivilDate } from '../kernel/index.ts'

/** A case as anybody may have it: no person, no paper, no answer; `case` is a name only its applicant can work out. */
export interface OpenCase {
  case: string
  item: string
  department: string
  instant: boolean
  receivedOn: CivilDate | null
  acceptedOn: CivilDate | null
  promisedDueOn: CivilDate | null
  decidedOn: CivilDate | null
  closedOn: CivilDate | null
}

/** A card of supervision as anybody may have it. */
export interface OpenCard {
  card: string
  rule: string
  level: string
  status: string
  department: string
  breachOn: CivilDate
}

/** A share with what it is made of; `share` is null where there is nothing to divide by. */
export interface Share {
  numerator: number
  denominator: number
  share: number | null
}

export const shareOf = (numerator: number, denominator: number): Share => ({
  numerator,
  denominator,
  share: denominator === 0 ? null : numerator / denominator,
})

/** The figures of a month, of one department or of all. Days are working days. */
export interface MonthlyFigures {
  received: number
  decided: number
  /** Decided in time ÷ (decided with a promise + open and overdue when the month ended). */
  onTime: Share
  /** Decided before the last promised day ÷ decided with a promise of more than "at once". */
  early: Share
  /** Working days from acceptance to decision, in all ÷ decisions. */
  workingDays: Share
  /** Cards upheld for breaches of the month × 10,000 ÷ decided. */
  cards: Share
}
