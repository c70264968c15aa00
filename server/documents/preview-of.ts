import { caseDecider, remediesOf, type Actor, type CaseEvent, type Remedy } from '#domain/cases/index.ts'
import { fold, type Recorded } from '#domain/kernel/index.ts'
import type { DocumentFacts } from './document-facts.ts'
import { documentOf } from './document-of.ts'
import type { Letter } from './letter.ts'

/** What a decision would say, as far as it was typed. */
export type Draft =
  { kind: 'grant'; opinion: string } | { kind: 'refusal'; reasons: readonly string[]; legalBasis: string }

const open = '（尚未填写）'
const filled = (words: string) => (words.trim() === '' ? open : words)

/** The letter a decision taken today would send, marked as a preview; the case stays as it is. */
export function previewOf(
  history: readonly Recorded<CaseEvent>[],
  draft: Draft,
  by: Actor,
  today: { on: string; at: string },
  facts: DocumentFacts,
): Letter {
  const event = eventOf(draft, by, today.on, remediesOf(facts.item))
  const state = caseDecider.evolve(fold(caseDecider, history), { event, at: today.at, version: 0, serial: null })
  const { kind } = draft
  const written = { document: kind, kind, nth: 1, event, at: today.at, state }
  return { ...documentOf(written, facts, []), watermark: '预览' }
}

function eventOf(draft: Draft, by: Actor, on: string, remedies: Remedy[]): CaseEvent {
  if (draft.kind === 'grant') return { by, type: 'CaseGranted', opinion: filled(draft.opinion), on }
  const reasons = draft.reasons.filter((reason) => reason.trim() !== '')
  return {
    by,
    type: 'CaseRefused',
    reasons: reasons.length > 0 ? reasons : [open],
    legalBasis: filled(draft.legalBasis),
    remedies,
    on,
  }
}
