import { epochMs, instantOf } from '../kernel/index.ts'
import type { Span } from './absence.ts'
import { serverOf, type DutyPost } from './duty-post.ts'

/** Who stands in from when to when; null where nobody is left. */
export interface Stretch extends Span {
  id: string | null
}

/** Who stands in for the holder of a post along a time in which the holder is away, stretch by stretch. */
export function standInsAlong(
  post: DutyPost,
  span: Span,
  roster: {
    people: readonly { id: string; disabled: boolean }[]
    absences: readonly (Span & { accountId: string })[]
  },
): Stretch[] {
  const [holder, ...others] = post.holders
  const known = new Set(roster.people.filter(({ disabled }) => !disabled).map(({ id }) => id))
  const absences = roster.absences
    .filter(({ accountId }) => others.includes(accountId))
    .map(({ accountId, fromAt, toAt }) => ({ accountId, from: epochMs(fromAt), to: epochMs(toAt) }))
  const [from, to] = [epochMs(span.fromAt), epochMs(span.toAt)]
  const turns = absences.flatMap((one) => [one.from, one.to]).filter((at) => from < at && at < to)
  const starts = [...new Set([from, ...turns])].toSorted((a, b) => a - b)
  const stretches: Stretch[] = []
  for (const [nth, at] of starts.entries()) {
    const away = new Set(absences.filter((one) => one.from <= at && at < one.to).map(({ accountId }) => accountId))
    const id = serverOf(post, (one) => one === holder || away.has(one) || !known.has(one)) ?? null
    const toAt = instantOf(starts[nth + 1] ?? to)
    const last = stretches.at(-1)
    if (last?.id === id) last.toAt = toAt
    else stretches.push({ id, fromAt: instantOf(at), toAt })
  }
  return stretches
}
