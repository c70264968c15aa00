import { describe, expect, it } from 'vitest'
import type { RuleNo, SupervisedCase } from '#domain/supervision/index.ts'
import { explained } from './explained.ts'
import { judged, type Line } from './told-case.ts'

/** Acts that break a rule, and the lawful twin. */
export interface Example {
  breaks: Line[]
  keeps: Line[]
  change?: Partial<SupervisedCase>
  keptChange?: Partial<SupervisedCase>
}

/** Holds examples against the rules: found once and explained in both languages, and the twin not at all. */
export function holdExamples(examples: readonly [RuleNo, string, Example][]): void {
  describe.each(examples)('%s %s', (rule, _, { breaks, keeps, change, keptChange = {} }) => {
    it('is found once, with words in both languages', () => {
      const found = judged(breaks, change).filter((finding) => finding.rule === rule)
      expect(found).toHaveLength(1)
      const [finding] = found
      if (!finding) return
      expect(finding.cites.length).toBeGreaterThan(0)
      explained([finding])
    })

    it('is not found in the lawful twin', () => {
      expect(judged(keeps, keptChange).filter((finding) => finding.rule === rule)).toEqual([])
    })
  })
}
