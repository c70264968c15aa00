import { describe, expect, it } from 'vitest'
import { firstSettings } from '#domain/supervision/index.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { registerOutside } from '#testing/outside-register.ts'
import { judgeMonths } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
await registerOutside(app, 'tax')
await registerOutside(app, 'land')
const regime = { settings: [firstSettings], outages: [] }

let numbered = 0
/** A case of a system that ended at an instant, and what is held against it. */
const ended = (system: string, at: string, faults: string[] = [], history = false) =>
  database.query(
    `insert into outside_case (stream, system, case_no, item_code, item_version, version, last_at, finished_at, outcome, faults, history)
     values (gen_random_uuid(), $1, $2, 'TAX-1', 1, 3, $3, $3, 'on-time', $4, $5)`,
    [system, `N-${++numbered}`, at, faults, history],
  )
const rejectedOn = (at: string, caseNo: string | null, code: string) =>
  database.query(
    `insert into outside_rejection (system, at, case_no, kind, code) values ('tax', $1, $2, 'accept', $3)`,
    [at, caseNo, code],
  )
const cards = () =>
  database.query<object>(
    `select rule, occasion, subject_kind as kind, subject_id as id,
       (select entry::jsonb -> 'event' -> 'finding' -> 'numbers' from event e where e.stream = c.id and e.version = 1) as numbers
     from card c where subject_kind = 'system' order by rule, occasion, id`,
  )

for (let count = 0; count < 48; count++) await ended('tax', '2026-03-10T02:00:00Z')
// Midnight in the city begins April.
await ended('tax', '2026-03-31T16:00:00Z', ['late'])
await ended('tax', '2026-03-31T15:59:59Z', ['late'])
await ended('tax', '2026-03-12T02:00:00Z', ['acceptance-missing', 'late'])
await ended('land', '2026-03-12T02:00:00Z')
await ended('land', '2026-03-12T02:00:00Z', ['late'], true)
await rejectedOn('2026-03-15T02:00:00Z', 'N-1', 'check-digit')
await rejectedOn('2026-03-15T02:00:01Z', 'N-1', 'check-digit')
await rejectedOn('2026-03-15T02:00:02Z', null, 'schema')
await rejectedOn('2026-03-15T02:00:03Z', 'N-2', 'version-conflict')

describe('a month of an outside system', () => {
  it('is not judged before all of it has come', async () => {
    expect(await judgeMonths(database, regime, '2026-04-02T15:00:00Z')).toEqual([])
  })

  it('costs a point for every per cent of its cases told late, with gaps or out of order, or that failed validation', async () => {
    await judgeMonths(database, regime, '2026-04-03T16:00:01Z')
    const march = { occasion: '2026-03', kind: 'system', id: 'tax' }
    expect(await cards()).toMatchObject([
      {
        ...march,
        rule: 'D-01',
        numbers: { finished: 50, faulty: 2, percent: 4, points: -4, late: 2, 'acceptance-missing': 1 },
      },
      { ...march, rule: 'D-02', numbers: { finished: 50, faulty: 2, points: -4, schema: 1, 'check-digit': 2 } },
    ])
  })

  it('is judged once', async () => {
    const before = await cards()
    await judgeMonths(database, regime, '2026-04-20T00:00:00Z')
    expect(await cards()).toEqual(before)
  })

  it('holds nothing against a system that told all in time, nor against history that was loaded', async () => {
    expect((await cards()).filter((card) => 'id' in card && card.id === 'land')).toEqual([])
  })
})
