import type { CivilDate } from '../kernel/index.ts'
import { stepRunsAt } from './evolve-special.ts'
import type { AcceptanceRun, CaseState } from './state.ts'

/** The clocks of acceptance, none of which runs on. */
export const stopped = ({ acceptanceRuns }: Pick<CaseState, 'acceptanceRuns'>, on: CivilDate): AcceptanceRun[] =>
  acceptanceRuns.map((run) => (run.stoppedOn === null ? { ...run, stoppedOn: on } : run))

/** What ends with a case that ends in the midst: the clocks of its acceptance and steps, and the correction awaited. */
export const runsEnded = (state: CaseState, on: CivilDate, at: string): Partial<CaseState> => ({
  openCorrection: null,
  acceptanceRuns: stopped(state, on),
  stepRuns: stepRunsAt(state, undefined, on, at),
})
