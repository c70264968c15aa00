import type { ConfidenceGround } from '#domain/cases/index.ts'

/** A mark of confidence as its owner gives it. */
export interface OwnMark {
  ground: ConfidenceGround
  reason: string
}

/** A mark as a case shows it; its reason is null where the item says so of every such paper. */
export interface ShownMark {
  ground: ConfidenceGround
  reason: string | null
}

/** The mark its owner gave, to be sent along again with the paper; nothing where the item alone marks it. */
export const withOwnMark = (mark: ShownMark | OwnMark | null | undefined): { mark?: OwnMark } =>
  mark && mark.reason !== null ? { mark: { ground: mark.ground, reason: mark.reason } } : {}
