import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lawfulWalk, longWalksOf, stallPermit, toldHistory, toyItems, type Walk } from '#testing/fixtures/index.ts'
import { eventRules, firstSettings, nameOfFinding, superviseHistory, type Regime } from '../index.ts'

const regime: Regime = { settings: [firstSettings], outages: [] }
const long = longWalksOf([...toyItems, { ...stallPermit, hearing: 'required' }])
const walks = fc.oneof(lawfulWalk, long)
const runs = { seed: 20_080_128, numRuns: 60, endOnFailure: true }

const found = ({ log, item }: Walk, upTo = log.length) => {
  const told = log.slice(0, upTo)
  return superviseHistory(toldHistory(told, item), regime, told.at(-1)?.at ?? '2008-01-30T00:00:00.000Z')
}

/**
 * What a log the engine allowed may still show: the law answered for the office, the decision was made upstairs, all of it was
 * done at once, or a second notice was sent against a stated reason.
 */
const circumstances = new Set(['law-acted', 'handed-back', 'outside-circulation', 'second-correction'])
const innocent = new Set(eventRules.filter(({ name }) => !circumstances.has(name)).map(({ no }) => no))
for (const shared of ['T-04', 'T-09'] as const) innocent.delete(shared)

describe('a case in which everybody only did what the engine allows', () => {
  it('is never found to break a rule by an act', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        expect(found(walk).filter(({ finding }) => innocent.has(finding.rule))).toEqual([])
      }),
      runs,
    )
  })

  it('is found to do so under the other rules only in the circumstances they name', () => {
    fc.assert(
      fc.property(walks, (walk) => {
        const events = walk.log.map(({ event }) => event)
        for (const { finding } of found(walk)) {
          if ('fiction' in finding.numbers)
            expect(events.some(({ type }) => type === 'LicenceRenewedBySilence')).toBe(true)
          if (finding.rule === 'I-04')
            expect(events.some(({ type, by }) => /^Case(Granted|Refused)$/.test(type) && by.windowCode === null)).toBe(
              true,
            )
          if (finding.rule === 'P-05')
            expect(events.some((event) => event.type === 'CorrectionRequested' && event.override)).toBe(true)
          expect(finding.rule).not.toBe('P-04')
          if (finding.rule === 'I-01') expect(finding.numbers).toMatchObject({ way: 'at-once' })
          if (finding.rule === 'T-09') expect(finding.numbers).toHaveProperty('dueOn')
        }
      }),
      runs,
    )
  })
})

it('what was found of the beginning of a case is found of all of it', () => {
  fc.assert(
    fc.property(walks, fc.nat(), (walk, cut) => {
      const names = new Set(found(walk).map(({ finding }) => nameOfFinding(finding)))
      for (const { finding } of found(walk, cut % (walk.log.length + 1)))
        expect(names).toContain(nameOfFinding(finding))
    }),
    runs,
  )
})
