import type { AnsweringDepartment, ParallelLimits, ParallelSetup } from '../parallel/index.ts'

/** The side lines of the national frame (并行推进): multi-assessment, scheme review, drawing review, joint survey, acceptance. */
export const sideLines = ['51', '52', '53', '54C', '54Y'] as const
export type SideLine = (typeof sideLines)[number]

/** What a project is counted and handled by: area, cost, place. A number has a unit, words have none. */
export interface ConstructionFact {
  code: string
  zh: string
  en: string
  unit: string | null
  required: boolean
}

/** An item of a stage; where a paper of it is the result of an earlier item, the code of that paper. */
export interface StageItem {
  item: string
  given: readonly { item: string; material: string }[]
}

/** A step of a construction project: one of the four stages, or a side line that is pushed on beside them. */
export interface StageTemplate {
  code: string
  zh: string
  en: string
  /** 1 to 4; null for a side line that belongs to none. */
  number: 1 | 2 | 3 | 4 | null
  sideLine: SideLine | null
  /** Approved in parallel, or accepted jointly by the rules of the city’s own set-up. */
  handling: 'parallel' | 'acceptance'
  /** Stages that were granted before it begins. */
  needs: readonly string[]
  lead: string
  items: readonly StageItem[]
  departments: readonly AnsweringDepartment[]
  limits: ParallelLimits
}

/** How a construction project goes through its four stages (工程建设项目四阶段). A project keeps the version it began with. */
export interface ConstructionTemplate {
  code: string
  zh: string
  en: string
  summary: { zh: string; en: string }
  facts: readonly ConstructionFact[]
  stages: readonly StageTemplate[]
  /** A local rule by which silence counts as consent, and its words; null where there is none. */
  deemedConsent: ParallelSetup['deemedConsent']
}
