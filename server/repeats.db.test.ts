import { describe, expect, it } from 'vitest'
import * as cases from '#api/cases.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, marketAnswers } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { stallPermit } from '#testing/fixtures/index.ts'
import { footprint } from '#testing/footprint.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, clerk] = await Promise.all([app.as('li'), app.as('clerk')])

describe('a command sent twice', () => {
  it('under the same key is answered with the same receipt and done once', async () => {
    const { id } = await bringCase(app, 'draft')
    const key = nextKey()
    const first = await li.ask(cases.submitCase, { params: { id }, key })
    const before = await footprint(database)
    expect(await li.ask(cases.submitCase, { params: { id }, key })).toEqual(first)
    expect(await footprint(database)).toEqual(before)
  })

  it('opens one case, even if the first reply was lost', async () => {
    const key = nextKey()
    const body = { itemCode: marketPermit.code, answers: marketAnswers }
    const first = await li.ask(cases.draftCase, { body, key })
    expect(await li.ask(cases.draftCase, { body, key })).toEqual(first)
  })

  it('under the same key with another body is refused', async () => {
    const { id } = await bringCase(app, 'draft')
    const key = nextKey()
    await li.ask(cases.saveDraft, { params: { id }, body: { answers: marketAnswers }, key })
    const before = await footprint(database)
    const no = await li.refused(cases.saveDraft, { params: { id }, body: { answers: {} }, key, language: 'en' })
    expect(no).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
    expect(await footprint(database)).toEqual(before)
  })

  it('with the key of somebody else is a command of one’s own', async () => {
    const key = nextKey()
    const body = { itemCode: stallPermit.code }
    const { id } = await li.ask(cases.draftCase, { body, key })
    expect((await (await app.as('wang')).ask(cases.draftCase, { body, key })).id).not.toBe(id)
  })
})

describe('a command against what one saw before', () => {
  it.each(['en', 'zh-CN'] as const)('names in %s who was first', async (language) => {
    const { id, version } = await bringCase(app, 'received')
    await clerk.ask(cases.acceptCase, { params: { id }, ifMatch: version })
    const before = await footprint(database)
    const reviewer = await app.as('reviewer')
    const no = await reviewer.refused(cases.acceptCase, { params: { id }, ifMatch: `"${version}"`, language })
    expect(no).toMatchObject({ status: 409, code: 'someone-was-first', facts: { version: version + 1 } })
    expect(no.title).toContain('clerk 同志')
    expect(await footprint(database)).toEqual(before)
  })
})
