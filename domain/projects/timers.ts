import type { CivilDate } from '../kernel/index.ts'
import type { ProjectState } from './state.ts'

/** The day on which the applicant brings what an item waits for: the first that is still to come. */
export function expectedNext({ status, parts }: ProjectState): CivilDate | null {
  if (status !== 'under-way') return null
  const days = parts.flatMap(({ status: stands, expectedOn }) =>
    stands === 'waiting' && expectedOn ? [expectedOn] : [],
  )
  return days.toSorted().at(0) ?? null
}
