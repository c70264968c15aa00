import { beforeEach, describe, expect, it } from 'vitest'
import { caseFile } from '#api/cases.ts'
import { findCases } from '#api/desk.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const clerk = await app.as('clerk')
const number = '320684198001010018'

const { id } = await bringCase(app, 'submitted')
const { id: draftId } = await bringCase(app, 'draft')
const caseNumber = (await clerk.ask(caseFile, { params: { id } })).caseNumber ?? ''

const find = async (q: string, who = 'clerk') =>
  (await (await app.as(who)).ask(findCases, { query: { q } })).cases.map((line) => [line.id, line.foundBy])

beforeEach(() => database.query('delete from rate_limit'))

describe('a case is found', () => {
  it.each([
    ['by its number', caseNumber, 'case-number'],
    ['by the day’s serial and the check digit', caseNumber.slice(-7), 'case-number'],
    ['by the last digits, as people read them out', caseNumber.slice(-5), 'case-number'],
    ['by the applicant’s name', '李书友', 'applicant'],
    ['by how the name begins', ' 李书 ', 'applicant'],
    ['by the identity number', number, 'identity-number'],
    ['by the name of the item', '书市场', 'item'],
    ['by its English name', 'book MARKET', 'item'],
    ['by the item’s code', '0104', 'item'],
  ])('%s', async (_, q, foundBy) => {
    expect(await find(q)).toEqual([[id, foundBy]])
    expect(await find(q, 'head')).toEqual([[id, foundBy]])
    expect(await find(q, 'supervisor')).toEqual([[id, foundBy]])
    expect(await find(q, 'clerk-02')).toEqual([])
  })

  it.each(['李', '书友', '王路人', '320684198102020020', '9999999', "' or 1=1 --", '%', draftId])(
    'not by “%s”',
    async (q) => {
      expect(await find(q)).toEqual([])
    },
  )

  it('once, however many readings lead to it', async () => {
    const { cases } = await clerk.ask(findCases, { query: { q: '书市场' } })
    expect(cases).toHaveLength(1)
    expect(cases[0]).toMatchObject({ caseNumber, applicant: '李书友', itemCode: '0104', status: 'submitted' })
  })
})

describe('trying identity numbers', () => {
  const audited = () =>
    database.query<{ outcome: string; detail: object }>(
      `select outcome, detail from audit where action = 'find-by-number' order by id desc`,
    )

  it('is written down without the number', async () => {
    await find(number)
    const [entry] = await audited()
    expect(entry).toEqual({ outcome: 'ok', detail: { cases: 1 } })
  })

  it('is stopped after a busy morning, and that is written down too', async () => {
    await database.query(
      `insert into rate_limit (bucket, tokens, refilled_at)
        select 'find-by-number ' || id, 0, clock_timestamp() from account where username = 'clerk'`,
    )
    const no = await clerk.refused(findCases, { query: { q: number } })
    expect(no).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect((await audited())[0]).toMatchObject({ outcome: 'refused' })
    expect(await find('李书友')).toHaveLength(1)
  })
})

it.each([
  ['nothing', {}],
  ['spaces', { q: '  ' }],
  ['a novel', { q: '书'.repeat(101) }],
])('%s finds nothing but a word about the field', async (_, query) => {
  const no = await clerk.refused(findCases, { query: query as { q: string } })
  expect(no).toMatchObject({ status: 400, errors: [{ field: 'q' }] })
})
