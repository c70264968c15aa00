// The mark of confidence (保密标记): what is a trade secret or private is shown to nobody but those who decide, and each look at it is
// on record for its owner (Licensing Law Art. 5(2)).
import type { ServiceItem } from '../catalogue/index.ts'
import type { Role } from '../organisation/index.ts'
import type { HandedIn } from './application.ts'
import { objectionGrounds, type ObjectionGround } from './publication-events.ts'

export const confidenceGrounds = objectionGrounds
/** What showing a paper to others would give away. */
export type ConfidenceGround = ObjectionGround

/** Why a paper is confidential: as its owner marked it, or as the item says of every such paper; null where it is not. */
export function confidenceOf(
  { material, mark }: Pick<HandedIn, 'material' | 'mark'>,
  { materials }: Pick<ServiceItem, 'materials'>,
): ConfidenceGround | null {
  return mark?.ground ?? materials.find(({ code }) => code === material)?.confidential ?? null
}

/** A case as far as opening its marked papers goes; `windowCodes` are those it may be received at. */
export interface MarkedCase {
  windowCodes: readonly string[]
  recused: readonly string[]
}

/**
 * Why an officer may not open a marked paper of a case of the department: only those who receive, review or decide it do, and
 * whoever only watches says why.
 */
export function refusalToOpen(
  { id, role, windowCodes }: { id: string; role: Role; windowCodes: readonly string[] },
  marked: MarkedCase,
  because: string | null,
): 'paper-confidential' | 'opening-without-reason' | null {
  if (role === 'supervisor') return because === null ? 'opening-without-reason' : null
  if (marked.recused.includes(id)) return 'paper-confidential'
  if (role === 'clerk' && !marked.windowCodes.some((code) => windowCodes.includes(code))) return 'paper-confidential'
  return null
}
