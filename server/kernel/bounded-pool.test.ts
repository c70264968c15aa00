import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { boundedPool } from './bounded-pool.ts'

it('a pool runs so many at once, keeps so many in line and turns the rest away', async () => {
  const pool = boundedPool({ atOnce: 2, waiting: 1 })
  const started: number[] = []
  const finish: (() => void)[] = []
  const work = (n: number) =>
    pool(() => {
      started.push(n)
      return new Promise<number>((resolve) => finish.push(() => resolve(n)))
    })
  const [first, second, third] = [work(1), work(2), work(3)]
  await expect(work(4)).rejects.toMatchObject({ status: 503, code: 'away' })
  expect(started).toEqual([1, 2])
  finish[0]?.()
  await first
  await setImmediate()
  expect(started).toEqual([1, 2, 3])
  finish[1]?.()
  finish[2]?.()
  expect(await Promise.all([second, third])).toEqual([2, 3])
})

it('work that fails gives its place to the next', async () => {
  const pool = boundedPool({ atOnce: 1, waiting: 1 })
  await expect(pool(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await pool(() => Promise.resolve('yes'))).toBe('yes')
})
