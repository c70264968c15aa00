import { beforeEach, describe, expect, it } from 'vitest'
import { receiveCase, workList } from '#api/cases.ts'
import { receiveCases, workSummary } from '#api/desk.ts'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { todayOf } from './today.ts'

const database = await createDatabase()
const app = await startApp(database)
const clerk = await app.as('clerk')
const today = await todayOf(database)
const onWorkday = (n: number) => addWorkdays(nationalCalendar, today, n)

const due = (id: string, on: string | null) =>
  database.query(`update case_row set due_on = $2, sort_on = coalesce($2::date, '9999-12-31') where id = $1`, [id, on])
const listed = async (query: object, who = 'clerk') =>
  (await (await app.as(who)).ask(workList, { query: { waitingFor: 'window', limit: '100', ...query } })).cases

beforeEach(() => database.query(`update case_row set waiting_for = 'nobody'`))

describe('the work list', () => {
  it('says how many working days are left, and finds by urgency', async () => {
    const ids: string[] = []
    for (const on of [addDays(today, -1), today, onWorkday(3), onWorkday(4), null]) {
      const { id } = await bringCase(app, 'submitted')
      await due(id, on)
      ids.push(id)
    }
    const lines = await listed({})
    expect(lines.map(({ id }) => id)).toEqual(ids)
    expect(lines.slice(1).map(({ daysLeft }) => daysLeft)).toEqual([0, 3, 4, null])
    expect(lines[0]?.daysLeft).toBeLessThanOrEqual(0)
    const found = async (urgency: string) => (await listed({ due: urgency })).map(({ id }) => ids.indexOf(id))
    expect(await Promise.all(['overdue', 'today', 'soon', 'later'].map(found))).toEqual([[0], [1], [2], [3, 4]])
    const { lists } = await clerk.ask(workSummary, {})
    expect(lists.find(({ waitingFor }) => waitingFor === 'window')).toEqual({
      waitingFor: 'window',
      total: 5,
      overdue: 1,
      today: 1,
      soon: 1,
      later: 2,
      mine: 5,
    })
    expect(lists.find(({ waitingFor }) => waitingFor === 'delivery')?.total).toBe(0)
    expect(await listed({}, 'clerk-02')).toEqual([])
  })

  it('turns pages by key, filtered or not', async () => {
    for (let n = 0; n < 3; n++) await due((await bringCase(app, 'submitted')).id, today)
    const page = (after?: string) =>
      clerk.ask(workList, { query: { waitingFor: 'window', due: 'today', limit: '2', ...(after && { after }) } })
    const first = await page()
    const second = await page(first.next ?? '')
    expect([first.cases.length, second.cases.length, second.next]).toEqual([2, 1, null])
    expect(new Set([...first.cases, ...second.cases].map(({ id }) => id)).size).toBe(3)
  })

  it('finds by item and by window, also what no window has taken in yet', async () => {
    await bringCase(app, 'submitted')
    await bringCase(app, 'received')
    expect(await listed({ item: '0104' })).toHaveLength(2)
    expect(await listed({ item: '0101' })).toHaveLength(0)
    expect(await listed({ window: '0101' })).toHaveLength(2)
    expect(await listed({ window: '0201' })).toHaveLength(0)
  })

  it('knows what is mine: as far as role, delegation and post reach', async () => {
    await bringCase(app, 'submitted')
    await bringCase(app, 'received')
    await bringCase(app, 'awaiting-decision')
    const mine = async (who: string) =>
      Promise.all(
        ['window', 'decision'].map(async (waitingFor) => (await listed({ waitingFor, mine: 'true' }, who)).length),
      )
    expect(await mine('clerk')).toEqual([2, 0])
    expect(await mine('second-clerk')).toEqual([1, 0])
    expect(await mine('reviewer')).toEqual([2, 0])
    expect(await mine('deputy-head')).toEqual([0, 1])
    expect(await mine('head')).toEqual([0, 1])
  })

  it.each([{ due: 'someday' }, { mine: 'false' }, { window: '1' }, { item: "' or" }])(
    'does not guess what %j means',
    async (query) => {
      const no = await clerk.refused(workList, { query: query as object })
      expect(no).toMatchObject({ status: 400, errors: [{ field: Object.keys(query)[0] }] })
    },
  )
})

describe('several cases taken in at once', () => {
  it('each have their own receipt or their own no', async () => {
    const [fresh, taken, draft] = [
      await bringCase(app, 'submitted'),
      await bringCase(app, 'received'),
      await bringCase(app, 'draft'),
    ]
    const body = { ids: [taken.id, fresh.id, draft.id] }
    const key = 'several-at-once'
    const { lines } = await clerk.ask(receiveCases, { body, key })
    expect(lines.map(({ id, receipt, problem }) => [id, receipt?.status ?? problem?.code])).toEqual([
      [taken.id, 'not-possible-now'],
      [fresh.id, 'received'],
      [draft.id, 'case-not-found'],
    ])
    expect(lines[0]?.problem).toMatchObject({ status: 409, title: expect.stringMatching(/\p{Script=Han}/u) as string })
    expect((await clerk.ask(receiveCases, { body, key, language: 'en' })).lines[1]).toEqual(lines[1])
    const again = await clerk.refused(receiveCase, { params: { id: fresh.id } })
    expect(again.code).toBe('not-possible-now')
  })

  it('are nobody’s next door, and the trying is written down', async () => {
    const { id } = await bringCase(app, 'submitted')
    const { lines } = await (await app.as('clerk-02')).ask(receiveCases, { body: { ids: [id] } })
    expect(lines).toMatchObject([{ id, receipt: null, problem: { status: 404, code: 'case-not-found' } }])
    const audited = await database.query(
      `select from audit where action = 'refused' and detail ->> 'route' = 'POST /api/work/receive'
        and account_id = (select id from account where username = 'clerk-02')`,
    )
    expect(audited).toHaveLength(1)
  })

  it.each([
    ['none', []],
    ['one twice', Array<string>(2).fill('01980000-0000-7000-8000-000000000000')],
    ['no id', ['1']],
  ])('are not %s', async (_, ids) => {
    expect(await clerk.refused(receiveCases, { body: { ids } })).toMatchObject({ status: 400, code: 'invalid' })
  })
})
