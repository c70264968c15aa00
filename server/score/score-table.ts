import type { scores } from '#api/scores.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import {
  defaultScheme,
  gradeOf,
  meanOf,
  monthsOf,
  rankOf,
  schemeOf,
  scoreOf,
  type LedgerSubject,
  type Score,
  type ScoreEntry,
  type ScoreScheme,
  type SupervisionSettings,
} from '#domain/supervision/index.ts'
import type { Database } from '../kernel/database.ts'
import { earnedIn, type Earned } from './earned.ts'
import { postedIn, type PostedRow } from './posted.ts'
import { recordedIn, type RecordedEntry } from './recorded.ts'
import { subjectsOf } from './subjects.ts'

export type Line = ReplyOf<typeof scores>['lines'][number]

/** What scores are read from: the database, and every version of the settings. */
export interface ScoreSources {
  database: Database
  settings: readonly SupervisionSettings[]
}

/** The scores of a period with everything they were made from. */
export interface ScoreTable {
  period: string
  months: string[]
  record: { first: string; last: string }
  lines: Line[]
  posted: PostedRow[]
  earned: Earned[]
  recorded: RecordedEntry[]
  /** What each month goes by, in their order. */
  schemes: ScoreScheme[]
}

/** Scores of all subjects of a kind in a period; the running month where none is named. */
export async function scoreTable(
  { database, settings }: ScoreSources,
  of: LedgerSubject,
  asked?: string,
): Promise<ScoreTable> {
  const record = await recordOf(database)
  const period = asked ?? record.last
  const months = monthsOf(period, record.first, record.last)
  const schemes = months.map((month) => schemeOf(settings, month))
  const [subjects, posted, earned, recorded] = await Promise.all([
    subjectsOf(database, of),
    postedIn(database, of, months, null),
    earnedIn(database, of, months),
    recordedIn(database, of, months),
  ])
  if (months.length === 0) return { period, months, record, lines: [], posted, earned, recorded, schemes }
  const entries = bySubject(posted, earned, recorded)
  const scored = subjects.map((subject) => {
    const own = entries.get(subject.id) ?? []
    return { subject, entries: own.length, score: meanOf(scoresByMonth(own, months, schemes)) }
  })
  const ranks = rankOf(
    scored.map(({ score }) => score),
    schemes.at(-1) ?? defaultScheme,
  )
  const lines = scored
    .map(({ subject, score, entries: count }, at): Line => {
      return { ...subject, ...score, grade: gradeOf(score.total), rank: ranks[at] ?? 1, entries: count }
    })
    .toSorted((a, b) => a.rank - b.rank)
  return { period, months, record, lines, posted, earned, recorded, schemes }
}

type Dated = ScoreEntry & { month: string }

/** What counts towards each score. */
export function bySubject(
  posted: readonly PostedRow[],
  earned: readonly Earned[],
  recorded: readonly RecordedEntry[],
): Map<string, Dated[]> {
  const entries = new Map<string, Dated[]>()
  const all = [...posted, ...recorded, ...earned.map((one) => ({ ...one, part: 'bonus' as const }))]
  for (const { subject, month, part, points } of all)
    entries.set(subject, [...(entries.get(subject) ?? []), { month, part, points }])
  return entries
}

/** A score for each month, by the scheme of the month. */
export const scoresByMonth = (
  entries: readonly Dated[],
  months: readonly string[],
  schemes: readonly ScoreScheme[],
): Score[] =>
  months.map((month, at) =>
    scoreOf(
      entries.filter((one) => one.month === month),
      schemes[at] ?? defaultScheme,
    ),
  )

/** From the first month of a case or of a ledger entry to this one. */
async function recordOf({ query }: Database): Promise<{ first: string; last: string }> {
  const [row] = await query<{ first: string; last: string }>(`
    with today as (select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM') as month)
    select least(t.month, (select to_char(min(received_on), 'YYYY-MM') from case_row), (select min(month) from ledger_entry), (select min(month) from score_record)) as first,
      t.month as last from today t`)
  if (!row) throw new Error('there is always a today')
  return row
}
