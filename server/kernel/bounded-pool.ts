import { Problem } from './problem.ts'

/** Runs at most `atOnce` pieces of work, keeps at most `waiting` in line and turns the rest away (503 `away`). */
export function boundedPool({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const line: (() => void)[] = []
  let running = 0
  const enter = async () => {
    if (running < atOnce) {
      running += 1
      return
    }
    if (line.length >= waiting) throw new Problem(503, 'away')
    await new Promise<void>((takeOver) => line.push(takeOver))
  }
  const leave = () => {
    const next = line.shift()
    if (next) next()
    else running -= 1
  }
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
