import { beforeAll, describe, expect, it } from 'vitest'
import { myNotices, readNotices } from '#api/notices.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'

const app = await startApp(await createDatabase())
const li = await app.as('li')

beforeAll(async () => {
  await bringCase(app, 'in-review')
  await bringCase(app, 'submitted')
  await app.deliverEffects()
})

describe('notices', () => {
  it('come newest first, by page, with what they are about', async () => {
    const first = await li.ask(myNotices, { query: { limit: '2' } })
    const second = await li.ask(myNotices, { query: { limit: '2', after: first.next ?? '' } })
    expect([...first.notices, ...second.notices].map(({ kind }) => kind)).toEqual([
      'CaseSubmitted',
      'CaseAccepted',
      'CaseSubmitted',
    ])
    expect([first.unread, second.unread, second.next]).toEqual([3, 3, null])
    expect(first.notices[0]).toMatchObject({
      itemName: '书市场许可',
      readAt: null,
      caseNumber: expect.stringMatching(/^\d{21}$/) as string,
    })
  })

  it('are read one by one, then all, by the applicant’s side only', async () => {
    const { notices } = await li.ask(myNotices, {})
    const ids = notices.slice(0, 1).map(({ id }) => id)
    const wang = await app.as('wang')
    expect(await wang.ask(readNotices, { body: { ids } })).toEqual({ unread: 0 })
    expect(await li.ask(readNotices, { body: { ids } })).toEqual({ unread: 2 })
    expect(await li.ask(readNotices, { body: { ids } })).toEqual({ unread: 2 })
    expect((await li.ask(myNotices, {})).notices.map(({ readAt }) => readAt !== null)).toEqual([true, false, false])
    expect(await (await app.as('agency')).ask(readNotices, { body: { all: true } })).toEqual({ unread: 0 })
  })

  it('are read by each for themselves: what the agent has read its principal has not', async () => {
    await (await app.as('agency')).ask(readNotices, { body: { all: true } })
    expect((await li.ask(myNotices, {})).unread).toBe(2)
    await bringCase(app, 'submitted')
    await app.deliverEffects()
    await li.ask(readNotices, { body: { all: true } })
    expect((await (await app.as('agency')).ask(myNotices, {})).unread).toBe(1)
    expect((await li.ask(myNotices, {})).unread).toBe(0)
  })

  it.each([{}, { all: false }, { ids: ['01980000-0000-7000-8000-000000000000'], all: true }])(
    'are not read by %j',
    async (body) => {
      expect(await li.refused(readNotices, { body })).toMatchObject({ status: 400, errors: [{ field: 'ids' }] })
    },
  )

  it('end nowhere but where a page ended', async () => {
    const no = await li.refused(myNotices, { query: { after: 'yesterday' } })
    expect(no).toMatchObject({ status: 400, errors: [{ field: 'after' }] })
  })
})
