import type { FieldFault } from '../kernel/ask.ts'
import { Refused } from '../kernel/ask.ts'
import type { Faults } from './error-summary.tsx'

/** What a form shows of a "no". */
export function faultsOf(error: unknown): Faults {
  if (error instanceof Refused) return { sentence: error.sentence, fields: error.fields, offline: error.status === 0 }
  throw error
}

/** Faults the form found by itself. */
export const faultsIn = (fields: readonly FieldFault[]): Faults => ({ sentence: '', fields, offline: false })

/** The fault of one field. */
export const faultOf = (faults: Faults | null, field: string): string | undefined =>
  faults?.fields.find((fault) => fault.field === field)?.message
