import type { Recorded } from '#domain/kernel/index.ts'
import { stageTelling, type AcceptanceEvent, type AcceptedProject, type ParallelEvent } from '#domain/projects/index.ts'
import type { Projected } from '../kernel/event-store.ts'

/** The notices to the applicant's side of what happened to a stage: `news` are the entries just written. */
export const stageNotices = (
  stream: string,
  project: AcceptedProject | null,
  news: readonly Recorded<ParallelEvent | AcceptanceEvent>[],
): Projected['outbox'] =>
  news.flatMap(({ event, version, at }) => {
    const kind = stageTelling(event)
    if (!project || kind === null) return []
    const payload = { caseId: stream, partyId: project.partyId, kind, at }
    return [{ kind: 'notice', dedupeKey: `${stream}/${version}/${kind}`, payload }]
  })
