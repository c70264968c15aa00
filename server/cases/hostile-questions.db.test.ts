import { expect, it } from 'vitest'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'

const app = await startApp(await createDatabase())
const id = '01980000-0000-7000-8000-000000000000'
const dashes = '-'.repeat(36)

it.each([
  ['clerk', `/api/cases/urn:uuid:${id}`],
  ['clerk', `/api/cases/urn:uuid:${id}/licence`],
  ['clerk', `/api/people/urn:uuid:${id}`],
  ['clerk', `/api/files/urn:uuid:${id}`],
  ['clerk', `/api/cases/{${id}}`],
  ['clerk', `/api/work?after=2026-99-99_${id}`],
  ['clerk', `/api/work?after=2026-02-30_${id}`],
  ['clerk', `/api/work?after=0000-01-01_${id}`],
  ['clerk', `/api/work?after=2026-01-01_${dashes}`],
  ['clerk', '/api/work?after=2026-01-01'],
  ['li', `/api/my-cases?after=9999-99-99T99:99:99.999Z_${id}`],
  ['li', `/api/my-cases?after=2026-01-01T25:00:00.000Z_${id}`],
  ['li', `/api/my-cases?after=2026-01-01T00:00:00.000Z_${dashes}`],
])('%s asking %s is told that it is not in the right form', async (who, path) => {
  const { status, text } = await (await app.as(who)).send('GET', encodeURI(path))
  expect({ status, code: (JSON.parse(text) as { code: string }).code }).toEqual({ status: 400, code: 'invalid' })
})

it.each([
  ['clerk', `/api/work?after=2026-01-01_${id}`],
  ['li', `/api/my-cases?after=2026-01-01T00:00:00.000Z_${id}`],
])('%s asking %s is answered', async (who, path) => {
  expect((await (await app.as(who)).send('GET', path)).status).toBe(200)
})
