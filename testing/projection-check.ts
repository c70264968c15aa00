import { expect } from 'vitest'
import { nationalCalendar, type CompiledCalendar } from '#domain/calendar/index.ts'
import { caseDecider, type CaseEvent } from '#domain/cases/index.ts'
import { fold } from '#domain/kernel/index.ts'
import { hearingColumns, licenceColumns, mirrorOf } from '../server/cases/index.ts'
import type { Catalogue } from '../server/catalogue/index.ts'
import type { Database } from '../server/kernel/database.ts'
import { recordedOf } from '../server/kernel/event-store.ts'

const mirrored = [
  ['case_row', '*', 'id'],
  ['licence', licenceColumns.join(', '), 'case_id'],
  ['hearing', hearingColumns.join(', '), 'case_id'],
  ['case_file', '*', 'case_id, material, file_id'],
  ['timer', 'stream, kind, due_at', 'stream, kind'],
] as const

/** What follows from the rows of cases: by what they are looked up, and what the hall counts, added up already or not. */
const derived = {
  applicants: [
    'select applicant_id, drafted_at, case_id from applicant_case',
    'select applicant_id, drafted_at, id from case_row',
  ],
  numbers: [
    'select received_on, serial, case_id, accepted_on from case_number',
    'select received_on, serial, id, accepted_on from case_row where received_on is not null and serial is not null',
  ],
  hall: [
    `select what, on_day, department_code, window_code, item_code, sum(cases) as cases
      from (select what, on_day, department_code, window_code, item_code, cases from hall_tally
        union all select what, on_day, department_code, window_code, item_code, cases from hall_move) t
      group by 1, 2, 3, 4, 5 having sum(cases) <> 0`,
    `select what, on_day, department_code, coalesce(window_code, '') as window_code, item_code, count(*) as cases
      from case_row c, hall_places(c) group by 1, 2, 3, 4, 5`,
  ],
} as const

/** What was derived from the rows of cases is what they say. */
export async function expectDerived({ query }: Pick<Database, 'query'>): Promise<void> {
  for (const [name, [kept, meant]] of Object.entries(derived)) {
    const [more, fewer] = [
      await query(`select * from (${kept}) k except all (${meant})`),
      await query(`select * from (${meant}) m except all (${kept})`),
    ]
    expect({ [name]: { more, fewer } }).toEqual({ [name]: { more: [], fewer: [] } })
  }
}

/**
 * Every case, licence, paper and timer in the tables is what its log folds to, and what is derived from them what they say;
 * returns how many cases there are.
 */
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
  await expectDerived(database)
  return logs.length
}

/** Rows by the columns of their key; the database sorts by its own collation. */
const keyOf = (columns: readonly string[]) => (a: object, b: object) => {
  const written = (row: object) => columns.map((column) => String((row as Record<string, unknown>)[column])).join(' ')
  return written(a) < written(b) ? -1 : 1
}
