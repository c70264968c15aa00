import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { everySoOften } from './timer.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** When rounds begin (ms) of work that takes `tookMs` of the faked time. */
async function beginnings(tookMs: number, rest = 0): Promise<number[]> {
  const began: number[] = []
  const work = () => {
    began.push(performance.now())
    return new Promise((done) => setTimeout(done, tookMs))
  }
  const loop = everySoOften(1_000, work, () => undefined, { rest })
  await vi.advanceTimersByTimeAsync(5_000)
  await Promise.all([loop.stop(), vi.advanceTimersByTimeAsync(tookMs)])
  return began.map((at) => at - (began[0] ?? 0))
}

it('begins a round so long after the one before has ended', async () => {
  expect(await beginnings(500)).toEqual([0, 1_500, 3_000])
})

it('rests as many times longer than a round took as it is told, and no less than otherwise', async () => {
  expect(await beginnings(500, 4)).toEqual([0, 2_500])
  expect(await beginnings(100, 4)).toEqual([0, 1_100, 2_200, 3_300])
})

it('begins when it is told to, and goes on from there', async () => {
  const began: number[] = []
  const start = performance.now()
  const loop = everySoOften(
    1_000,
    async () => began.push(performance.now() - start),
    () => undefined,
    { firstMs: 200 },
  )
  await vi.advanceTimersByTimeAsync(2_500)
  await loop.stop()
  expect(began).toEqual([200, 1_200, 2_200])
})
