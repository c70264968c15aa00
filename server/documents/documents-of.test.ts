import { expect, it } from 'vitest'
import type { CaseEvent, Status } from '#domain/cases/index.ts'
import { historyTo } from '#testing/fixtures/index.ts'
import { written } from '#testing/letters.ts'

const documents = (events: CaseEvent[]) => written(events).map(({ document }) => document)

it.each<[Status, string[]]>([
  ['draft', []],
  ['submitted', ['receipt']],
  ['received', ['receipt']],
  ['awaiting-correction', ['receipt', 'correction-1']],
  ['not-accepted', ['receipt', 'non-acceptance']],
  ['in-review', ['receipt', 'acceptance']],
  ['awaiting-decision', ['receipt', 'acceptance']],
  ['granted', ['receipt', 'acceptance', 'grant']],
  ['refused', ['receipt', 'acceptance', 'refusal']],
  ['issued', ['receipt', 'acceptance', 'grant', 'licence']],
  ['delivered', ['receipt', 'acceptance', 'grant', 'licence', 'delivery']],
  ['withdrawn', ['receipt']],
  ['revoked', ['receipt', 'acceptance', 'grant', 'licence', 'delivery', 'revocation']],
])('a %s case has %j', (status, expected) => {
  expect(documents(historyTo(status))).toEqual(expected)
})

it('each correction notice is a document of its own', () => {
  const history = historyTo('awaiting-correction')
  const [notice] = history.slice(-1)
  expect(documents([...history, ...(notice ? [notice] : [])])).toEqual(['receipt', 'correction-1', 'correction-2'])
})

it('a letter tells what was true when it was written, whatever came after', () => {
  const [receipt] = written(historyTo('delivered'))
  expect(receipt?.state).toMatchObject({ status: 'submitted', acceptedOn: null, licence: null })
})
