import { beforeAll, expect, it } from 'vitest'
import { decideObjection, objectToPublication } from '#api/case-outcomes.ts'
import { caseFile, refuseCase, workList } from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { workSummary } from '#api/desk.ts'
import { caseDocuments } from '#api/documents.ts'
import { publishedGrants } from '#api/tracking.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const ask = async (query: Record<string, string> = {}) =>
  (await app.anonymous.ask(publishedGrants, { query: query as object })).grants

beforeAll(async () => {
  await bringCase(app, 'issued')
  const { id } = await bringCase(app, 'issued')
  await database.query(`update licence set holder_id = $1, issued_on = issued_on - 1 where case_id = $2`, [
    app.parties.zhao,
    id,
  ])
  await bringCase(app, 'granted')
  const refused = await bringCase(app, 'awaiting-decision')
  const body = { reasons: ['不符合条件'], legalBasis: '书摊条例第五条' }
  await (await app.as('head')).ask(refuseCase, { params: { id: refused.id }, body })
})

it('shows grants newest first: enterprises whole, persons masked, refusals not at all', async () => {
  const grants = await ask()
  expect(grants.map(({ holder, number }) => [holder, number.replace(/\d{4}/, 'YEAR')])).toEqual([
    ['李**', '玩书许〔YEAR〕第000001号'],
    ['赵家书店有限公司', '玩书许〔YEAR〕第000002号'],
  ])
  expect(grants[0]).toMatchObject({
    itemName: '书市场许可',
    licenceName: '书市场许可证',
    department: { name: '书局' },
    revokedOn: null,
  })
  expect(JSON.stringify(grants)).not.toMatch(/书友|320684198001010018|13800138000/)
})

it('turns pages by key', async () => {
  const first = await app.anonymous.ask(publishedGrants, { query: { limit: '1' } })
  const second = await app.anonymous.ask(publishedGrants, { query: { limit: '1', after: first.next ?? '' } })
  expect([first, second].map(({ grants }) => grants.length)).toEqual([1, 1])
  expect(second.grants[0]?.id).not.toBe(first.grants[0]?.id)
  expect(second.next).toBeNull()
})

it.each([
  [{ department: '01' }, 2],
  [{ department: '02' }, 0],
  [{ department: '', q: '', after: '', limit: '' }, 2],
  [{ q: '书市场' }, 2],
  [{ q: 'BOOK MARKET' }, 2],
  [{ q: '公园' }, 0],
])('finds by %j', async (query, count) => {
  expect(await ask(query as Record<string, string>)).toHaveLength(count)
})

it('finds a licence by its number as people type it', async () => {
  const [{ number } = { number: '' }] = await ask()
  expect(await ask({ q: number.replace('〔', '[').replace('〕', ']') })).toHaveLength(1)
})

it('leaves the holder out from an objection on, and names it again only once the public interest asked for it', async () => {
  const [li, head] = [await app.as('li'), await app.as('head')]
  const { id } = await bringCase(app, 'issued')
  const shown = async () => (await ask()).find((grant) => grant.id === id)
  expect(await shown()).toMatchObject({ holder: '李**', holderWithheld: false })
  const objection = { ground: 'privacy' as const, reason: '住在店里' }
  await li.ask(objectToPublication, { params: { id }, body: objection })
  expect(await shown()).toMatchObject({ holder: '', holderWithheld: true, itemName: '书市场许可' })
  expect((await li.refused(objectToPublication, { params: { id }, body: objection })).code).toBe('objected-already')
  await head.ask(decideObjection, { params: { id }, body: { upheld: false, reasons: '公众须知道谁在经营' } })
  expect(await shown()).toMatchObject({ holder: '李**', holderWithheld: false })
  const { documents } = await li.ask(caseDocuments, { params: { id } })
  expect(documents.map(({ kind }) => kind)).toContain('objection-decision')
})

it('has the head asked for a decision at once, while the licence is still to be delivered', async () => {
  const [li, clerk, head] = [await app.as('li'), await app.as('clerk'), await app.as('head')]
  const { id } = await bringCase(app, 'issued')
  const listed = async (who: typeof li, waitingFor: 'objection' | 'delivery', more = {}) =>
    (await who.ask(workList, { query: { waitingFor, ...more } })).cases.filter((line) => line.id === id)
  const waiting = async () =>
    (await head.ask(workSummary, {})).lists.find(({ waitingFor }) => waitingFor === 'objection')
  expect(await waiting()).toMatchObject({ total: 0, mine: 0 })
  await li.ask(objectToPublication, { params: { id }, body: { ground: 'trade-secret', reason: '供货商名单' } })
  expect((await li.ask(caseFile, { params: { id } })).objection).toMatchObject({ upheld: null, decidedOn: null })
  const { clocks } = await li.ask(caseClocks, { params: { id }, query: {} })
  const clock = clocks.find(({ kind }) => kind === 'objection')
  expect(clock).toMatchObject({ running: true, value: 20, unit: 'workday', left: 20 })
  expect(await listed(head, 'objection', { mine: 'true' })).toMatchObject([
    { waitingFor: 'objection', dueOn: clock?.dueOn, daysLeft: 20 },
  ])
  expect(await listed(clerk, 'objection', { mine: 'true' })).toEqual([])
  expect(await listed(clerk, 'objection')).toHaveLength(1)
  expect(await listed(clerk, 'delivery')).toMatchObject([{ waitingFor: 'delivery' }])
  expect(await waiting()).toMatchObject({ total: 1, later: 1, mine: 1 })
  await head.ask(decideObjection, { params: { id }, body: { upheld: true, reasons: '确属商业秘密' } })
  expect(await listed(head, 'objection')).toEqual([])
  expect(await waiting()).toMatchObject({ total: 0 })
})

it('refuses a page that never was', async () => {
  const no = await app.anonymous.refused(publishedGrants, { query: { after: "2026-02-30_' or 1=1" } })
  expect(no).toMatchObject({ status: 400, errors: [{ field: 'after' }] })
})
