import type { statistics } from '#api/statistics.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { addMonths, type CivilDate } from '#domain/kernel/index.ts'
import { recipes, spanOf } from '#domain/statistics/index.ts'
import { ratingFiguresOf, type RatingFigures } from '../evaluation/index.ts'
import type { Database } from '../kernel/database.ts'
import { countMonth } from './count-months.ts'

/** What statistics are counted with. */
export interface StatisticsSources {
  database: Database
  desk: { calendar(version: null): CompiledCalendar }
}

type Statistics = ReplyOf<typeof statistics>
type Counted = Awaited<ReturnType<typeof countMonth>> & { ratings: RatingFigures }

/** Milliseconds a month is shown before it is counted again: hardly anything changes in one that is over. */
const freshMs = { present: 60_000, past: 3_600_000 }
const monthsShown = 12

/** The statistics of a month; each month is counted now and then, however many ask. Without one: the latest. */
export function createStatistics({ database, desk }: StatisticsSources): (month?: string) => Promise<Statistics> {
  const kept = new Map<string, { from: number; counted: Promise<Counted> }>()
  const count = async (month: string, today: CivilDate): Promise<Counted> => {
    const span = spanOf(month, today)
    const [figures, ratings] = await Promise.all([
      countMonth(database, { month, today, calendar: desk.calendar(null) }),
      ratingFiguresOf(database, span),
    ])
    return { ...figures, ratings }
  }
  const counted = (month: string, today: CivilDate) => {
    const now = performance.now()
    const known = kept.get(month)
    const fresh = month === today.slice(0, 7) ? freshMs.present : freshMs.past
    if (known && now - known.from < fresh) return known.counted
    const asked = count(month, today)
    asked.catch(() => kept.delete(month))
    kept.set(month, { from: now, counted: asked })
    return asked
  }
  return async (month) => {
    const [{ today, departments } = { today: '', departments: [] }] = await database.query<Asked>(asking)
    const latest = today.slice(0, 7)
    const asked = month === undefined || month > latest ? latest : month
    const around = monthsUpTo(latest)
    const known = new Set([...around, asked])
    for (const old of kept.keys()) if (!known.has(old)) kept.delete(old)
    const { all, byDepartment, ratings } = await counted(asked, today)
    const months = []
    for (const each of around) months.push({ month: each, ...(await counted(each, today)).all })
    return {
      month: asked,
      on: today,
      ...{ ...all, ratings },
      byDepartment: byDepartment.flatMap(({ code, ...figures }) => {
        const names = departments.find((one) => one.code === code)
        return names ? [{ ...names, ...figures }] : []
      }),
      months,
      recipes: Object.entries(recipes).map(([figure, words]) => ({ figure, ...words })),
    }
  }
}

interface Asked {
  today: CivilDate
  departments: { code: string; name: string; nameEn: string }[]
}

const asking = `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today,
  (select jsonb_agg(jsonb_build_object('code', code, 'name', name, 'nameEn', name_en) order by code)
    from department where not outside) as departments`

/** The months shown, oldest first. */
const monthsUpTo = (latest: string): string[] =>
  Array.from({ length: monthsShown }, (_, i) => addMonths(`${latest}-01`, i - monthsShown + 1).slice(0, 7))
