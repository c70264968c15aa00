// What a draft of any kind says of itself, whatever it is a draft of.
import { Type } from 'typebox'
import { Closed } from './kernel/shapes.ts'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', maxLength: 10 })

/** What the check says of a draft. */
export const DraftFinding = Closed({
  /** Path in what is drafted. */
  field: Type.String({ maxLength: 200 }),
  rule: Type.String({ maxLength: 60 }),
  severity: Type.Unsafe<'error' | 'warning'>({ type: 'string', enum: ['error', 'warning'] }),
  reason: Type.String(),
  reasonEn: Type.String(),
  remedy: Type.String(),
  remedyEn: Type.String(),
  /** It stands in the way of publishing; what was wrong before does not. */
  blocks: Type.Boolean(),
})

/** How a draft stands. */
export const draftState = {
  /** To be sent with the next change (`If-Match`). */
  revision: Type.Integer({ minimum: 1 }),
  savedBy: Type.String({ maxLength: 200 }),
  savedAt: Type.String({ maxLength: 40 }),
  /** From when on it is to be in force, once that is decided. */
  effectiveOn: Type.Union([Day, Type.Null()]),
  reason: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
}

/** From when on a draft is to be in force (today or later), and why. */
export const Publication = Closed({
  effectiveOn: Day,
  reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
})

const VersionNumber = Type.String({ pattern: '^[1-9][0-9]{0,5}$', maxLength: 6 })

/** Two versions that are put beside each other. */
export const TwoVersions = Closed({ from: VersionNumber, to: VersionNumber })

/** Versions of what is drafted whole, newest first. */
export const VersionLines = Closed({
  versions: Type.Array(
    Closed({
      number: Type.Integer({ minimum: 1 }),
      publishedAt: Type.String({ maxLength: 40 }),
      /** Null, with the reason, for how it had become from day to day. */
      publishedBy: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
      reason: Type.Union([Type.String({ maxLength: 500 }), Type.Null()]),
    }),
  ),
})
