import type { CivilDate } from '../kernel/index.ts'
import type { Extension, Named, SpecialProcedure, ToldTime } from './special-events.ts'

/** A special procedure: while it runs the clocks of the decision stand still. `endAt` is null until its result is recorded. */
export interface Suspension {
  procedure: SpecialProcedure
  ground: string
  told: ToldTime
  startOn: CivilDate
  startAt: string
  endOn: CivilDate | null
  endAt: string | null
  result: string | null
}

/** What was made known of a hearing, the last time it was (Art. 48(1)(1)). */
export interface AnnouncedHearing {
  basis: 'ex-officio' | 'request'
  /** When it begins, 'HH:MM'. */
  time: string
  place: string
  /** Whether anybody may attend, as the law has it (Art. 48(1)(2)). */
  isOpen: boolean
  on: CivilDate
  at: string
  /** The day it was announced for before, where it was put off. */
  postponedFrom: CivilDate | null
}

/** A hearing (听证) from the telling of the right, or the notice where the organ holds one of its own accord. */
export interface Hearing {
  rightToldOn: CivilDate | null
  requestedOn: CivilDate | null
  /** Who gave up the right: the applicant (null) and interested parties by number. */
  waivedBy: readonly (number | null)[]
  waivedOn: CivilDate | null
  scheduledOn: CivilDate | null
  heldOn: CivilDate | null
  presider: Named | null
  announced: AnnouncedHearing | null
  recordedOn: CivilDate | null
}

/** Somebody whose major interest the licence would touch (利害关系人, Art. 36). */
export interface InterestedParty {
  party: number
  name: string
  toldOn: CivilDate
  heardOn: CivilDate | null
}

/** One run of a step's clock (环节时限). */
export interface StepRun {
  step: string
  startOn: CivilDate
  startAt: string
  stoppedOn: CivilDate | null
}

/** What the special procedures of a case came to. */
export interface SpecialState {
  suspensions: readonly Suspension[]
  extension: (Extension & { on: CivilDate; reason: string }) | null
  hearing: Hearing | null
  interestedParties: readonly InterestedParty[]
  /** The steps that were inspected on site; null is an inspection of no step's. */
  inspectedSteps: readonly (string | null)[]
  /** Who inspected on site: they preside over no hearing, like those who reviewed (Art. 48). */
  inspectors: readonly string[]
  /** Since when it is known who inspects (Art. 55): named, or there already. */
  inspectorsNamedOn: CivilDate | null
  stepRuns: readonly StepRun[]
}

export const initialSpecial: SpecialState = {
  suspensions: [],
  extension: null,
  hearing: null,
  interestedParties: [],
  inspectedSteps: [],
  inspectors: [],
  inspectorsNamedOn: null,
  stepRuns: [],
}

export const noHearing: Hearing = {
  rightToldOn: null,
  requestedOn: null,
  waivedBy: [],
  waivedOn: null,
  scheduledOn: null,
  heldOn: null,
  presider: null,
  announced: null,
  recordedOn: null,
}

/** The special procedure that runs, if one does. */
export const openSuspension = <One extends Pick<Suspension, 'endAt'>>(state: {
  suspensions: readonly One[]
}): One | undefined => state.suspensions.find(({ endAt }) => endAt === null)
