import { shareOf, type Share } from '#domain/statistics/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

/** What ratings of the services of some days add up to; nobody's silence counts as praise. */
export interface RatingFigures {
  /** Rated ÷ served at a counter. */
  rated: Share
  /** The three grades from fairly satisfied up ÷ ratings. */
  satisfied: Share
  /** The two best grades ÷ ratings. */
  good: Share
}

const counting: Statement = {
  name: 'rating-figures',
  text: `select
    (select count(*)::int from ticket t where t.on_day between $1::date and $2::date and t.called_at is not null
      and t.status = 'done' and t.started_at is not null) as served,
    count(*)::int as rated,
    count(*) filter (where r.grade in ('very-satisfied', 'satisfied', 'fairly-satisfied'))::int as satisfied,
    count(*) filter (where r.grade in ('very-satisfied', 'satisfied'))::int as good
    from rating r where r.served_at >= $1::date::timestamp at time zone 'Asia/Shanghai'
      and r.served_at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
}

/** The figures of the services from a day to a day. */
export async function ratingFiguresOf(
  { run }: Pick<Database, 'run'>,
  { from, to }: { from: CivilDate; to: CivilDate },
): Promise<RatingFigures> {
  const [row] = await run<Record<'served' | 'rated' | 'satisfied' | 'good', number>>(counting, [from, to])
  const { served, rated, satisfied, good } = row ?? { served: 0, rated: 0, satisfied: 0, good: 0 }
  return { rated: shareOf(rated, served), satisfied: shareOf(satisfied, rated), good: shareOf(good, rated) }
}
