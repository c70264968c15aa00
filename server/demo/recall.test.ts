import { describe, expect, it } from 'vitest'
import { epochMs, instantOf } from '#domain/kernel/index.ts'
import { firstSettings } from '#domain/supervision/index.ts'
import { cityPlan, findingsIn, playInMemory } from '#testing/played-city.ts'
import { generateHistory } from './generate-history.ts'
import { manifestOf } from './manifest.ts'

const until = epochMs('2026-03-12T07:00:00.000Z')
const regime = { settings: [firstSettings], outages: [] }

describe.each([2008, 1, 2])('the weeks of seed %i', async (seed) => {
  const plan = cityPlan(1_500, seed, until)
  const steps = [...generateHistory(plan)].flat()
  const namesIn = (at: number) => new Set(manifestOf(steps, at).map(({ rule, about }) => `${rule} ${about.id}`))
  const found = new Set<string>()
  for (const played of await playInMemory(plan)) {
    for (const { rule, level, about } of findingsIn(played, regime, instantOf(until)))
      if (level !== 'blue') found.add(`${rule} ${about.id}`)
  }

  it('leave a card for every breach that was planned', () => {
    expect(namesIn(until).size).toBeGreaterThan(5)
    expect([...namesIn(until)].filter((name) => !found.has(name))).toEqual([])
  })

  it('leave no card on what was not', () => {
    // What is to become a breach after the end may be warned of before.
    const planned = namesIn(Infinity)
    expect([...found].filter((name) => !planned.has(name))).toEqual([])
  })
})
