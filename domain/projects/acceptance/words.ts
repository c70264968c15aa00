import { wordsOf } from '../../kernel/index.ts'
import type { AcceptanceEvent } from './events.ts'

/** What people write in an acceptance: sealed under the key of the party that builds. Places, days and codes stay open. */
export const acceptanceWords = wordsOf<AcceptanceEvent>({
  AcceptanceRecounted: [],
  AcceptanceApplied: [],
  AcceptanceSupplemented: [],
  AcceptanceFoundComplete: [],
  VisitDateSet: [],
  InspectorsAssigned: [],
  VisitClosed: [],
  SilenceNoted: [],
  OpinionDeemed: [],
  AcceptancePassed: [],
  CompletionFiled: [],
  AcceptanceLapsed: [],
  AcceptanceSupplementRequested: ['note'],
  AcceptanceWithdrawn: ['reason'],
  ChecklistRecorded: ['lines'],
  OpinionGiven: ['items', 'checklist'],
  RectificationRequired: ['items'],
  RectificationReported: ['statement'],
  OpinionLetterIssued: ['remark', 'items'],
})
