import { describe, expect, it } from 'vitest'
import * as contract from '#api/explanations.ts'
import { withdrawCase } from '#api/cases.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringExplanation, bringOverrun, explanationWords as words } from '#testing/bring-explanation.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { footprint } from '#testing/footprint.ts'

const database = await createDatabase()
const app = await startApp(database)
const [reviewer, head, supervisor] = [await app.as('reviewer'), await app.as('head'), await app.as('supervisor')]
const { anonymous } = app

const owed = async (query: object = {}, reader = supervisor) =>
  (await reader.ask(contract.explanations, { query: { limit: '100', ...query } })).explanations
const idsOf = (lines: readonly { id: string }[]) => lines.map(({ id }) => id)
const published = async () => (await anonymous.ask(contract.publishedExplanations, {})).explanations
const write = (id: string, body: object = {}) =>
  reviewer.ask(contract.writeExplanation, { params: { id }, body: { ...words, ...body } })
const sign = (id: string, version: number) => head.ask(contract.signExplanation, { params: { id }, body: { version } })

describe('an explanation', () => {
  it('is owed by whatever took longer than promised, decided or not, and by nothing else', async () => {
    const late = await bringOverrun(app)
    const { id: inTime } = await bringCase(app, 'issued')
    const [line] = (await owed({ status: 'owed' })).filter(({ id }) => id === late)
    expect(line).toMatchObject({ status: 'owed', overdue: true, endedOn: null, version: null, publishedVersion: null })
    expect(line?.overDays).toBeGreaterThan(20)
    expect(line?.takenDays).toBeGreaterThan(line?.overDays ?? 0)
    for (const query of [{ overdue: 'true' }, { department: '01' }]) expect(idsOf(await owed(query))).toContain(late)
    expect(idsOf(await owed({ department: '02' }))).not.toContain(late)
    expect(idsOf(await owed())).not.toContain(inTime)
    expect(await owed({}, await app.as('head-02'))).toEqual([])
    expect((await reviewer.refused(contract.explanation, { params: { id: inTime } })).code).toBe(
      'explanation-not-found',
    )
  })

  it('is owed still where the applicant gave up after the day was past', async () => {
    const id = await bringOverrun(app)
    await (await app.as('li')).ask(withdrawCase, { params: { id }, body: { reason: '等不及了' } })
    expect((await owed()).find((line) => line.id === id)?.endedOn).not.toBeNull()
  })

  it('is written by the unit, signed by its head, and then read by anybody: neither case nor person in it', async () => {
    const id = await bringOverrun(app)
    const { caseNumber } = await write(id)
    expect(await published()).toEqual([])
    expect(idsOf(await owed({ status: 'written' }))).toContain(id)
    const signed = await sign(id, 1)
    expect(signed).toMatchObject({ status: 'published', publishedVersion: 1, overdue: false })
    expect(signed.versions).toMatchObject([{ version: 1, signedBy: { name: expect.any(String) as string } }])
    const [told] = await published()
    expect(told).toMatchObject({ department: { code: '01' }, versions: [{ ...words, version: 1 }] })
    const text = JSON.stringify(told)
    for (const secret of [id, caseNumber ?? 'no number', '李', app.parties.li]) expect(text).not.toContain(secret)
  })

  it('is corrected by a further version, and what was public stays readable', async () => {
    const id = await bringExplanation(app, 'a written explanation')
    await sign(id, 1)
    const corrected = await write(id, { reason: 'own-mistake', body: '受理后材料错放，已整改。', bodyEn: 'Mislaid.' })
    expect(corrected).toMatchObject({ status: 'written', version: 2, publishedVersion: 1 })
    const mine = async () => (await published())[0]?.versions.map(({ version, body }) => [version, body])
    expect(await mine()).toEqual([[1, words.body]])
    await sign(id, 2)
    expect(await mine()).toEqual([
      [2, '受理后材料错放，已整改。'],
      [1, words.body],
    ])
    for (const table of ['explanation_version', 'explanation_signed']) {
      await expect(database.query(`update ${table} set version = 9`)).rejects.toThrow()
      await expect(database.query(`delete from ${table}`)).rejects.toThrow()
    }
  })

  it('is signed as it was read: once, and not a version that was rewritten meanwhile', async () => {
    const id = await bringOverrun(app)
    const refused = async (version: number) =>
      (await head.refused(contract.signExplanation, { params: { id }, body: { version } })).code
    expect(await refused(1)).toBe('explanation-not-written')
    await write(id)
    await write(id, { body: '再改一次。' })
    expect(await refused(1)).toBe('explanation-changed')
    await sign(id, 2)
    expect(await refused(2)).toBe('explanation-published-already')
  })

  it('that tells who it was about is refused by field and line, and nothing is kept', async () => {
    const id = await bringOverrun(app)
    const { caseNumber, version } = await reviewer.ask(contract.explanation, { params: { id } })
    expect(version).toBeNull()
    const before = await footprint(database)
    const body = { ...words, body: `申请集中。\n电话13800138000`, bodyEn: `About ${caseNumber}` }
    const no = await reviewer.refused(contract.writeExplanation, { params: { id }, body, language: 'en' })
    expect(no).toMatchObject({ status: 400, code: 'explanation-shows-personal-data' })
    expect(no.errors).toEqual([
      { field: 'body', message: 'Line 2 holds a mobile number (138****8000).' },
      { field: 'bodyEn', message: 'Line 1 holds the number of the case (3…).' },
    ])
    expect(await footprint(database)).toEqual(before)
  })

  it.each([
    ['no reason', { reason: undefined }, 'reason'],
    ['a reason there is not', { reason: 'weather' }, 'reason'],
    ['no words', { body: ' ' }, 'body'],
    ['too many words', { body: '忙'.repeat(2001) }, 'body'],
    ['a field of its own', { days: 3 }, 'days'],
  ])('with %s is refused by the field', async (_, change, field) => {
    const id = await bringOverrun(app)
    const no = await reviewer.refused(contract.writeExplanation, {
      params: { id },
      body: { ...words, ...change } as never,
    })
    expect([no.status, no.errors?.map((error) => error.field)]).toEqual([400, [field]])
  })

  it('asked for with a page that is none is refused', async () => {
    for (const query of [{ after: 'x' }, { department: '?' }, { limit: '0' }])
      expect((await anonymous.refused(contract.publishedExplanations, { query })).status).toBe(400)
  })

  it('sent twice is written once, and leaves who did what in the audit', async () => {
    const id = await bringOverrun(app)
    const key = nextKey()
    const twice = () => reviewer.ask(contract.writeExplanation, { params: { id }, body: words, key })
    expect((await twice()).version).toBe(1)
    expect((await twice()).version).toBe(1)
    await sign(id, 1)
    const rows = await database.query<{ action: string }>(
      `select action from audit where detail ->> 'subject' = $1 order by id`,
      [id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['write-explanation', 'sign-explanation'])
  })

  it('are listed a page at a time', async () => {
    const first = await supervisor.ask(contract.explanations, { query: { limit: '1' } })
    const second = await supervisor.ask(contract.explanations, { query: { limit: '1', after: first.next ?? '' } })
    expect(idsOf(first.explanations)).not.toEqual(idsOf(second.explanations))
    const newest = await anonymous.ask(contract.publishedExplanations, { query: { limit: '1' } })
    const older = await anonymous.ask(contract.publishedExplanations, {
      query: { limit: '1', after: newest.next ?? '' },
    })
    expect(older.explanations).toHaveLength(1)
    expect(idsOf(older.explanations)).not.toEqual(idsOf(newest.explanations))
  })
})
