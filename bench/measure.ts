// How things are timed: closed loops of workers, sides taken in turn, medians over the rounds.

/** One round of one side. Times in milliseconds. */
export interface Figures {
  perSecond: number
  p50: number
  p95: number
  p99: number
}

/** Lets `workers` act one after another for `seconds`; a worker whose `act` says false has nothing left to do. */
export async function closedLoop(
  workers: number,
  seconds: number,
  act: (worker: number) => Promise<boolean>,
): Promise<Figures> {
  const times: number[] = []
  const start = performance.now()
  const end = start + seconds * 1_000
  await Promise.all(
    Array.from({ length: workers }, async (_, worker) => {
      for (let at = start; at < end;) {
        at = performance.now()
        if (!(await act(worker))) return
        const done = performance.now()
        times.push(done - at)
        at = done
      }
    }),
  )
  return figuresOf(times, performance.now() - start)
}

/** Runs `batch` again and again on this core for `seconds`; it says how many things it did. Single things are too short to time. */
export function spin(seconds: number, batch: () => number): Figures {
  const start = performance.now()
  let done = 0
  let elapsed = 0
  for (; elapsed < seconds * 1_000; elapsed = performance.now() - start) done += batch()
  return { perSecond: (done * 1_000) / elapsed, p50: NaN, p95: NaN, p99: NaN }
}

/** The figures of so many times (ms) that came within `elapsedMs`. */
export function figuresOf(times: number[], elapsedMs: number): Figures {
  const sorted = times.sort((a, b) => a - b)
  const percentile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
  const perSecond = (sorted.length * 1_000) / elapsedMs
  return { perSecond, p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) }
}

/** Runs every side once a round, in turning order, so that a slow minute of the machine meets all of them; null is not there. */
export async function alternate<Side extends string>(
  rounds: number,
  sides: Record<Side, (() => Promise<Figures>) | null>,
): Promise<Record<Side, Figures[]>> {
  const names = Object.keys(sides) as Side[]
  const measured = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Side, Figures[]>
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const figures = await sides[name]?.()
      if (figures) measured[name].push(figures)
    }
  return measured
}

/** The median of each figure over the rounds. */
export function medianFigures(rounds: readonly Figures[]): Figures {
  const of = (figure: keyof Figures) => median(rounds.map((round) => round[figure]))
  return { perSecond: of('perSecond'), p50: of('p50'), p95: of('p95'), p99: of('p99') }
}

/** The median over the rounds of `figure` of one side divided by that of its peer in the same round. */
export function ratio(ours: readonly Figures[], peer: readonly Figures[], figure: keyof Figures = 'perSecond'): number {
  return median(ours.map((round, index) => round[figure] / (peer[index]?.[figure] ?? NaN)))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
}
