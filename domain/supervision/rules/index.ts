import type { EventRule, TimeRule } from '../rule.ts'
import { lateAcceptance } from './late-acceptance.ts'
import { lateDecision } from './late-decision.ts'
import { secondCorrection } from './second-correction.ts'

/** Rules that watch the clocks. */
export const timeRules: readonly TimeRule[] = [lateAcceptance, lateDecision]

/** Rules that judge an act the moment it is stored. */
export const eventRules: readonly EventRule[] = [secondCorrection]
