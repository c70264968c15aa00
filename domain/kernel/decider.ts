import type { Refusal } from './refusal.ts'

/** An event as it stands in a log: what happened, and the envelope the append gave it. `at` is an instant (ISO, UTC). */
export interface Recorded<Event> {
  event: Event
  version: number
  at: string
  /** Gap-free number of the event's series (case number of a day, document number of a year), if it has one. */
  serial: number | null
}

/** The whole architecture: what may happen (`decide`), what it did (`evolve`), and where it starts. */
export interface Decider<State, Command, Event, Facts> {
  initial: State
  evolve(state: State, recorded: Recorded<Event>): State
  decide(command: Command, state: State, facts: Facts): Event[] | Refusal
}

/** Folds a log into the state it means. */
export function fold<State, Event>(
  decider: Pick<Decider<State, never, Event, never>, 'initial' | 'evolve'>,
  log: readonly Recorded<Event>[],
): State {
  return log.reduce((state, recorded) => decider.evolve(state, recorded), decider.initial)
}
