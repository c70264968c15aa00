import { addDays, type CivilDate } from '#domain/kernel/index.ts'
import { createRandom, spread } from './random.ts'

/** How a case goes. */
export interface Fate {
  outcome: 'granted' | 'refused' | 'withdrawn' | 'not-accepted' | 'deemed' | 'revoked' | 'abandoned'
  /** A paper is missing at first. */
  corrected: boolean
  /** The promise is not kept. */
  late: boolean
  /** Nobody lets it lie. */
  swift: boolean
  /** A special procedure interrupts it. */
  suspended: boolean
}

const shareCorrected = 0.12
const shareLate = 0.013
/** Of what is not done while you wait. */
const shareSuspended = 0.08

/** Everything but a grant, by its share of all cases; some need time to come about. */
const shares: readonly { outcome: Fate['outcome']; share: number; takesDays: number }[] = [
  { outcome: 'withdrawn', share: 0.02, takesDays: 0 },
  { outcome: 'not-accepted', share: 0.02, takesDays: 0 },
  { outcome: 'refused', share: 0.01, takesDays: 0 },
  { outcome: 'abandoned', share: 0.01, takesDays: 0 },
  { outcome: 'deemed', share: 0.004, takesDays: 14 },
  { outcome: 'revoked', share: 0.008, takesDays: 21 },
]

/** The fate of the n-th case, begun on `on`; what would not have come about by `today` is a grant. */
export function fateOf(n: number, seed: string, on: CivilDate, today: CivilDate): Fate {
  let left = spread(n, seed, 'outcome')
  const drawn = shares.find(({ share }) => (left -= share) < 0)
  const outcome = drawn && on <= addDays(today, -drawn.takesDays) ? drawn.outcome : 'granted'
  const random = createRandom(seed, 'fate', n)
  const [corrected, late] = [random.chance(shareCorrected), random.chance(shareLate)]
  const suspended = !late && createRandom(seed, 'suspended', n).chance(shareSuspended)
  return { outcome, corrected, late, swift: false, suspended }
}
