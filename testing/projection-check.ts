import { expect } from 'vitest'
import { nationalCalendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import { caseDecider, type CaseEvent } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { licenceColumns, mirrorOf } from '../server/cases/index.ts'
import type { Catalogue } from '../server/catalogue/index.ts'
import type { Database } from '../server/kernel/database.ts'
import { recordedOf } from '../server/kernel/event-store.ts'

const mirrored = [
  ['case_row', '*', 'id'],
  ['licence', licenceColumns.join(', '), 'case_id'],
  ['case_file', '*', 'case_id, material, file_id'],
  ['timer', 'stream, kind, due_at', 'stream, kind'],
] as const

/** Every case, licence, paper and timer in the tables is what its log folds to; returns how many cases there are. */
export async function expectRowsToBeFolds(
  database: Database,
  catalogue: Catalogue,
  calendarOf: (version: string | null) => CompiledCalendar = () => nationalCalendar,
): Promise<number> {
  const logs = await database.query<{ stream: string; log: string }>(
    `select stream, string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version) as log
     from event where stream in (select id from case_row) group by stream order by stream`,
  )
  const meant = await Promise.all(
    logs.map(async ({ stream, log }) => {
      const recorded = recordedOf<CaseEvent>(log)
      const state = fold(caseDecider, recorded)
      const item = await catalogue.version(state.itemCode, state.itemVersion)
      const { rows, timers } = mirrorOf(
        state,
        { item, calendar: calendarOf(state.calendarVersion) },
        stream,
        recorded.length,
      )
      return {
        ...rows,
        timer: timers.map(({ kind, dueAt }) => ({ stream, kind, due_at: new Date(dueAt).toISOString() })),
      }
    }),
  )
  for (const [table, columns, order] of mirrored) {
    const expected = meant.flatMap((rows: Record<string, object[]>) => rows[table] ?? [])
    const stored = await database.query<object>(
      `select ${columns} from ${table}${table === 'timer' ? ` where kind <> 'supervise'` : ''}`,
    )
    const key = keyOf(order.split(', '))
    expect({ [table]: stored.toSorted(key) }).toEqual({ [table]: expected.toSorted(key) })
  }
  return logs.length
}

/** Rows by the columns of their key; the database sorts by its own collation. */
const keyOf = (columns: readonly string[]) => (a: object, b: object) => {
  const written = (row: object) => columns.map((column) => String((row as Record<string, unknown>)[column])).join(' ')
  return written(a) < written(b) ? -1 : 1
}
