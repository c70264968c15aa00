import { describe, expect, it } from 'vitest'
import { guidedPermit as guided, stallPermit } from '#testing/fixtures/index.ts'
import { codesOf, inSituation } from './in-situation.ts'
import { everySituation, openScenarios, settled, situationFaults } from './situation.ts'

const [plan, photo, visit] = ['site-plan', 'photo', 'site-visit']
const codes = (situation: Record<string, string>) => codesOf(inSituation(guided, situation))

describe('what applies', () => {
  it('is everything while nothing is answered', () => {
    expect(codes({})).toEqual(codesOf(guided))
  })
  it('loses what an answer drops, and takes its promise', () => {
    expect(codes({ kind: 'renew' }).materials).not.toContain(plan)
    expect(codes({ kind: 'renew' }).steps).not.toContain(visit)
    expect(inSituation(guided, { kind: 'renew' }).promised.value).toBe(1)
  })
  it('keeps what an open question may still add, and loses it when it does not', () => {
    expect(codes({ kind: 'new' }).materials).toContain(photo)
    expect(codes({ kind: 'new', roof: 'yes' }).materials).toContain(photo)
    expect(codes({ kind: 'new', roof: 'no' }).materials).not.toContain(photo)
    expect(codes({ kind: 'renew' }).materials).not.toContain(photo)
  })
  it('does not heed an answer to a question that is not asked, nor one that is none', () => {
    expect(codes({ kind: 'renew', roof: 'yes' })).toEqual(codes({ kind: 'renew' }))
    expect(codes({ kind: '__proto__', toString: 'new' })).toEqual(codes({}))
    expect(settled(guided, { kind: 'renew', roof: 'yes' })).toEqual({ kind: 'renew' })
  })
  it('is the same object again, and the item itself where it asks nothing', () => {
    expect(inSituation(guided, { kind: 'new', roof: 'no' })).toBe(inSituation(guided, { roof: 'no', kind: 'new' }))
    expect(inSituation(stallPermit, { kind: 'new' })).toBe(stallPermit)
  })
  it('narrows no further the second time', () => {
    const once = inSituation(guided, { kind: 'renew' })
    expect(inSituation(once, { kind: 'renew' })).toEqual(once)
  })
})

describe('guided questions', () => {
  it('are open until answered, later ones once they are asked', () => {
    expect(openScenarios(guided, {})).toEqual(['kind'])
    expect(openScenarios(guided, { kind: 'new' })).toEqual(['roof'])
    expect(openScenarios(guided, { kind: 'renew' })).toEqual([])
  })
  it('give every complete situation once, up to a number', () => {
    expect(everySituation(guided, 9)).toEqual([
      { kind: 'new', roof: 'yes' },
      { kind: 'new', roof: 'no' },
      { kind: 'renew' },
    ])
    expect(everySituation(guided, 2)).toBeNull()
  })
  it('take no answer that is none', () => {
    expect(situationFaults(guided, { kind: 'old', colour: 'red', roof: 'yes' })).toEqual([
      { field: 'kind', message: 'field-enum' },
      { field: 'colour', message: 'field-additionalProperties' },
    ])
  })
})
