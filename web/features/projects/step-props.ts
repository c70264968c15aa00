import type { Filled } from './filled.ts'
import type { Goal } from './questions.ts'

/** What every step of an application for a goal is given. */
export interface StepProps {
  goal: Goal
  filled: Filled
  at: number
  /** The address of a step. */
  address(step: number): string
}
