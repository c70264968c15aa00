import { decisionLevelOf } from '../catalogue/index.ts'
import { refuse, type Refusal } from '../kernel/index.ts'
import type { DecisionLevel } from '../organisation/index.ts'
import { standsFor } from './duty.ts'
import type { CaseFacts } from './facts.ts'
import type { CaseState } from './state.ts'

type Facts = Pick<CaseFacts, 'item' | 'actor' | 'duty'>

/** Why this person's authority does not do: they hold none, or it ends below what this case is about. */
export function refusalOfAuthority(state: CaseState, { item, duty }: Facts): Refusal {
  const beyond = duty?.beyond
  if (!beyond) return refuse('no-authority', { item: item.name })
  const value = state.application.facts[beyond.fact]
  return refuse('beyond-the-limit', { ...named(item, beyond.fact), limit: beyond.atMost, value: String(value ?? '?') })
}

/** Why this person does not decide: the case is for somebody higher up, by the item or by what the case says. */
export function refusalOfTheLevel(state: CaseState, facts: Facts): Refusal | undefined {
  const { level, rule } = decisionLevelOf(facts.item, state.application.facts)
  if (standsFor(level, state, facts)) return undefined
  const [by, byEn] = deciders[level]
  if (!rule) return refuse('decided-higher-up', { level, by, byEn, why: '', whyEn: '' })
  const { atLeast, value } = rule
  const { fact, factEn } = named(facts.item, rule.fact)
  const why = `本件“${fact}”为${value}，达到${atLeast}。`
  const whyEn = ` “${factEn}” is ${value} here, which is ${atLeast} or more.`
  return refuse('decided-higher-up', { level, by, byEn, why, whyEn, fact, factEn, atLeast, value })
}

const deciders = {
  window: ['窗口', 'the window'],
  'deputy-head': ['分管领导', 'the deputy head'],
  head: ['主要领导', 'the head'],
} as const satisfies Record<DecisionLevel, [zh: string, en: string]>

/** The question a fact answers, in the words of the form. */
function named(item: Facts['item'], fact: string) {
  const field = item.form.properties[fact]
  return { fact: field?.title ?? fact, factEn: field?.['x-title-en'] ?? fact }
}
