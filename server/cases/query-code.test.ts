import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQueryCode, queryCodeOf } from './query-code.ts'

const keyed = (key: string) => ({
  lookup: (text: string) => createHmac('sha256', key).update(text).digest('base64url'),
})
const caseId = fc.uuid()

describe('a query code', () => {
  it('is eight characters without look-alikes, the same each time it is asked for', () => {
    fc.assert(
      fc.property(caseId, (id) => {
        expect(queryCodeOf(keyed('a'), id)).toMatch(/^[34679ACDEFGHJKMNPQRTWXY]{8}$/)
        expect(queryCodeOf(keyed('a'), id)).toBe(queryCodeOf(keyed('a'), id))
      }),
      { seed: 36904 },
    )
  })

  it('is another under another key, and for another case', () => {
    fc.assert(
      fc.property(caseId, caseId, (id, other) => {
        expect(queryCodeOf(keyed('a'), id)).not.toBe(queryCodeOf(keyed('b'), id))
        if (id !== other) expect(queryCodeOf(keyed('a'), id)).not.toBe(queryCodeOf(keyed('a'), other))
      }),
      { seed: 36904 },
    )
  })

  it.each(['AC3D-EFGH', ' ac3d efgh ', 'ＡＣ３ＤＥＦＧＨ'])('is known as it is typed: “%s”', (typed) => {
    expect(isQueryCode(typed, 'AC3DEFGH')).toBe(true)
  })

  it.each(['', 'AC3DEFG', 'AC3DEFGHH', 'AC3DEFGJ'])('is not known from “%s”', (typed) => {
    expect(isQueryCode(typed, 'AC3DEFGH')).toBe(false)
  })
})
