import { expect } from 'vitest'
import { caseDecider } from '#domain/cases/index.ts'
import { fold, Refusal, type Decider, type Recorded } from '#domain/kernel/index.ts'
import { actors, factsFor, recorded } from './fixtures/index.ts'

/** Sentences about a decider: given what happened, when somebody asks, then this happens or a lawful "no". */
function sentencesAbout<State, Command, Event, Facts>(
  decider: Decider<State, Command, Event, Facts>,
  record: (events: readonly Event[]) => Recorded<Event>[],
  usual: Facts,
) {
  return (history: readonly Event[]) => ({
    when(command: Command, facts: Facts = usual) {
      const answer = decider.decide(command, fold(decider, record(history)), facts)
      return {
        then(events: readonly Event[]): void {
          expect(answer).toEqual(events)
        },
        thenHappens(...types: string[]): void {
          expect(answer).toMatchObject(types.map((type) => ({ type })))
        },
        thenRefused(code: string, because: Refusal['facts'] = {}): void {
          expect(answer).toBeInstanceOf(Refusal)
          expect(answer).toMatchObject({ code, facts: because })
        },
      }
    },
  })
}

/** Given the events of a case; who asks is the window clerk of its department unless the facts say otherwise. */
export const given = sentencesAbout(caseDecider, recorded, factsFor(actors.clerk))
