import {
  acceptanceDecider,
  openAcceptanceStatuses,
  recountAcceptance,
  type AcceptanceState,
} from '#domain/projects/index.ts'
import type { Query } from '../kernel/administer.ts'
import { recountStages, type StageRecount, type StageRecounting } from '../projects/index.ts'
import { acceptanceAppend, projectAcceptance } from './projection.ts'
import type { AcceptanceReferences } from './road.ts'

/** Counts every acceptance under way by another calendar. */
export const recountAcceptances = (
  { calendar, regime }: Pick<AcceptanceReferences, 'calendar' | 'regime'>,
  query: Query,
  change: StageRecounting,
): Promise<StageRecount> => {
  // The calendar that is being published is known to nobody else yet.
  const calendarOf = ({ calendarVersion }: AcceptanceState) =>
    calendarVersion === change.after.version ? change.after : calendar(calendarVersion)
  return recountStages(
    {
      ...{ handling: 'acceptance', table: 'acceptance', openStatuses: openAcceptanceStatuses },
      ...{ decider: acceptanceDecider, calendar, recount: recountAcceptance, append: acceptanceAppend },
      project: (after, changed) => projectAcceptance(after, changed, calendarOf, regime()),
    },
    query,
    change,
  )
}
