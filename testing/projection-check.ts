import { expect } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { caseDecider, type CaseEvent } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { mirrorOf } from '../server/cases/index.ts'
import type { Catalogue } from '../server/catalogue/index.ts'
import type { Database } from '../server/kernel/database.ts'
import { recordedOf } from '../server/kernel/event-store.ts'

const mirrored = [
  ['case_row', '*', 'id'],
  ['licence', '*', 'case_id'],
  ['case_file', '*', 'case_id, material, file_id'],
  ['timer', 'stream, kind, due_at', 'stream, kind'],
] as const

/** Every case, licence, paper and timer in the tables is what its log folds to; returns how many cases there are. */
export async function expectRowsToBeFolds(database: Database, catalogue: Catalogue): Promise<number> {
  const logs = await database.query<{ stream: string; log: string }>(
    `select stream, string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version) as log
     from event group by stream order by stream`,
  )
  const meant = await Promise.all(
    logs.map(async ({ stream, log }) => {
      const recorded = recordedOf<CaseEvent>(log)
      const state = fold(caseDecider, recorded)
      const item = await catalogue.version(state.itemCode, state.itemVersion)
      const { rows, timers } = mirrorOf(state, { item, calendar: nationalCalendar }, stream, recorded.length)
      return {
        ...rows,
        timer: timers.map(({ kind, dueAt }) => ({ stream, kind, due_at: new Date(dueAt).toISOString() })),
      }
    }),
  )
  for (const [table, columns, order] of mirrored) {
    const expected = meant.flatMap((rows: Record<string, object[]>) => rows[table] ?? [])
    const stored = await database.query(`select ${columns} from ${table} order by ${order}`)
    expect({ [table]: stored }).toEqual({ [table]: expected })
  }
  return logs.length
}
