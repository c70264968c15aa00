import { expect, it } from 'vitest'
import { actors, caseAfter, factsFor, historyTo, lawfulCommands } from '#testing/fixtures/index.ts'
import { decide } from './decide.ts'
import type { CaseEvent } from './events.ts'
import { namesIn, openedWith, sealedIn } from './sealed-names.ts'

const { TellInterestedParty } = lawfulCommands
const told = (sealed?: string) =>
  decide(
    { ...TellInterestedParty, ...(sealed !== undefined && { sealed }) },
    caseAfter(historyTo('in-review')),
    factsFor(actors.clerk),
  ) as CaseEvent[]

it('a sealed name stands nowhere in the event, and comes back with the key', () => {
  const [event] = told('enc:1')
  expect(JSON.stringify(event)).not.toMatch(/Wang|next door/)
  expect(event && sealedIn(event)).toBe('enc:1')
  const names = namesIn(TellInterestedParty) ?? {}
  expect(event && openedWith(event, names)).toEqual(told()[0])
})

it.each(Object.values(lawfulCommands))('$type names people outside the organ or does not', (command) => {
  const naming = ['TellInterestedParty', 'RecordHearing', 'RecordSiteInspection'].includes(command.type)
  expect(namesIn(command) !== null).toBe(naming)
})
