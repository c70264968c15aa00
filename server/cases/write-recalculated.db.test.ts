import { expect, it } from 'vitest'
import { temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { readConfig } from '../config.ts'
import { seedCases } from '../demo/index.ts'
import type { Query } from '../kernel/administer.ts'
import { createServices } from '../services.ts'
import type { Recalculated } from './recalculated.ts'
import { HallMoves } from './hall-moves.ts'
import { RecalculatedPage, writeRecalculated } from './write-recalculated.ts'

const database = await createDatabase()
await seedCases(createServices(database, readConfig({ DATA_DIR: temporaryFolder() })), 50, 5)

type Row = Recalculated['row'] & { id: string }

it('cases of different pages that somebody else changed meanwhile are followed up, whatever pages were written before', async () => {
  const rows = await database.query<Row>(
    `select id, version, promised_due_on, statutory_due_on, due_on, sort_on, told_until, runs_until, objection_due_on, last_at,
       'another' as calendar_version from case_row where submitted_at is not null order by id limit 4`,
  )
  const [first, second, third, fourth] = rows
  if (!first || !second || !third || !fourth) throw new Error('four cases are seeded')
  /** A page of those cases, of which the ones that are `overtaken` stand at a version that is taken. */
  const pageOf = (those: Row[], overtaken: Row[] = []) => {
    const page = new RecalculatedPage()
    for (const { id, ...row } of those) {
      const version = overtaken.some((one) => one.id === id) ? row.version : row.version + 1
      page.add({ id, entry: { version, text: '{}', series: null }, row: { ...row, version }, timers: [], moves: [] })
    }
    return page
  }
  const write = (query: Query, page: RecalculatedPage) => writeRecalculated(query, page, new HallMoves())
  await database.transaction(async (query) => {
    expect(await write(query, pageOf([first, second], [first]))).toEqual([first.id])
    expect(await write(query, pageOf([third], [third]))).toEqual([third.id])
    expect(await write(query, pageOf([first, third]))).toEqual([])
    expect(await write(query, pageOf([fourth], [fourth]))).toEqual([fourth.id])
  })
  const followed = await database.query(
    `select distinct c.id from case_row c join outbox o on o.kind = 'recounted' and c.calendar_version = o.payload ->> 'calendar'
       and c.id between (o.payload ->> 'from')::uuid and (o.payload ->> 'to')::uuid order by c.id`,
  )
  expect(followed).toEqual([first, second, third].map(({ id }) => ({ id })))
})
