// The clock of the machine is set back two days under a running centre: nothing happens before what has happened. The
// database's clock is the only one the server goes by; here a function of the same name stands before it, unknown to the server.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { auditList } from '#api/administration-users.ts'
import { caseFile, draftCase, grantCase, reviewStep } from '#api/cases.ts'
import { startApp, temporaryFolder } from '#testing/app.ts'
import { bringCase, marketAnswers } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { marketPermit } from '#testing/toy-city.ts'
import type { ClockStanding } from './kernel/correct-clock.ts'
import { openDatabase } from './kernel/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const [clerk, head] = await Promise.all([app.as('clerk'), app.as('head')])
const inReview = await bringCase(app, 'in-review')
const reviewed = await bringCase(app, 'awaiting-decision')
const operator = openDatabase(database.url, { max: 1 })
afterAll(() => operator.close())
const [{ name } = { name: '' }] = await operator.query<{ name: string }>('select current_database() as name')

/** Every connection of the server but the operator's own is cut, so that it begins anew under what holds now. */
async function cutOff(): Promise<void> {
  await operator.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [name],
  )
  const asked = () => Promise.all(Array.from({ length: 20 }, () => database.query('select'))).then(() => true)
  await expect.poll(() => asked().catch(() => false)).toBe(true)
}

const opening = { body: { itemCode: marketPermit.code, applicantId: app.parties.li, answers: marketAnswers } }

async function setBack(): Promise<void> {
  await operator.query('create schema behind')
  await operator.query(
    `create function behind.clock_timestamp() returns timestamptz language sql volatile
     as $$ select pg_catalog.clock_timestamp() - interval '2 days' $$`,
  )
  await operator.query('grant usage on schema behind to public')
  await operator.query(`alter database ${name} set search_path = behind, pg_catalog, public`)
  await cutOff()
}

it('a clock two days behind decides nothing of a case it knows, and the case stays as it was', async () => {
  await setBack()
  const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
  expect(Date.parse(now)).toBeLessThan(Date.now() - 47 * 3_600_000)
  const review = { step: 'site-visit', verdict: 'pass' as const, opinion: '属实' }
  const no = await clerk.refused(reviewStep, { params: { id: inReview.id }, body: review })
  expect(no).toMatchObject({ status: 503, code: 'clock-behind-history' })
  const refused = await head.refused(grantCase, { params: { id: reviewed.id }, body: { opinion: '准予' } })
  expect(refused.code).toBe('clock-behind-history')
  const opened = await (await app.as('li')).refused(draftCase, opening)
  expect(opened).toMatchObject({ status: 503, code: 'clock-behind-history' })
  expect((await clerk.ask(caseFile, { params: { id: reviewed.id } })).status).toBe('awaiting-decision')
})

it('begins anew where a system administrator says why, on record; what lies ahead waits all the same', async () => {
  const call = (...args: string[]) =>
    promisify(execFile)(process.execPath, [path.resolve(import.meta.dirname, 'cli.ts'), 'clock', '--json', ...args], {
      env: { PATH: process.env['PATH'], DATA_DIR: temporaryFolder(), DATABASE_URL: database.url },
    }).then(({ stdout }) => JSON.parse(stdout) as ClockStanding)
  const correct = (by: string, ...reason: string[]) => call('--correct', '--by', by, ...reason)
  expect((await call()).waiting).toBeGreaterThan(1)
  await expect(correct('system-administrator')).rejects.toThrow(/needs --reason/)
  await expect(correct('clerk', '--reason', '时钟')).rejects.toThrow(/system administrator/)
  expect(await correct('system-administrator', '--reason', '时钟曾快两天')).toMatchObject({ newest: null })
  await expect(correct('system-administrator', '--reason', '再来')).rejects.toThrow(/nothing is held up/)
  const { entries } = await (await app.as('supervisor')).ask(auditList, { query: { action: 'correct-clock' } })
  expect(entries).toMatchObject([{ by: { username: 'system-administrator' }, outcome: 'ok' }])

  expect((await (await app.as('li')).ask(draftCase, opening)).id).toBeTruthy()
  const refused = await head.refused(grantCase, { params: { id: reviewed.id }, body: { opinion: '准予' } })
  expect(refused.code).toBe('clock-behind-history')
})

it('and goes on where the clock is right again', async () => {
  await operator.query(`alter database ${name} reset search_path`)
  await cutOff()
  const { status } = await head.ask(grantCase, { params: { id: reviewed.id }, body: { opinion: '准予' } })
  expect(status).toBe('granted')
  expect((await (await app.as('li')).ask(draftCase, opening)).id).toBeTruthy()
})
