import type { PatternRule } from '../../rule.ts'
import { fakeCases } from './fake-cases.ts'
import { faultyMessages } from './faulty-messages.ts'
import { guideFaults } from './guide-faults.ts'
import { lateDataSharing } from './late-data-sharing.ts'
import { lateMessages } from './late-messages.ts'
import { oddHours } from './odd-hours.ts'
import { otherPromise } from './other-promise.ts'
import { sameIntermediary } from './same-intermediary.ts'
import { suspendedAtTheLast } from './suspended-at-the-last.ts'
import { unansweredRating } from './unanswered-rating.ts'
import { voidedTooOften } from './voided-too-often.ts'
import { windowUnattended } from './window-unattended.ts'
import { withdrawnBeforeDeadline } from './withdrawn-before-deadline.ts'

/** Rules that look for what shows only over many cases, or outside of cases; each by its own facts. */
export const patternRules = {
  fakeCases,
  voidedTooOften,
  withdrawnBeforeDeadline,
  sameIntermediary,
  oddHours,
  suspendedAtTheLast,
  guideFaults,
  otherPromise,
  windowUnattended,
  lateMessages,
  faultyMessages,
  unansweredRating,
  lateDataSharing,
} as const satisfies Record<string, PatternRule<never>>
