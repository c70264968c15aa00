import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { previewCalendar, publishCalendarDraft, saveCalendarDraft } from '#api/administration-calendar.ts'
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import { startOneDoor } from '../child-server.ts'
import { copyCases } from '../copied-cases.ts'
import { cookieOf, createDemoCity, environmentFor } from '../demo-city.ts'
import type { Fixture } from '../fixture.ts'
import { createSnapshots } from '../../server/cases/index.ts'
import type { Database } from '../../server/kernel/database.ts'
import type { Options } from '../options.ts'
import { atMost, type Report } from '../report.ts'

/** Another working calendar for every open case, over HTTP: previewed, and published in one transaction. */
export async function measureRecalculation(fixture: Fixture, { rounds, profile }: Options): Promise<Report> {
  const wanted = rounds > 1 ? 100_000 : 2_000
  const url = await createDemoCity(fixture, 'recalculation')
  const database = fixture.open(url)
  const open = await database.query<{ id: string }>(
    `select id from case_row where submitted_at is not null and closed_on is null and due_on >= current_date`,
  )
  const sources = open.map(({ id }) => id)
  await copyCases(database, { sources, wanted: wanted - sources.length })
  const snapshotMs = await snapshotAll(database)
  await database.query('vacuum analyze')
  const [manager] = await database.query<{ id: string }>(`select id from account where role = 'centre-manager' limit 1`)
  const headers = { ...(await cookieOf(database, manager?.id ?? '')), 'content-type': 'application/json' }
  const server = await startOneDoor(fixture.cleanup, environmentFor(fixture, url), { profile })
  await comeToRest(database)
  const effectiveOn = civilDateOf(new Date().toISOString())
  const on = addDays(effectiveOn, 1)
  const order = { level: 'centre', days: [{ on, works: false, why: '台风停业', whyEn: 'closed for a typhoon' }] }
  const timed = async ({ method, path }: { method: string; path: string }, body: object) => {
    const start = performance.now()
    const response = await fetch(`${server.origin}${path}`, {
      method,
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as { newest?: { effects: { openCases: number; moved: number } | null } }
    if (!response.ok) throw new Error(JSON.stringify(answer))
    return { seconds: (performance.now() - start) / 1_000, answer }
  }
  const preview = await timed(previewCalendar, order)
  await timed(saveCalendarDraft, order)
  const published = await timed(publishCalendarDraft, { effectiveOn, reason: '台风' })
  fixture.residents.push({ when: `after recalculating ${wanted} cases`, megabytes: server.residentMb() })
  await server.stop()
  const { openCases = 0, moved = 0 } = published.answer.newest?.effects ?? {}
  return {
    workload: 'h',
    title: 'another working calendar for every open case',
    notes: [
      `${openCases} open cases, ${moved} of them moved; preview ${preview.seconds.toFixed(2)} s, published in ${published.seconds.toFixed(2)} s`,
      `snapshots of all of them were there, as the background makes them: ${((snapshotMs * 1_000) / wanted).toFixed(0)} µs a case`,
      'the server had come to rest before: what the demo city leaves to be told and looked at was done',
      'each has one more entry, its row and timers anew; telling its applicant and looking at it again follow as effects',
    ],
    lines: [{ name: 'cases counted anew a second', perSecond: openCases / published.seconds }],
    promises: [atMost(`publishing, for 100000 cases`, (published.seconds * 100_000) / openCases, 10, ' s')],
  }
}

/** What the demo city left to be told and looked at when its server starts is no part of a recount. */
async function comeToRest(database: Database): Promise<void> {
  const waits = `(select from outbox where done_at is null and next_at <= clock_timestamp())
    or exists (select from timer where due_at <= clock_timestamp())`
  for (const until = Date.now() + 120_000; Date.now() < until; await setTimeout(250)) {
    const [row] = await database.query<{ waits: boolean }>(`select exists ${waits} as waits`)
    if (!row?.waits) return
  }
  throw new Error('the server does not come to rest')
}

/** Makes what the background of a server would have made by and by; gives the milliseconds it took. */
async function snapshotAll(database: Database): Promise<number> {
  const start = performance.now()
  const snapshots = createSnapshots(database, 0)
  while ((await snapshots.round()).looked > 0);
  return performance.now() - start
}
