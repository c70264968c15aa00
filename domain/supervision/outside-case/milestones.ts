import type { FinishedAs } from '../act.ts'
import type { Placed } from './placed-messages.ts'
import { ofKind } from './placed-messages.ts'

/** When the case came to its turning points, on the city's wall; null is "not told of". */
export interface Milestones {
  appliedAt: string | null
  acceptedAt: string | null
  /** The deadline stated at acceptance, as it was written. */
  statedDue: string | null
  finishedAt: string | null
  finishedAs: FinishedAs | null
  /** The first collection after the finish. */
  collectedAt: string | null
}

export function milestonesOf(placed: readonly Placed[]): Milestones {
  const accepts = ofKind(placed, 'accept')
  const accepted = accepts.find(({ message }) => message.state === 'accepted')
  const refused = accepts.find(({ message }) => message.state === 'not-accepted')
  const finish = ofKind(placed, 'finish')[0]
  const ended = finish ?? refused
  return {
    appliedAt: (ofKind(placed, 'application')[0] ?? placed[0])?.at ?? null,
    acceptedAt: accepted?.at ?? null,
    statedDue: accepted?.message.dueTime ?? null,
    finishedAt: ended?.at ?? null,
    finishedAs: finish ? finishedAs(finish.message.result) : refused ? 'not-accepted' : null,
    collectedAt: ofKind(placed, 'collection').find(({ at }) => ended !== undefined && at >= ended.at)?.at ?? null,
  }
}

/** What a record calls done without saying how counts as granted: nobody complains of it. */
export const finishedAs = (result: FinishedAs | 'done'): FinishedAs => (result === 'done' ? 'granted' : result)
