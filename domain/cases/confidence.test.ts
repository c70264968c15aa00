import { describe, expect, it, test } from 'vitest'
import { stallPermit } from '#testing/fixtures/index.ts'
import { confidenceOf, refusalToOpen } from './confidence.ts'

describe('a paper is confidential', () => {
  const [first] = stallPermit.materials
  const material = first?.code ?? ''
  const byNature = {
    materials: stallPermit.materials.map((one) => ({ ...one, confidential: 'privacy' as const })),
  }

  it('as its owner marked it, else as the item says of every such paper', () => {
    const mark = { ground: 'trade-secret' as const, sealedReason: 'sealed' }
    expect(confidenceOf({ material }, stallPermit)).toBeNull()
    expect(confidenceOf({ material, mark }, stallPermit)).toBe('trade-secret')
    expect(confidenceOf({ material }, byNature)).toBe('privacy')
    expect(confidenceOf({ material, mark }, byNature)).toBe('trade-secret')
    expect(confidenceOf({ material: 'gone' }, byNature)).toBeNull()
  })
})

describe('a marked paper', () => {
  const marked = { windowCodes: ['0101'], recused: ['away'] }
  const person = (role: 'clerk' | 'reviewer' | 'head' | 'supervisor', id = 'a', windowCodes = ['0101']) => ({
    ...{ id, role, windowCodes },
  })
  test.each([
    ['the clerk of its window', person('clerk'), null, null],
    ['a clerk of another window', person('clerk', 'a', ['0102']), null, 'paper-confidential'],
    ['a reviewer', person('reviewer', 'a', []), null, null],
    ['the head', person('head', 'a', []), null, null],
    ['a reviewer who stepped back', person('reviewer', 'away', []), null, 'paper-confidential'],
    ['a supervisor who says why', person('supervisor', 'a', []), '投诉核查', null],
    ['a supervisor who does not', person('supervisor', 'a', []), null, 'opening-without-reason'],
  ] as const)('%s opens or does not', (_, who, because, refusal) => {
    expect(refusalToOpen(who, marked, because)).toBe(refusal)
  })
})
