import type { CompiledCalendar } from '#domain/calendar/index.ts'
import type { CaseEvent, CaseState } from '#domain/cases/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import {
  actsOfLog,
  lookAtChange,
  lookAtStanding,
  supervisedOwnCase,
  type Look,
  type Regime,
} from '#domain/supervision/index.ts'
import type { Projected } from '../kernel/event-store.ts'
import type { Changed } from '../kernel/handle.ts'
import { cardNewsOf, remindersOf, type CardNews } from './card-news.ts'

/** What supervision adds to a change: cards, when to look again, and reminders. */
export type Supervised = Pick<Projected, 'timers' | 'outbox'> & { cards: CardNews[] }

/** What a change of a case leaves for supervision, in the same append. */
export function superviseChange(
  { stream, at, before, log, news }: Changed<CaseState, CaseEvent>,
  after: CaseState,
  facts: { item: ServiceItem; calendar: CompiledCalendar },
  regime: Regime,
): Supervised {
  if (after.submittedAt === null) return { cards: [], timers: [], outbox: [] }
  const now = supervisedOwnCase(stream, after, () => actsOfLog(stream, log), facts)
  const earlier = log.slice(0, log.length - news)
  const was =
    before.submittedAt === null ? null : supervisedOwnCase(stream, before, () => actsOfLog(stream, earlier), facts)
  const acts = now.acts.filter(({ ref }) => ref.version > earlier.length)
  return leftBy(lookAtChange(was, now, acts, regime, at), at)
}

/** What has become due of a case by an instant at which nobody does anything, as the sweep would find it then. */
export function superviseStanding(
  { stream, log }: Pick<Changed<CaseState, CaseEvent>, 'stream' | 'log'>,
  state: CaseState,
  facts: { item: ServiceItem; calendar: CompiledCalendar },
  regime: Regime,
  at: string,
): Supervised {
  const now = supervisedOwnCase(stream, state, () => actsOfLog(stream, log), facts)
  return leftBy(lookAtStanding(now, regime, at), at)
}

const leftBy = ({ found, next }: Look, at: string): Supervised => ({
  cards: cardNewsOf(found, at),
  timers: next === null ? [] : [{ kind: 'supervise', dueAt: next }],
  outbox: remindersOf(found),
})
