// Checklists on this device: what is being filled in, what waits to be sent, and what the server would not take. Nothing is
// thrown away before the server has it or the inspector says so. A list keeps its key, so that it is recorded once.
import type { CheckedLine } from '#domain/projects/index.ts'

/** A checklist on this device. `sending` waits for a network; `refused` is what the server said no to, in its words. */
export interface KeptChecklist {
  acceptanceId: string
  /** Which visit it is of. */
  round: number
  key: string
  lines: CheckedLine[]
  /** When it was finished on site (instant); null while it is being filled in. */
  seenAt: string | null
  refused: { code: string; sentence: string } | null
}

const place = (acceptanceId: string) => `acceptance-checklist ${acceptanceId}`

/** The checklist of an acceptance on this device; null where there is none. */
export function keptChecklist(acceptanceId: string): KeptChecklist | null {
  const kept = localStorage.getItem(place(acceptanceId))
  return kept === null ? null : (JSON.parse(kept) as KeptChecklist)
}

/** Keeps a checklist, in place of what was kept of the same acceptance. */
export function keepChecklist(list: KeptChecklist): void {
  localStorage.setItem(place(list.acceptanceId), JSON.stringify(list))
}

/** Forgets the checklist of an acceptance. */
export function forgetChecklist(acceptanceId: string): void {
  localStorage.removeItem(place(acceptanceId))
}

const pagePlace = (acceptanceId: string) => `acceptance-page ${acceptanceId}`

/** Keeps what the page of a checklist was drawn from, for when it is opened without a network. */
export function keepPage(acceptanceId: string, page: unknown): void {
  localStorage.setItem(pagePlace(acceptanceId), JSON.stringify(page))
}

/** What the page was last drawn from; null where it never was. */
export function keptPage<Page>(acceptanceId: string): Page | null {
  const kept = localStorage.getItem(pagePlace(acceptanceId))
  return kept === null ? null : (JSON.parse(kept) as Page)
}
