import type { CompiledCalendar } from '../../calendar/index.ts'
import type { Actor } from '../../cases/index.ts'
import { addDays, civilDateOf, epochMs, refuse, type Decider, type Refusal } from '../../kernel/index.ts'
import { endOfWorkday, lateRungs, type Regime } from '../../supervision/index.ts'
import type { RatingCommand, RatingCommandType } from './commands.ts'
import type { RatingEvent } from './events.ts'
import { poorGrades } from './grades.ts'
import { evolveRating, noRating, type RatingState } from './state.ts'
import { ratingDueAt } from './timers.ts'

/** What a decision about a rating goes by. */
export interface RatingFacts {
  at: string
  actor: Actor
  calendar: CompiledCalendar
  regime: Regime
}

/** Calendar days after a service within which it may be rated; working days to look into a poor rating and to put it right. */
const days = { toRate: 30, toVerify: 1, toRectify: { simple: 5, complex: 15 } }

/** Whose turn it is: who watches the centre looks into it, the unit rated puts it right (the centre its own desks). */
function mayDo({ status, service }: RatingState, { role, departmentCode }: Actor): RatingCommandType[] {
  if (role === 'timer')
    return status === 'reported' ? ['NoteVerificationLate'] : status === 'confirmed' ? ['NoteRectificationLate'] : []
  if (status === 'reported') return role === 'supervisor' || role === 'centre-manager' ? ['VerifyRating'] : []
  if (status !== 'confirmed') return []
  const isUnit =
    service?.departmentCode == null
      ? role === 'centre-manager'
      : (role === 'head' || role === 'deputy-head') && departmentCode === service.departmentCode
  return isUnit ? ['RectifyRating'] : []
}

/** What a person may do with a rating now. */
export const ratingCommandsFor = mayDo

/** In which status each act is possible at all. */
const possibleIn = {
  VerifyRating: 'reported',
  NoteVerificationLate: 'reported',
  RectifyRating: 'confirmed',
  NoteRectificationLate: 'confirmed',
} as const

/** The rules of a rating's life: the events a command leads to, or a lawful "no". */
function decideRating(command: RatingCommand, state: RatingState, facts: RatingFacts): RatingEvent[] | Refusal {
  const { at, actor: by, calendar } = facts
  if (command.type === 'RateService') return rated(command, state, facts)
  if (state.service === null) return refuse('rating-not-found')
  if (!mayDo(state, by).includes(command.type))
    return refuse(possibleIn[command.type] === state.status ? 'rating-of-another' : 'rating-not-possible-now')
  switch (command.type) {
    case 'VerifyRating': {
      const { finding, complex, findings } = command
      const within = complex ? days.toRectify.complex : days.toRectify.simple
      const rectifyBy = finding === 'founded' ? endOfWorkday(at, within, calendar) : null
      return [{ type: 'RatingVerified', by, finding, findings, rectifyBy }]
    }
    case 'RectifyRating':
      if (state.reachable && !command.calledBack) return refuse('rating-not-called-back')
      return [{ type: 'RatingRectified', by, measures: command.measures, calledBack: command.calledBack }]
    case 'NoteVerificationLate':
      if (state.verificationLate || !isOver(state, at)) return refuse('rating-not-possible-now')
      return [{ type: 'VerificationLate', by }]
    case 'NoteRectificationLate':
      return rectificationLate(state, facts)
  }
}

/** Noted the moment it is late, and again each time that is graver by the rules. */
function rectificationLate({ rectifyBy, rectificationLate: isNoted, graverAt }: RatingState, facts: RatingFacts) {
  const { at, actor: by, calendar, regime } = facts
  const noteAt = isNoted ? graverAt : rectifyBy
  if (rectifyBy === null || noteAt === null || epochMs(at) < epochMs(noteAt)) return refuse('rating-not-possible-now')
  const rungs = lateRungs(regime, rectifyBy, calendar)
  const overDays = rungs.findLast((rung) => epochMs(rung.at) <= epochMs(noteAt))?.overDays ?? 0
  const nextAt = rungs.find((rung) => epochMs(rung.at) > epochMs(noteAt))?.at ?? null
  return [{ type: 'RectificationLate' as const, by, overDays, nextAt }]
}

const isOver = (state: RatingState, at: string): boolean => {
  const dueAt = ratingDueAt(state)
  return dueAt !== null && epochMs(at) >= epochMs(dueAt)
}

type Rating = Extract<RatingCommand, { type: 'RateService' }>

function rated({ type: _, ...given }: Rating, state: RatingState, { at, calendar }: RatingFacts) {
  const { service, grade, reasons } = given
  if (state.service !== null) return refuse('rated-already')
  if (service === null) return refuse('not-served')
  if (civilDateOf(at) > addDays(civilDateOf(service.endedAt), days.toRate)) return refuse('rating-too-late')
  const isPoor = poorGrades.includes(grade)
  if (isPoor && reasons.length === 0) return refuse('rating-needs-reason')
  const verifyBy = isPoor ? endOfWorkday(at, days.toVerify, calendar) : null
  return [{ type: 'ServiceRated' as const, by: null, ...given, service, reasons: isPoor ? [...reasons] : [], verifyBy }]
}

/** The life of a rating: what may happen, what it did, and where it starts. */
export const ratingDecider: Decider<RatingState, RatingCommand, RatingEvent, RatingFacts> = {
  initial: noRating,
  evolve: evolveRating,
  decide: decideRating,
}
