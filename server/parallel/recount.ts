import { openParallelStatuses, parallelDecider, recountParallel, type ParallelState } from '#domain/projects/index.ts'
import type { Query } from '../kernel/administer.ts'
import { recountStages, type StageRecount, type StageRecounting } from '../projects/index.ts'
import type { ParallelReferences } from './road.ts'
import { parallelAppend, projectParallel } from './projection.ts'

/** Counts every approval under way by another calendar. */
export const recountApprovals = (
  { calendar, regime }: Pick<ParallelReferences, 'calendar' | 'regime'>,
  query: Query,
  change: StageRecounting,
): Promise<StageRecount> => {
  // The calendar that is being published is known to nobody else yet.
  const calendarOf = ({ calendarVersion }: ParallelState) =>
    calendarVersion === change.after.version ? change.after : calendar(calendarVersion)
  return recountStages(
    {
      ...{
        handling: 'approval',
        table: 'parallel_approval',
        openStatuses: openParallelStatuses,
        rightsUntil: 'objectable_until',
      },
      ...{ decider: parallelDecider, calendar, recount: recountParallel, append: parallelAppend },
      project: (after, changed) => projectParallel(after, changed, calendarOf, regime()),
    },
    query,
    change,
  )
}
