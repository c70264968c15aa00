import { decisionLevelOf } from '#domain/catalogue/index.ts'
import type { CaseState } from '#domain/cases/index.ts'
import { seatReaches } from '#domain/organisation/index.ts'
import type { HistoryStep } from './script.ts'

/** A decision planned before the answers were known, by whoever stands high enough for what they say. */
export function liftDecision(step: HistoryStep, { application }: CaseState): HistoryStep {
  const { item, hands } = step.setting
  if (step.command.type !== 'GrantCase' && step.command.type !== 'RefuseCase') return step
  const { level } = decisionLevelOf(item, application.facts)
  if (level === 'window' || seatReaches(item.decisionLevel, level)) return step
  return { ...step, actor: level === 'head' ? hands.head : hands.deputy }
}
