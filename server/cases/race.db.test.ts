import { expect, it } from 'vitest'
import { grantCase, refuseCase } from '#api/cases.ts'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { nextKey, type Browser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'

const database = await createDatabase()
const app = await startApp(database)
const writers = 32
const rounds = 4

const decide = (browser: Browser, id: string, { path }: Pick<Endpoint, 'path'>, body: object) =>
  browser.send(
    'POST',
    path.replace('{id}', id),
    { 'content-type': 'application/json', 'idempotency-key': nextKey() },
    JSON.stringify(body),
  )

it('of 32 who grant and refuse the same case at once one decides, and the others are told so', async () => {
  const deciders = await Promise.all([app.as('deputy-head'), app.as('head')])
  for (let round = 0; round < rounds; round++) {
    const { id } = await bringCase(app, 'awaiting-decision')
    const answers = await Promise.all(
      Array.from({ length: writers }, (_, n) => {
        const decider = deciders[n % 2] as Browser
        return n % 3 === 0
          ? decide(decider, id, refuseCase, { reasons: ['材料不实'], legalBasis: '条例第五条' })
          : decide(decider, id, grantCase, { opinion: `意见 ${n}` })
      }),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const losers = answers.filter(({ status }) => status !== 200)
    for (const { status, text } of losers) {
      const { code, facts } = JSON.parse(text) as { code: string; facts?: { who?: string } }
      expect([status, code]).toEqual([409, code === 'someone-was-first' ? code : 'not-possible-now'])
      if (code === 'someone-was-first') expect(facts?.who).toMatch(/^(deputy-)?head 同志$/)
    }
    const decisions = await database.query(
      `select from event where stream = $1 and entry::jsonb #>> '{event,type}' in ('CaseGranted', 'CaseRefused')`,
      [id],
    )
    expect(decisions).toHaveLength(1)
  }
})

it('fifty tries of one submission are one submission with one number', async () => {
  const li = await app.as('li')
  const { id } = await bringCase(app, 'draft')
  const headers = { 'idempotency-key': nextKey() }
  const tries = Array.from({ length: 50 }, () => li.send('POST', `/api/cases/${id}/submit`, headers))
  const answers = await Promise.all(tries)
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
  expect(answers[0]?.status).toBe(200)
})

it('gives thirty submissions at once thirty numbers in a row', async () => {
  const li = await app.as('li')
  const drafts = await Promise.all(Array.from({ length: 30 }, () => bringCase(app, 'draft')))
  await Promise.all(
    drafts.map(({ id }) => li.send('POST', `/api/cases/${id}/submit`, { 'idempotency-key': nextKey() })),
  )
  const rows = await database.query<{ serial: number }>('select serial from case_row where serial is not null')
  const serials = rows.map(({ serial }) => serial).sort((a, b) => a - b)
  expect(serials).toEqual(Array.from({ length: serials.length }, (_, i) => i + 1))
  expect(serials.length).toBeGreaterThanOrEqual(30)
})

it('leaves every row as its log says', async () => {
  expect(await expectRowsToBeFolds(database, app.services.catalogue)).toBe(rounds + 1 + 30)
})
