import { expect } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { caseDecider, type CaseEvent } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { caseRow } from '../server/cases/index.ts'
import type { Catalogue } from '../server/catalogue/index.ts'
import type { Database } from '../server/kernel/database.ts'
import { recordedOf } from '../server/kernel/event-store.ts'

/** Every row of case_row is what its log folds to; returns how many cases there are. */
export async function expectRowsToBeFolds(database: Database, catalogue: Catalogue): Promise<number> {
  const logs = await database.query<{ stream: string; log: string }>(
    `select stream, string_agg(entry || E'\\t' || coalesce(serial::text, ''), E'\\n' order by version) as log
     from event group by stream order by stream`,
  )
  const expected = await Promise.all(
    logs.map(async ({ stream, log }) => {
      const recorded = recordedOf<CaseEvent>(log)
      const state = fold(caseDecider, recorded)
      const item = await catalogue.version(state.itemCode, state.itemVersion)
      return caseRow(state, { item, calendar: nationalCalendar }, stream, recorded.length)
    }),
  )
  expect(await database.query('select * from case_row order by id')).toEqual(expected)
  return logs.length
}
