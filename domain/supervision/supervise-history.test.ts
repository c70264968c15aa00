import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lawfulWalk, longWalksOf, toldHistory, toyItems, type Walk } from '#testing/fixtures/index.ts'
import { epochMs, instantOf } from '../kernel/index.ts'
import { findingsDue, firstSettings, lookAtChange, nameOfFinding, presets, superviseHistory } from './index.ts'
import type { Found, Regime } from './index.ts'

const after = (at: string, days: number, minutes = 0) => instantOf(epochMs(at) + (days * 1_440 + minutes) * 60_000)

/** Other settings halfway, and outages all along the way that end at odd minutes. */
const troubled = (from: string): Regime => ({
  settings: [
    firstSettings,
    {
      ...{ ...firstSettings, version: 2, name: 'other', effectiveFrom: after(from, 6).slice(0, 10) },
      rules: presets['over-yellow-ignore-red'],
    },
  ],
  outages: [1, 4, 9, 16, 25].map((days, index) => ({
    ...{ id: `outage-${index}`, departments: null },
    ...{ fromAt: after(from, days), toAt: after(from, days, 431 + index * 207) },
  })),
})

/** What was found as it happened: at each change, and at the end whatever had become due meanwhile. */
function foundOnTheWay({ log, item }: Walk, regime: Regime, until: string): Found[] {
  const told = [...toldHistory(log, item)]
  const last = told.at(-1)?.after
  const changes = told.flatMap(
    (step, at) => lookAtChange(told[at - 1]?.after ?? null, step.after, step.news, regime).found,
  )
  const all = [...changes, ...(last ? findingsDue(last, regime, until) : [])]
  const first = new Map(all.toReversed().map((each) => [nameOfFinding(each.finding), each]))
  return all.filter((each) => first.get(nameOfFinding(each.finding)) === each)
}

it('a history told at once finds what was found on the way, whatever the rules and outages', () => {
  const walks = fc.oneof(lawfulWalk, longWalksOf(toyItems))
  fc.assert(
    fc.property(walks, fc.integer({ min: 0, max: 60 }), (walk, more) => {
      const [from, last] = [walk.log[0]?.at ?? '2008-01-30T00:00:00.000Z', walk.log.at(-1)?.at]
      const until = after(last ?? from, more)
      for (const regime of [{ settings: [firstSettings], outages: [] }, troubled(from)]) {
        const onTheWay = foundOnTheWay(walk, regime, until)
        const breachOf = ({ finding }: Found) => epochMs(finding.breachAt)
        expect(superviseHistory(toldHistory(walk.log, walk.item), regime, until)).toEqual(
          onTheWay.toSorted((a, b) => breachOf(a) - breachOf(b)),
        )
      }
    }),
    { seed: 20_080_128, numRuns: 20 },
  )
})
