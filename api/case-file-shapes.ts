import { Type } from 'typebox'
import { confidenceGrounds } from '#domain/cases/index.ts'
import { Closed, Id, Nullable, OneOf, Words } from './kernel/shapes.ts'

/** A clock of a case, while there is one. */
export const ClockView = Nullable(
  Type.Object({
    startOn: Type.String(),
    dueOn: Type.String(),
    stoppedOn: Nullable(Type.String()),
    /** Of a limit in hours: the times of those days, 'HH:MM'. */
    startTime: Type.Optional(Type.String()),
    dueTime: Type.Optional(Type.String()),
    /** Where it stands still: since when. `dueOn` is then what is expected. */
    pausedOn: Type.Optional(Type.String()),
  }),
)

const Officer = { id: Id, name: Type.String(), nameEn: Type.String(), role: Type.String() }

/** How high a case is decided, why, and whom it really waits for. */
export const Deciding = Type.Object({
  level: Type.String(),
  /** The answer that lifts it there; null where it is the item's usual level. */
  rule: Nullable(
    Type.Object({ fact: Type.String(), factEn: Type.String(), atLeast: Type.Number(), value: Type.Number() }),
  ),
  /** Posts of that level, with who serves them now: null where nobody does. */
  posts: Type.Array(
    Type.Object({
      code: Type.String(),
      holder: Nullable(Type.Object(Officer)),
      servedBy: Nullable(Type.Object(Officer)),
    }),
  ),
})

/** A promise made instead of papers. */
export const Promised = Type.Object({
  materials: Type.Array(Type.String()),
  checkBy: Nullable(Type.String()),
  putRightBy: Nullable(Type.String()),
  outcome: Nullable(OneOf(['kept', 'broken'])),
})

/** A paper with its mark of confidence (保密标记), where its owner says it holds a trade secret or what is private (Art. 5). */
export const HandedIn = Closed({
  material: Words(60),
  fileId: Id,
  mark: Type.Optional(Closed({ ground: OneOf(confidenceGrounds), reason: Words(200) })),
})

/** A paper of a case, with why it is confidential and its owner's words; these are null where the item says so of every such paper. */
export const PaperShown = Type.Object({
  material: Type.String(),
  fileId: Id,
  sha256: Type.String(),
  mark: Nullable(Type.Object({ ground: OneOf(confidenceGrounds), reason: Nullable(Type.String()) })),
})
