import { expect, it } from 'vitest'
import { parseLicenceNumber } from '#domain/licences/index.ts'
import { documentNumber } from './document-number.ts'

const numbered = { word: '海建', nth: 1, receivedOn: '2026-11-05', serial: 12 }

it.each([
  ['receipt', 1, '海建收〔2026〕第1105000012号'],
  ['acceptance', 1, '海建受〔2026〕第1105000012号'],
  ['non-acceptance', 1, '海建不受〔2026〕第1105000012号'],
  ['correction', 1, '海建补〔2026〕第1105000012号'],
  ['correction', 2, '海建补〔2026〕第1105000012-2号'],
  ['grant', 1, '海建准〔2026〕第1105000012号'],
  ['refusal', 1, '海建不准〔2026〕第1105000012号'],
  ['delivery', 1, '海建达〔2026〕第1105000012号'],
  ['revocation', 1, '海建撤〔2026〕第1105000012号'],
] as const)('a %s, its no. %i, is %s', (kind, nth, number) => {
  expect(documentNumber({ ...numbered, kind, nth })).toBe(number)
  expect(parseLicenceNumber(number)).toBeUndefined()
})

it('two cases never share a number', () => {
  const days = ['2026-01-11', '2026-11-01', '2027-01-11']
  const all = days.flatMap((receivedOn) =>
    [1, 11, 111_111].map((serial) => documentNumber({ ...numbered, kind: 'grant', receivedOn, serial })),
  )
  expect(new Set(all).size).toBe(all.length)
})
