import { expect, it } from 'vitest'
import { actors, factsFor, historyTo, lawfulCommands, stallPermit } from '#testing/fixtures/index.ts'
import { caseAfter } from '#testing/fixtures/index.ts'
import { decide } from './decide.ts'
import { remedies } from './remedies.ts'

const taxItem = { ...stallPermit, reconsideration: 'organ-above' as const }
const toldOf = (item: typeof stallPermit) => {
  const events = decide(
    lawfulCommands.RefuseCase,
    caseAfter(historyTo('awaiting-decision')),
    factsFor(actors.clerk, { item }),
  )
  return Array.isArray(events) ? events.flatMap((event) => ('remedies' in event ? (event.remedies ?? []) : [])) : []
}

it('a refusal is reconsidered by the people’s government', () => {
  expect(toldOf(stallPermit)).toEqual(remedies)
})

it('that of a tax bureau by the organ above it (Administrative Reconsideration Law 2023 Art. 27)', () => {
  expect(toldOf(taxItem).map(({ before }) => before)).toEqual(['organ-above', 'people-court'])
  expect(toldOf(taxItem)[0]?.law).toContain('第二十七条')
})
