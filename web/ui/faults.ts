import type { FieldFault } from '../kernel/ask.ts'
import { Refused } from '../kernel/ask.ts'
import type { Faults } from './error-summary.tsx'

/** What a form shows of a "no", in the language of the page as it shows it. */
export function faultsOf(error: unknown): Faults {
  if (!(error instanceof Refused)) throw error
  return {
    get sentence() {
      return error.sentence
    },
    get fields() {
      return error.fields
    },
    offline: error.status === 0,
  }
}

/** Faults the form found by itself. */
export const faultsIn = (fields: readonly FieldFault[]): Faults => ({ sentence: '', fields, offline: false })

/** The fault of one field. */
export const faultOf = (faults: Faults | null, field: string): string | undefined =>
  faults?.fields.find((fault) => fault.field === field)?.message
