import { seatReaches, standsHighEnough } from './deciders.ts'
import type { DutyPost } from './duty-post.ts'
import type { DecisionLevel, Level } from './level.ts'
import type { Role } from './staff.ts'

export const gapReasons = [
  'nobody-authorised',
  'only-within-limits',
  'no-stand-in',
  'stand-in-away',
  'stand-in-without-authority',
] as const
/** Why nobody on duty may decide. */
export type GapReason = (typeof gapReasons)[number]

export const remedyActs = ['give-authority', 'appoint-stand-in', 'end-absence'] as const
/** What would close a gap: authority for a person, a stand-in for a post, or somebody's return. */
export interface Remedy {
  act: (typeof remedyActs)[number]
  accountId: string | null
  post: string | null
}

export interface Cause {
  reason: GapReason
  remedies: Remedy[]
}

/** Authority somebody holds, by days of the town, both inclusive. */
export interface Authority {
  accountId: string
  itemCode: string
  level: Level
  fromOn: string
  toOn: string | null
  isLimited: boolean
}

/** A department as far as duty is concerned: those who may sign in, what they may decide, when they are away (milliseconds). */
export interface Department {
  code: string
  staff: readonly { id: string; role: Role }[]
  grants: readonly Authority[]
  posts: readonly DutyPost[]
  absences: readonly { accountId: string; from: number; to: number }[]
}

const give = (accountId: string): Remedy => ({ act: 'give-authority', accountId, post: null })
const appoint = (post: string): Remedy => ({ act: 'appoint-stand-in', accountId: null, post })
const back = (accountId: string): Remedy => ({ act: 'end-absence', accountId, post: null })

/**
 * Why nobody decides an item at a level, where nobody does. `over` is the authority to decide it that is in force that day;
 * who holds it, stands high enough and is not there is to come back or to be stood in for.
 */
export function causeOf(
  item: { windowCodes: readonly string[] },
  level: DecisionLevel,
  over: readonly Authority[],
  { staff, posts }: Department,
  isHindered: (id: string) => boolean,
): Cause {
  const high = staff.filter(({ role }) => standsHighEnough(role, level)).map(({ id }) => id)
  const holds = (id: string, limited: boolean) =>
    over.some(({ accountId, isLimited }) => accountId === id && isLimited === limited)
  const missing = high.filter((id) => holds(id, false) && isHindered(id))
  const present = high.filter((id) => !isHindered(id))
  if (missing.length === 0) {
    const limited = present.filter((id) => holds(id, true))
    const reason = limited.length > 0 ? 'only-within-limits' : 'nobody-authorised'
    return { reason, remedies: (limited.length > 0 ? limited : present).slice(0, 2).map(give) }
  }
  const theirs = posts.filter(
    ({ seat, windowCode, holders: [holder] }) =>
      seatReaches(seat, level) &&
      (windowCode === null || item.windowCodes.includes(windowCode)) &&
      holder !== undefined &&
      isHindered(holder),
  )
  const standIns = theirs.flatMap(({ holders }) => holders.slice(1))
  const returns = missing.slice(0, 2).map(back)
  const there = standIns.find((id) => !isHindered(id))
  if (there !== undefined) return { reason: 'stand-in-without-authority', remedies: [give(there), ...returns] }
  const posted = theirs.slice(0, 1).map(({ code }) => appoint(code))
  return { reason: standIns.length > 0 ? 'stand-in-away' : 'no-stand-in', remedies: [...posted, ...returns] }
}
