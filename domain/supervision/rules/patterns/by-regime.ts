import type { CivilDate } from '../../../kernel/index.ts'
import type { PatternRule } from '../../rule.ts'
import type { RuleNo } from '../../rule-numbers.ts'
import { settingsOn, type Regime } from '../../settings.ts'
import type { Found } from '../../supervise.ts'

/** Hears of a rule that failed while the others go on. */
export type OnFault = (rule: RuleNo, error: unknown) => void

/** Judges by the settings of a day. Without `onFault` what a rule throws is thrown. */
export const byRegime =
  (regime: Regime, onFault?: OnFault) =>
  <Facts>(rule: PatternRule<Facts>, on: CivilDate, facts: Facts): Found[] => {
    const settings = settingsOn(regime, on)
    if (!settings?.rules[rule.no].enabled) return []
    try {
      const found = rule.judge(facts, settings.rules[rule.no])
      return found.map((finding) => ({ finding, settingsVersion: settings.version }))
    } catch (error) {
      if (!onFault) throw error
      onFault(rule.no, error)
      return []
    }
  }
