import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { epochMs, instantOf, Refusal } from '#domain/kernel/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import { createDatabase } from '#testing/database.ts'
import { createDesk } from '../cases/index.ts'
import { readConfig } from '../config.ts'
import type { Database } from '../kernel/database.ts'
import { accountIdOf } from '../organisation/index.ts'
import { createServices, type Services } from '../services.ts'
import { sweepWatched } from '../supervision/index.ts'
import { filledCommand } from './fill-application.ts'
import { generateHistory } from './generate-history.ts'
import { loadHistory } from './load-history.ts'
import { createPapers } from './papers.ts'
import { prepareCity } from './prepare-city.ts'

const history = { city: haimen, cases: 80, seed: 7, until: epochMs('2026-03-12T07:00:00.000Z') }
const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-history-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

/** Services over a database that seal the same words of the same person to the same bytes: chance has no part in the comparison. */
const sealed = new Map<string, Promise<string>>()
function servicesOn(database: Database): Services {
  const services = createServices(database, readConfig({ DATA_DIR: dataDir }))
  const sealFor = (partyId: string, plain: string) => {
    const known = sealed.get(partyId + plain) ?? services.people.sealFor(partyId, plain)
    sealed.set(partyId + plain, known)
    return known
  }
  const people = { ...services.people, sealFor }
  return { ...services, people, desk: createDesk({ ...services.desk, people }) }
}

/** The applicants of one database, under the same ids and keys in the other. */
async function copyPeople(from: Database, to: Database): Promise<void> {
  for (const table of ['party', 'subject_key']) {
    const rows = await from.query(`select * from ${table}`)
    await to.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ])
  }
}

/** Sends every act of the history down the road, one after the other, and lets the outbox deliver what it left. */
async function playByRoad(database: Database): Promise<void> {
  const services = servicesOn(database)
  const { desk, catalogue, calendars, files, people } = services
  const calendar = calendars.current()
  const applicants = await prepareCity(services, haimen)
  const accountOf = (username: string) => accountIdOf(haimen.code, username)
  const plan = { ...history, calendar, seed: `${history.cases} of ${history.seed}`, applicants, accountOf }
  const providePapers = createPapers(database.query, files)
  for (const steps of generateHistory(plan)) {
    await providePapers(steps)
    for (const step of steps) {
      const { setting, ordinal, at, actor } = step
      const published = await catalogue.published(setting.item.code)
      const command = await filledCommand(step, published?.version ?? 0, people.sealFor)
      const answer = await desk.send({
        stream: setting.stream,
        command,
        requestId: `history ${ordinal}`,
        requestHash: null,
        actor,
        itemCode: command.type === 'DraftCase' ? setting.item.code : null,
        at: instantOf(at),
      })
      if (answer instanceof Refusal) throw new Error(answer.code)
    }
  }
  await sweepWatched(
    { database, regime: services.regime.current, itemVersion: catalogue.version, calendar: desk.calendar },
    instantOf(history.until),
  )
  await services.notices.deliver()
}

async function playInBulk(database: Database): Promise<void> {
  const services = servicesOn(database)
  const applicants = await prepareCity(services, haimen)
  await database.transaction((query) => loadHistory(services, query, applicants, history))
}

describe('a history played in bulk', async () => {
  const [byRoad, inBulk] = [await createDatabase(), await createDatabase()]
  await playByRoad(byRoad)
  await copyPeople(byRoad, inBulk)
  await playInBulk(inBulk)

  it.each([
    [
      'log',
      `select position, stream, version, entry, serial, hash, request_id, request_hash from event order by position`,
    ],
    ['rows of cases', 'select * from case_row order by id'],
    ['licences', 'select * from licence order by case_id'],
    ['papers', 'select * from case_file order by case_id, material, file_id'],
    ['stored files', 'select * from file order by id'],
    ['timers', 'select stream, kind, due_at, leased_until::text from timer order by stream, kind'],
    ['numbers', 'select * from series order by name'],
    ['notices', 'select party_id, case_id, kind, dedupe_key, at from notice order by dedupe_key'],
    ['effects', 'select kind, dedupe_key, payload, attempts, done_at is null as waiting from outbox order by id'],
  ])('leaves the same %s as the road', async (_, question) => {
    const [expected, actual] = [await byRoad.query(question), await inBulk.query(question)]
    expect(expected.length).toBeGreaterThan(0)
    expect(actual).toEqual(expected)
  })

  it('counts on where other numbers were taken before', async () => {
    const services = servicesOn(inBulk)
    const applicants = await prepareCity(services, haimen)
    await inBulk.transaction((query) => loadHistory(services, query, applicants, { ...history, seed: 8 }))
    const gaps = await inBulk.query(
      'select received_on from case_row where serial is not null group by received_on having count(*) <> max(serial)',
    )
    expect(gaps).toEqual([])
    expect(await inBulk.query('select count(*) from case_row')).toEqual([{ count: 2 * history.cases }])
  })
})
