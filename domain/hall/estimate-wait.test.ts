import { describe, expect, it } from 'vitest'
import { drawsOf, simulateDay, type Learnt } from '#testing/simulated-queue.ts'
import { estimateWait, queueAtCounter } from './estimate-wait.ts'

const queue = { ahead: 5, counters: 2, idle: 0, visits: [8, 8], past: [] }

describe('the wait of whoever comes now', () => {
  it('cannot be told where no counter is open', () => expect(estimateWait({ ...queue, counters: 0 })).toBeNull())
  it('is none where a counter is free', () =>
    expect(estimateWait({ ...queue, ahead: 0, idle: 1 })).toMatchObject({ expected: 0, low: 0 }))
  it('is what the visits before take, shared by the counters', () =>
    expect(estimateWait(queue)).toMatchObject({ expected: 24 }))
  it('never ends before it begins, and never begins before now', () => {
    const past = Array.from({ length: 50 }, (_, nth) => ({ expected: 10, scale: 4, waited: nth / 5 }))
    const { low = -1, high = -1 } = estimateWait({ ...queue, past }) ?? {}
    expect(low).toBeGreaterThanOrEqual(0)
    expect(high).toBeGreaterThanOrEqual(low)
  })
})

describe('the wait of whoever one counter alone may call', () => {
  const zone = { ...queue, ahead: 10, counters: 4, idle: 2 }
  const own = { ahead: 4, serves: true, idle: false }
  it.each([
    ['is that of those who wait for it, and of its share of the others', own, 52],
    ['is not shortened by other counters that are free', { ...own, ahead: 10 }, 88],
    ['is shorter where the counter itself is free', { ...own, idle: true }, 44],
  ])('%s', (_, at, expected) => expect(estimateWait(queueAtCounter(zone, at))).toMatchObject({ expected }))
  it('cannot be told while nobody serves there', () =>
    expect(estimateWait(queueAtCounter(zone, { ...own, serves: false }))).toBeNull())
  it('is that of the zone for whom every counter may call', () => expect(queueAtCounter(zone, null)).toEqual(zone))
})

it.each([1, 2008, 77])('over thirty days four waits out of five fall within what was foretold (seed %i)', (seed) => {
  const draw = drawsOf(seed)
  const learnt: Learnt = { visits: [], past: [] }
  // What a hall has seen of itself before it is held to anything.
  for (let day = 0; day < 5; day += 1) simulateDay(draw, learnt)
  const waits = Array.from({ length: 30 }, () => simulateDay(draw, learnt)).flat()
  const waited = waits.filter(({ foretold }) => foretold.expected > 0)
  const held = waited.filter(({ foretold: { low, high }, waited: came }) => low <= came && came <= high)
  expect(waited.length).toBeGreaterThan(2_000)
  expect(held.length / waited.length).toBeGreaterThan(0.75)
  expect(held.length / waited.length).toBeLessThan(0.85)
})
