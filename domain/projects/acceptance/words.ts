import { wordsOf } from '../../kernel/index.ts'
import type { AcceptanceEvent } from './events.ts'

/** What people write in an acceptance: sealed under the key of the party that builds. Days and codes stay open. */
export const acceptanceWords = wordsOf<AcceptanceEvent>({
  AcceptanceRecounted: [],
  AcceptanceApplied: [],
  AcceptanceSupplemented: [],
  AcceptanceFoundComplete: [],
  InspectorsAssigned: [],
  VisitClosed: [],
  SilenceNoted: [],
  OpinionDeemed: [],
  AcceptancePassed: [],
  CompletionFiled: [],
  AcceptanceLapsed: [],
  /** Where to meet says whom to ask for. */
  VisitDateSet: ['place'],
  AcceptanceSupplementRequested: ['note'],
  AcceptanceWithdrawn: ['reason'],
  ChecklistRecorded: ['lines'],
  OpinionGiven: ['items', 'checklist'],
  RectificationRequired: ['items'],
  RectificationReported: ['statement'],
  OpinionLetterIssued: ['remark', 'items'],
})
