import { describe, expect, it } from 'vitest'
import * as contract from '#api/administration-items.ts'
import { draftCase, submitCase, withdrawCase } from '#api/cases.ts'
import { itemGuide } from '#api/catalogue.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, marketAnswers } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { closedPermit, marketPermit, parkPermit } from '#testing/toy-city.ts'
import { applyStatusChanges, publishItems } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')
const statutory = { value: 20, unit: 'workday', anchor: 'acceptance' } as const
await publishItems(database, [{ ...parkPermit, statutory }])
await app.services.catalogue.refresh()
const li = await app.as('li')
const [{ today, tomorrow } = { today: '', tomorrow: '' }] = await database.query<{ today: string; tomorrow: string }>(
  `select on_day as today, on_day + 1 as tomorrow from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as on_day) d`,
)
const market = { code: marketPermit.code }
const park = { code: parkPermit.code }
const itemOf = async (code: string) => {
  const { items } = await manager.ask(contract.managedItems, { query: { q: code } })
  return items[0]
}
const status = (wanted: 'in-use' | 'suspended' | 'cancelled', effectiveOn = today) => ({
  ...{ status: wanted, effectiveOn, reason: '修缮场地' },
})
const draft = { itemCode: marketPermit.code, answers: marketAnswers }

describe('the list of items', () => {
  it('shows what is in force, counts open cases, and is narrowed and paged', async () => {
    await bringCase(app, 'submitted')
    const whole = await manager.ask(contract.managedItems, { query: { limit: '100' } })
    expect(whole.total).toBe(whole.items.length)
    expect(whole.totals).toMatchObject({ items: whole.total, suspended: 1, cancelled: 0 })
    expect(whole.totals.residencyRate).toBe(whole.totals.resident / whole.totals.items)
    expect(whole.items.find(({ code }) => code === marketPermit.code)).toMatchObject({ version: 1, openCases: 1 })
    const codes = async (query: object) =>
      (await manager.ask(contract.managedItems, { query })).items.map(({ code }) => code)
    expect(await codes({ department: '02' })).toEqual([parkPermit.code])
    expect(await codes({ status: 'suspended' })).toEqual([closedPermit.code])
    expect(await codes({ q: 'riddle' })).toEqual([closedPermit.code])
    expect(await codes({ q: '没有这样的' })).toEqual([])
    const first = await manager.ask(contract.managedItems, { query: { limit: '1' } })
    const second = await manager.ask(contract.managedItems, { query: { limit: '1', after: first.next ?? '' } })
    expect(second.items[0]?.code).toBe(whole.items[1]?.code)
  })

  it('counts no drafts and no closed cases', async () => {
    const before = (await itemOf(marketPermit.code))?.openCases ?? -1
    const { id } = await li.ask(draftCase, { body: draft })
    const submitted = await bringCase(app, 'submitted')
    expect((await itemOf(marketPermit.code))?.openCases).toBe(before + 1)
    await li.ask(withdrawCase, { params: { id: submitted.id }, body: { reason: '不办了' } })
    await li.ask(withdrawCase, { params: { id }, body: { reason: '不办了' } })
    expect((await itemOf(marketPermit.code))?.openCases).toBe(before)
  })
})

describe('a suspended item', () => {
  it('takes no application from that moment on, while cases under way go on', async () => {
    const { id } = await bringCase(app, 'draft')
    const open = await bringCase(app, 'submitted')
    const item = await manager.ask(contract.changeItemStatus, { params: market, body: status('suspended') })
    expect(item).toMatchObject({ status: 'suspended', coming: null })
    expect((await li.refused(draftCase, { body: draft })).code).toBe('item-closed')
    expect((await li.refused(submitCase, { params: { id } })).code).toBe('item-closed')
    expect((await li.ask(itemGuide, { params: market })).online).toBe(false)
    await li.ask(withdrawCase, { params: { id: open.id }, body: { reason: '不办了' } })
    await manager.ask(contract.changeItemStatus, { params: market, body: status('in-use') })
    await li.ask(draftCase, { body: draft })
  })

  it('from a coming day on is suspended on that day and not before', async () => {
    const body = status('suspended', tomorrow)
    const item = await manager.ask(contract.changeItemStatus, { params: park, body })
    expect(item).toMatchObject({ status: 'in-use', coming: { status: 'suspended', effectiveOn: tomorrow } })
    await applyStatusChanges(database)
    expect(await itemOf(park.code)).toMatchObject({ status: 'in-use' })
    await database.query(`update item_status_change set effective_on = $1 where item_code = $2`, [today, park.code])
    await applyStatusChanges(database)
    expect(await itemOf(park.code)).toMatchObject({ status: 'suspended', coming: null })
    await manager.ask(contract.changeItemStatus, { params: park, body: status('in-use') })
  })

  it('that is coming is taken back by deciding that it stays as it is, and the history knows', async () => {
    await manager.ask(contract.changeItemStatus, { params: park, body: status('cancelled', tomorrow) })
    const item = await manager.ask(contract.changeItemStatus, { params: park, body: status('in-use') })
    expect(item).toMatchObject({ status: 'in-use', coming: null })
    const { statusChanges } = await manager.ask(contract.itemVersions, { params: park })
    expect(statusChanges[0]).toMatchObject({ status: 'cancelled', state: 'replaced', reason: '修缮场地' })
  })

  it('is decided once for one request, and not twice', async () => {
    const key = nextKey()
    const asked = { params: park, body: status('suspended', tomorrow), key }
    const first = await manager.ask(contract.changeItemStatus, asked)
    expect(await manager.ask(contract.changeItemStatus, asked)).toEqual(first)
    const { key: _, ...again } = asked
    expect((await manager.refused(contract.changeItemStatus, again)).code).toBe('item-status-unchanged')
    await manager.ask(contract.changeItemStatus, { params: park, body: status('in-use') })
  })

  it('does not begin yesterday, and is an item that is there', async () => {
    const past = status('suspended', '2008-03-03')
    expect((await manager.refused(contract.changeItemStatus, { params: park, body: past })).code).toBe(
      'status-from-the-past',
    )
    const none = { params: { code: '9999' }, body: status('suspended') }
    expect((await manager.refused(contract.changeItemStatus, none)).code).toBe('item-not-found')
  })
})

describe('a new version', () => {
  const shorter = (value: number) => ({ promised: { ...marketPermit.promised, value }, reason: '提速' })

  it('is what the guide shows at once, and open cases keep theirs', async () => {
    const open = await bringCase(app, 'submitted')
    const item = await manager.ask(contract.publishItemVersion, { params: market, body: shorter(9), ifMatch: 1 })
    expect(item).toMatchObject({ version: 2, promised: { value: 9 } })
    expect(await li.ask(itemGuide, { params: market })).toMatchObject({ version: 2, item: { promised: { value: 9 } } })
    const [row] = await database.query<{ version: number }>(
      'select item_version as version from case_row where id = $1',
      [open.id],
    )
    expect(row?.version).toBe(1)
    const { versions } = await manager.ask(contract.itemVersions, { params: market })
    expect(versions.map(({ version, changed }) => [version, changed])).toEqual([
      [2, ['promised']],
      [1, []],
    ])
    expect(versions[0]).toMatchObject({ reason: '提速', publishedBy: 'centre-manager 同志' })
  })

  it('is refused where another was published meanwhile, where nothing differs, and for no item', async () => {
    const code = async (asked: object) =>
      (await manager.refused(contract.publishItemVersion, { params: market, body: shorter(8), ...asked })).code
    expect(await code({ ifMatch: 1 })).toBe('item-version-changed')
    expect(await code({ body: shorter(9) })).toBe('item-version-unchanged')
    expect(await code({ params: { code: '9999' } })).toBe('item-not-found')
  })

  it('is published once by two at the same moment who saw the same', async () => {
    const answers = await Promise.allSettled(
      [8, 7].map((value) =>
        manager.ask(contract.publishItemVersion, { params: market, body: shorter(value), ifMatch: 2 }),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await itemOf(market.code)).toMatchObject({ version: 3 })
  })
})

const versions = `/api/administration/items/${parkPermit.code}/versions`
const bad = (what: string, change: object, field: string): BadRequest => ({
  ...{ what, who: 'centre-manager', path: versions, body: { reason: '改', ...change } },
  ...{ status: 400, code: 'invalid', fields: { [field]: /./ } },
})
const promised = (change: object) => ({ promised: { ...parkPermit.promised, ...change } })
const table: BadRequest[] = [
  bad('a promise above the law', promised({ value: 400 }), 'promised'),
  bad('a promise above the law in another unit', promised({ value: 12, unit: 'month' }), 'promised'),
  bad('a promise shorter than its review', promised({ value: 0 }), 'promised'),
  bad('a promise that is no number', promised({ value: 'soon' }), 'promised.value'),
  bad('a window of the neighbours', { windowCodes: ['0101'] }, 'windowCodes'),
  bad('a window that is not there', { windowCodes: ['0299'] }, 'windowCodes'),
  bad('a place in the hall and no window', { windowCodes: [] }, 'windowCodes'),
  bad('a window and no place in the hall', { residency: 'none' }, 'windowCodes'),
  bad('no reason', { residency: 'partial', reason: ' ' }, 'reason'),
  bad('another law', { statutory: null }, 'statutory'),
]

describe('the catalogue’s own lint', () => {
  const instant = { ...parkPermit, reviewSteps: [], promised: { ...parkPermit.promised, value: 0 } }
  const [code, params] = ['0299', { params: { code: '0299' } }]
  const item = { ...instant, code, taskCode: `${instant.taskCode.slice(0, -4)}0299`, handlingType: 'instant' as const }

  it.each([
    ['zh-CN', /承诺件没有审查环节.*reviewSteps.*列出审查环节，或改为即办件/],
    ['en', /a promised item has no step.*reviewSteps.*do it at once/],
  ] as const)('refuses in %s a version that would break it, saying what and what to do', async (language, sentence) => {
    await publishItems(database, [item])
    await app.services.catalogue.refresh()
    const body = { promised: { ...item.promised, value: 5 }, reason: '放宽' }
    const no = await manager.refused(contract.publishItemVersion, { ...params, body, language })
    expect(no).toMatchObject({ status: 400, errors: [{ field: 'promised', message: expect.stringMatching(sentence) }] })
    expect(await itemOf(code)).toMatchObject({ version: 1, promised: { value: 0 } })
  })

  it('does not stand in the way for what was wrong before', async () => {
    const { code } = marketPermit
    const body = { residency: 'partial' as const, reason: '调整' }
    expect(await manager.ask(contract.publishItemVersion, { params: { code }, body })).toMatchObject({
      residency: 'partial',
    })
  })
})

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(table)('$what is refused', (request) => expectNo(app, request, language))

  it('a day that does not exist is refused', async () => {
    const body = status('suspended', '2099-02-30')
    const no = await manager.refused(contract.changeItemStatus, { params: park, body, language })
    expect(no).toMatchObject({ status: 400, errors: [{ field: 'effectiveOn' }] })
  })
})
