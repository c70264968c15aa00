import type { Formula } from '#domain/fees/index.ts'

/** Per unit in fen, per mille, or a sum somebody determined; null for a tier or a fixed sum. */
export function rateOf(formula: Formula) {
  if (formula.kind === 'rate') return { value: formula.fenPerUnit, unit: 'fen' as const }
  if (formula.kind === 'determined') return { value: 1, unit: 'determined' as const }
  return formula.kind === 'share' ? { value: formula.perMille, unit: 'per-mille' as const } : null
}
