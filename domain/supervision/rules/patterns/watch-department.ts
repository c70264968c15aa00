import type { Regime } from '../../settings.ts'
import { byRegime, type OnFault } from './by-regime.ts'
import { gatherings, type Around, type Gathered } from './gatherings.ts'

/**
 * Watches the cases of a department, which are taken in the order they were applied for and reach back as far as rules look;
 * of most no more is kept than that they were there. What is found goes by the settings of its day. `onFault` hears of a
 * rule that failed; the others go on.
 */
export function watchDepartment(around: Around, regime: Regime, onFault?: OnFault): Gathered {
  const by = byRegime(regime, onFault)
  const gathered = gatherings.map((gather) => gather(around, by))
  return {
    take(trace) {
      for (const { take } of gathered) take(trace)
    },
    found: () => gathered.flatMap(({ found }) => found()),
  }
}
