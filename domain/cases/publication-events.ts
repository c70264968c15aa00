import type { CivilDate } from '../kernel/index.ts'

export const objectionGrounds = ['trade-secret', 'privacy'] as const
/** What publishing who holds the licence would give away. */
export type ObjectionGround = (typeof objectionGrounds)[number]

/** What happens to what is published. */
export type PublicationEvent =
  | { type: 'PublicationObjected'; ground: ObjectionGround; reason: string; on: CivilDate }
  | { type: 'ObjectionDecided'; upheld: boolean; reasons: string; on: CivilDate }

/** An objection; `upheld` and `decidedOn` are null until it is decided. */
export interface Objection {
  ground: ObjectionGround
  objectedOn: CivilDate
  upheld: boolean | null
  decidedOn: CivilDate | null
}
