import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lawfulWalk, longWalksOf, toyItems } from '#testing/fixtures/index.ts'
import { canonicalJson } from '../kernel/index.ts'
import { caseDecider, clockFactsOf, clockFactsShape, type CaseState } from './index.ts'

const seed = 20080128
const anyWalk = fc.oneof(lawfulWalk, longWalksOf(toyItems))
const kept = (state: CaseState): string => JSON.stringify(clockFactsOf(state))

/** Every string in it, at whatever depth. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : []

describe('what the clocks read of a case', () => {
  it('holds no words and nobody’s name', () => {
    fc.assert(
      fc.property(anyWalk, ({ states }) => {
        for (const state of states) {
          const strings = stringsIn(clockFactsOf(state))
          const people = [state.applicantId, state.openedBy, ...state.reviewedBy, ...state.recused, ...state.inspectors]
          for (const id of people) expect(strings).not.toContain(id)
          // Dates, moments and codes.
          for (const one of strings) expect(one).toMatch(/^[\w:.-]*$/)
        }
      }),
      { seed, numRuns: 200 },
    )
  })

  it('is not changed by another calendar', () => {
    fc.assert(
      fc.property(lawfulWalk, ({ log, states }) => {
        const [last, entry] = [states.at(-1), log.at(-1)]
        if (!last || !entry) return
        const event = {
          by: entry.event.by,
          type: 'CalendarChanged' as const,
          calendarVersion: 'x',
          moved: [],
          on: '2008-03-03',
        }
        expect(kept(caseDecider.evolve(last, { ...entry, event, serial: null }))).toBe(kept(last))
      }),
      { seed, numRuns: 200 },
    )
  })

  // Where this fails because events mean something else or other facts are read, raise `clockFactsShape`, or old snapshots would
  // be counted by; where only the walks are others, it may stay. Then write the new digest down.
  it('means what its shape says', () => {
    const digest = createHash('sha256')
    for (const { states } of fc.sample(anyWalk, { seed, numRuns: 300 }))
      for (const state of states) digest.update(canonicalJson(JSON.parse(kept(state))))
    expect({ shape: clockFactsShape, digest: digest.digest('hex') }).toEqual({
      shape: 1,
      digest: '5132b02d95b4fe55495216c65ba0d44eec8554ec8795d70600ef931bf3b624ae',
    })
  })
})
