import type { scoreEntries } from '#api/scores.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { caseNumberOf } from '#domain/cases/index.ts'
import { defaultScheme } from '#domain/supervision/index.ts'
import type { Earned } from './earned.ts'
import type { PostedRow } from './posted.ts'
import type { RecordedEntry } from './recorded.ts'
import { bySubject, scoresByMonth, type ScoreTable } from './score-table.ts'

type Reply = ReplyOf<typeof scoreEntries>
type Entry = Reply['entries'][number]

/** One score taken apart. */
export function entriesBehind(table: ScoreTable, id: string, regionCode: string): Reply {
  const posted = table.posted.filter(({ subject }) => subject === id)
  const earned = table.earned.filter(({ subject }) => subject === id)
  const recorded = table.recorded.filter(({ subject }) => subject === id)
  const own = bySubject(posted, earned, recorded).get(id) ?? []
  const months = scoresByMonth(own, table.months, table.schemes).map((score, at) => ({
    ...{ month: table.months[at] ?? '', weights: (table.schemes[at] ?? defaultScheme).weights },
    ...score,
  }))
  return {
    line: table.lines.find((line) => line.id === id) ?? null,
    period: table.period,
    months,
    entries: [
      ...earned.map(earnedEntry),
      ...recorded.map(recordedEntry),
      ...posted.map((row) => postedEntry(row, regionCode)),
    ].toSorted((a, b) => b.month.localeCompare(a.month)),
  }
}

const nothingElse = { rule: null, card: null, record: null, caseId: null, caseNumber: null, person: null, numbers: {} }

const earnedEntry = ({ month, points, why, numbers }: Earned): Entry => ({
  ...nothingElse,
  ...{ month, part: 'bonus', points, why, numbers },
})

const recordedEntry = ({ month, part, points, why, record }: RecordedEntry): Entry => ({
  ...nothingElse,
  ...{ month, part, points, why, record },
})

/** A line of the ledger, with the number of its case. */
export const postedEntry = (
  { month, part, points, why, rule, card, caseId, serial, receivedOn, persons }: PostedRow,
  regionCode: string,
): Entry => ({
  ...{ month, part, points, why, rule, card, caseId, record: null },
  caseNumber: caseId === null ? null : caseNumberOf({ serial, receivedOn }, regionCode),
  person: persons[0] ?? null,
  numbers: {},
})
