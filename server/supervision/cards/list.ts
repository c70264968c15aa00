import type { cards } from '#api/cards.ts'
import type { QueryOf, ReplyOf, Scope } from '#api/kernel/endpoint.ts'
import { addDays } from '#domain/kernel/index.ts'
import { openCardStatuses } from '#domain/supervision/index.ts'
import type { Account } from '../../identity/index.ts'
import type { Database, Statement } from '../../kernel/database.ts'
import { cursor, isDay, isInstant, pageOf } from '../../kernel/page.ts'
import { Problem } from '../../kernel/problem.ts'
import { cardLineColumns, cardLineFrom, cardLineOf, type CardLineRow } from './lines.ts'
import { cardWithinReach, reachOf } from './reach.ts'

export type CardQuery = QueryOf<typeof cards>

const list: Statement = {
  name: 'card-list',
  text: `select ${cardLineColumns} from ${cardLineFrom}
    where ${cardWithinReach}
      and ($5::timestamptz is null or (c.raised_at, c.id) < ($5::timestamptz, $6::uuid))
      and ($8::text[] is null or c.level = any($8)) and ($9::text[] is null or c.status = any($9))
      and ($10::text is null or c.rule = $10) and ($11::text is null or c.department_code = $11)
      and ($12::text is null or c.window_code = $12) and ($13::text is null or c.persons @> array[$13::text])
      and ($14::timestamptz is null or c.breach_at >= $14) and ($15::timestamptz is null or c.breach_at < $15)
      and ($16::uuid is null or c.case_id = $16)
      and ($18::timestamptz is null or c.raised_at >= $18) and ($19::timestamptz is null or c.raised_at < $19)
      and (not $17::boolean or c.review_overdue or c.due_at < clock_timestamp()
        or c.acknowledgement_missed and c.status = 'notified')
    order by c.raised_at desc, c.id desc limit $7`,
}

/** Cards within reach, newest first, a page by key. */
export async function cardsOf(
  { database, regionCode }: { database: Database; readonly regionCode: string },
  account: Account,
  scope: Scope,
  query: CardQuery,
): Promise<ReplyOf<typeof cards>> {
  const [raisedAt, id] = cursor(query.after, isInstant) ?? [null, null]
  const limit = Number(query.limit ?? 20)
  const rows = await database.run<CardLineRow>(list, [
    ...reachOf(account, scope),
    raisedAt,
    id,
    limit + 1,
    query.level?.split(',') ?? null,
    query.status?.split(',').flatMap((status) => (status === 'open' ? openCardStatuses : [status])) ?? null,
    query.rule ?? null,
    query.department ?? null,
    query.window ?? null,
    query.mine === 'true' ? account.id : (query.person ?? null),
    query.from === undefined ? null : dayBegins('from', query.from),
    query.to === undefined ? null : dayBegins('to', query.to, 1),
    query.case ?? null,
    query.overdue === 'true',
    ...raisedBetween(query),
  ])
  const { shown, next } = pageOf(rows, limit, (last) => `${last.raisedAt}_${last.id}`)
  return { cards: shown.map((row) => cardLineOf(row, regionCode)), next }
}

/** The instants a card was raised between: of one day, or of every day up to it. */
const raisedBetween = ({ raisedSince, raisedOn }: CardQuery): (string | null)[] => [
  raisedSince === undefined
    ? raisedOn === undefined
      ? null
      : dayBegins('raisedOn', raisedOn)
    : dayBegins('raisedSince', raisedSince),
  raisedOn === undefined ? null : dayBegins('raisedOn', raisedOn, 1),
]

/** The instant a day of the town begins, so many days later; throws a 400 for a day that does not exist. */
function dayBegins(field: string, on: string, later = 0): string {
  if (!isDay(on)) throw new Problem(400, 'invalid', {}, [{ field, message: 'field-date' }])
  return `${addDays(on, later)}T00:00:00+08:00`
}
