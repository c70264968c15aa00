import { epochMs } from '../kernel/index.ts'
import type { Span } from './absence.ts'
import { mergedHours, stretchesOf, type OpenHours } from './duty-gaps.ts'
import { serverOf, type DutyPost } from './duty-post.ts'

/** The opening hours in which nobody serves a post: its holder and all who stand in are away, or may not sign in. */
export function unservedHours(
  post: DutyPost,
  hours: readonly OpenHours[],
  roster: {
    people: readonly { id: string; disabled: boolean }[]
    absences: readonly (Span & { accountId: string })[]
  },
): OpenHours[] {
  const known = new Set(roster.people.filter(({ disabled }) => !disabled).map(({ id }) => id))
  const absences = roster.absences
    .filter(({ accountId }) => post.holders.includes(accountId))
    .map(({ accountId, fromAt, toAt }) => ({ accountId, from: epochMs(fromAt), to: epochMs(toAt) }))
  return hours.flatMap((open) =>
    mergedHours(
      stretchesOf(open, { absences }).filter(({ from }) => {
        const away = new Set(absences.filter((one) => one.from <= from && from < one.to).map((one) => one.accountId))
        return serverOf(post, (id) => away.has(id) || !known.has(id)) === undefined
      }),
    ),
  )
}
