import type { DecisionLevel } from './level.ts'

/** A post that must never be empty (AB岗): of a window, or of a leader of a department or of the government itself. */
export interface DutyPost {
  code: string
  /** Null where it is the government's. */
  departmentCode: string | null
  /** How high its holder decides. */
  seat: DecisionLevel
  /** The window it serves; null where it is a leader's. */
  windowCode: string | null
  /** Account ids: the holder (A岗), then those who stand in for them, in order (B岗, C岗). */
  holders: readonly string[]
}

/** Who serves a post: its holder, or the first stand-in who is not hindered; undefined where nobody is left. */
export const serverOf = ({ holders }: DutyPost, isHindered: (id: string) => boolean): string | undefined =>
  holders.find((id) => !isHindered(id))

/** Whether somebody serves a post that is another's: the holder is hindered, and they are the first who is not. */
export const standsIn = (post: DutyPost, id: string, isHindered: (id: string) => boolean): boolean =>
  post.holders[0] !== id && serverOf(post, isHindered) === id
