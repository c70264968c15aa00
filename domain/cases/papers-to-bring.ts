import { inSituation, type ServiceItem } from '../catalogue/index.ts'
import type { CaseState } from './state.ts'
import { missingPapers } from './tolerance.ts'

/**
 * What whoever comes to the window should have with them: of a case that waits for its papers those that are not there or
 * were found wanting, of an accepted one those still owed, and everything required where nothing was begun.
 */
export function papersToBring(item: ServiceItem, state: CaseState | null): ServiceItem['materials'] {
  if (state === null) return missingPapers(inSituation(item), { materials: [] })
  const { application, status, tolerated, corrections } = state
  const applies = inSituation(item, application.situation)
  const isOpen =
    status === 'draft' || status === 'submitted' || status === 'received' || status === 'awaiting-correction'
  const wanted = new Set(isOpen ? missingPapers(applies, application).map(({ code }) => code) : tolerated?.materials)
  if (status === 'awaiting-correction') for (const { subject } of corrections.at(-1) ?? []) wanted.add(subject)
  return applies.materials.filter(({ code }) => wanted.has(code))
}
