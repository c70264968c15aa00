import { describe, expect, it } from 'vitest'
import * as contract from '#api/administration-calendar.ts'
import { objectToPublication } from '#api/case-outcomes.ts'
import { deliverResult, receiveCase } from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { myNotices } from '#api/notices.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { footprint } from '#testing/footprint.ts'
import { orderCalendar } from '#testing/order-calendar.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'
import { applyCalendar } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')
const li = await app.as('li')
const { desk, catalogue } = app.services
const [{ today, tomorrow } = { today: '', tomorrow: '' }] = await database.query<{ today: string; tomorrow: string }>(
  `select d as today, d + 1 as tomorrow from (select (clock_timestamp() at time zone 'Asia/Shanghai')::date as d) on_day`,
)
const dueOf = async (id: string) => {
  const [row] = await database.query<{ due: string; calendar: string }>(
    'select due_on as due, calendar_version as calendar from case_row where id = $1',
    [id],
  )
  return row
}
const closing = (on: string, why = '台风停业') => ({
  ...{ level: 'centre' as const, days: [{ on, works: false, why, whyEn: 'closed for a typhoon' }] },
})
const numberNow = async () => (await manager.ask(contract.calendarYear, {})).number

describe('a day is closed', () => {
  it('as the preview says, with every open case counted anew, told once, and its clock saying why', async () => {
    const { id } = await bringCase(app, 'submitted')
    const before = await dueOf(id)
    const on = before?.due ?? ''
    const print = await footprint(database)
    const preview = await manager.ask(contract.previewCalendar, { body: closing(on) })
    expect(await footprint(database)).toEqual(print)
    expect(preview).toMatchObject({ number: 1, openCases: 1, moved: 1, earlier: 0, later: 1, alreadyLate: 0 })
    expect(preview.lines).toMatchObject([{ caseId: id, clock: 'acceptance', from: on }])

    const saved = await manager.ask(contract.saveCalendarDraft, { body: closing(on) })
    expect(saved).toMatchObject({ newest: { number: 1 }, draft: { revision: 1, changedDays: [{ on }], held: false } })
    expect((await dueOf(id))?.due).toBe(on)
    const asked = { body: { effectiveOn: today, reason: '台风预警' }, ifMatch: 1, key: nextKey() }
    const { newest: line, draft } = await manager.ask(contract.publishCalendarDraft, asked)
    expect(draft).toBeNull()
    expect(line).toMatchObject({ number: 2, reason: '台风预警', effects: { moved: 1, later: 1 }, level: 'centre' })
    expect((await manager.ask(contract.publishCalendarDraft, asked)).newest).toEqual(line)
    expect(await dueOf(id)).toEqual({ due: preview.lines[0]?.to, calendar: line.version })
    const { clocks } = await li.ask(caseClocks, { params: { id }, query: { explain: 'true' } })
    const why = { on, counts: false, why: '台风停业', whyEn: 'closed for a typhoon' }
    expect(clocks[0]?.days).toContainEqual(why)
    expect(clocks[0]?.dueOn).toBe(preview.lines[0]?.to)

    await app.deliverEffects()
    const { notices } = await li.ask(myNotices, {})
    expect(notices.filter(({ kind }) => kind === 'CalendarChanged')).toMatchObject([{ caseId: id }])
    const { versions } = await manager.ask(contract.calendarVersions, {})
    expect(versions.map(({ number }) => number)).toEqual([2, 1])
    expect(versions[0]).toMatchObject({ publishedBy: 'centre-manager 同志', changedDays: [{ on }] })
    const compared = await manager.ask(contract.compareCalendars, { query: { from: '1', to: '2' } })
    expect(compared.changedDays).toMatchObject([
      { on, before: { works: true }, after: { works: false, why: '台风停业' } },
    ])
    const none = await manager.refused(contract.compareCalendars, { query: { from: '1', to: '9' } })
    expect(none).toMatchObject({ status: 404, code: 'calendar-version-not-found' })
  })

  it('holds for what is submitted afterwards, and the timers follow', async () => {
    const { id } = await bringCase(app, 'submitted')
    const due = await dueOf(id)
    expect(due?.calendar).toBe(app.services.calendars.current().version)
    await orderCalendar(manager, { ...closing(due?.due ?? ''), reason: '停电' })
    const moved = await dueOf(id)
    expect(moved?.due).not.toBe(due?.due)
    await expectRowsToBeFolds(database, catalogue, (version) => desk.calendar(version))
  })

  it('and opened again, and nobody is left behind', async () => {
    const { id } = await bringCase(app, 'submitted')
    const before = await dueOf(id)
    const order = closing(before?.due ?? '')
    await orderCalendar(manager, { ...order, reason: '停水' })
    const days = order.days.map((day) => ({ ...day, works: null }))
    const back = { level: 'centre' as const, days, reason: '已经恢复' }
    expect(await orderCalendar(manager, back)).toMatchObject({ effects: { later: 0 } })
    expect((await dueOf(id))?.due).toBe(before?.due)
  })

  it('reaches what a closed case still owes: seen before, on record, and whoever it concerns is told', async () => {
    const { id } = await bringCase(app, 'issued')
    const clerk = await app.as('clerk')
    await clerk.ask(deliverResult, { params: { id }, body: { method: 'electronic' } })
    const head = await app.as('head')
    await li.ask(objectToPublication, { params: { id }, body: { ground: 'privacy', reason: '不愿公开' } })
    const before = await dueOf(id)
    const on = before?.due ?? ''
    const { lines } = await manager.ask(contract.previewCalendar, { body: closing(on) })
    expect(lines.filter(({ caseId }) => caseId === id)).toMatchObject([{ clock: 'objection', from: on }])
    const line = await orderCalendar(manager, { ...closing(on), reason: '停电' })
    const after = await dueOf(id)
    expect(after).toMatchObject({ calendar: line.version })
    expect(after?.due).not.toBe(on)
    const { clocks } = await head.ask(caseClocks, { params: { id }, query: {} })
    expect(clocks.find(({ kind }) => kind === 'objection')?.dueOn).toBe(after?.due)
    await app.deliverEffects()
    const { notices } = await li.ask(myNotices, {})
    expect(notices.filter(({ kind, caseId }) => kind === 'CalendarChanged' && caseId === id)).toHaveLength(1)
    await expectRowsToBeFolds(database, catalogue, (version) => desk.calendar(version))
  })

  it('while cases go on: each comes first or second, and none keeps the old calendar', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, () => bringCase(app, 'submitted')))
    const clerk = await app.as('clerk')
    const on = (await dueOf(cases[0]?.id ?? ''))?.due ?? ''
    const [line, ...received] = await Promise.all([
      orderCalendar(manager, { ...closing(on), reason: '台风' }),
      ...cases.map(({ id }) =>
        clerk.ask(receiveCase, { params: { id } }).then(
          () => 'received',
          (error: unknown) => String(error),
        ),
      ),
    ])
    for (const answer of received) expect(answer).toMatch(/^received$|someone-was-first/)
    const left = await database.query(
      'select id from case_row where submitted_at is not null and closed_on is null and calendar_version <> $1',
      [line.version],
    )
    expect(left).toEqual([])
    await expectRowsToBeFolds(database, catalogue, (version) => desk.calendar(version))
  })
})

describe('an order for a coming day', () => {
  it('is in force on it and not before, and its cases move then', async () => {
    const { id } = await bringCase(app, 'submitted')
    const on = (await dueOf(id))?.due ?? ''
    const number = await numberNow()
    await manager.ask(contract.saveCalendarDraft, { body: closing(on, '大修') })
    const body = { effectiveOn: tomorrow, reason: '大修' }
    const { draft } = await manager.ask(contract.publishCalendarDraft, { body })
    expect(draft).toMatchObject({ effectiveOn: tomorrow, reason: '大修', held: false })
    await applyCalendar(app.services)
    expect(await numberNow()).toBe(number)
    const again = await manager.refused(contract.saveCalendarDraft, {
      body: closing(on),
      ifMatch: draft?.revision ?? 0,
    })
    expect(again).toMatchObject({ status: 409, code: 'draft-decided' })
    await database.query('update calendar_draft set effective_on = $1', [today])
    await applyCalendar(app.services)
    expect(await numberNow()).toBe(number + 1)
    expect((await dueOf(id))?.due).not.toBe(on)
    expect(await manager.ask(contract.calendarDraft, {})).toMatchObject({
      ...{ draft: null, newest: { reason: '大修', publishedBy: 'centre-manager 同志' } },
    })
  })
})

describe('an order is refused', () => {
  const code = async (order: ReturnType<typeof closing>, effectiveOn = today) => {
    const { draft } = await manager.ask(contract.calendarDraft, {})
    await manager.ask(contract.saveCalendarDraft, { body: order, ifMatch: draft?.revision ?? 0 })
    const body = { effectiveOn, reason: '调整' }
    return (await manager.refused(contract.publishCalendarDraft, { body })).code
  }

  it('where the day is over then, and where nothing would change', async () => {
    const withdrawn = closing('2090-03-01').days.map((day) => ({ ...day, works: null }))
    expect(await code(closing('2026-01-05'))).toBe('calendar-of-the-past')
    expect(await code(closing('2090-03-01'), '2090-03-02')).toBe('calendar-of-the-past')
    expect(await code({ level: 'centre', days: withdrawn } as never)).toBe('calendar-unchanged')
    expect(await code(closing('2090-03-01'), '2020-01-01')).toBe('version-from-the-past')
    expect((await manager.refused(contract.previewCalendar, { body: closing('2026-01-05') })).code).toBe(
      'calendar-of-the-past',
    )
    await manager.ask(contract.discardCalendarDraft, {})
    const nothing = { body: { effectiveOn: today, reason: '调整' } }
    expect((await manager.refused(contract.publishCalendarDraft, nothing)).code).toBe('draft-not-found')
  })

  it('once for two who saw the same', async () => {
    const ifMatch = 0
    const answers = await Promise.allSettled(
      ['2090-04-03', '2090-04-04'].map((on) => manager.ask(contract.saveCalendarDraft, { body: closing(on), ifMatch })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const blind = await manager.refused(contract.saveCalendarDraft, { body: closing('2090-04-05') })
    expect(blind.code).toBe('draft-changed')
    await manager.ask(contract.discardCalendarDraft, {})
  })
})

describe('the notice of a year', () => {
  it('is read, published, and the year is provisional no more', async () => {
    expect((await manager.ask(contract.calendarYear, { query: { year: '2031' } })).provisional).toBe(true)
    const text = '元旦：1月1日至3日放假调休。1月4日上班。\n2031-02-30 放假'
    const { days, faults } = await manager.ask(contract.readCalendarNotice, { body: { year: 2031, text } })
    expect(faults).toMatchObject([{ line: 2, reason: 'no-such-day' }])
    const body = { level: 'national' as const, days, coversYear: 2031, reason: '国办发明电〔2030〕1号' }
    await orderCalendar(manager, body)
    const year = await manager.ask(contract.calendarYear, { query: { year: '2031' } })
    expect(year).toMatchObject({
      provisional: false,
      days: expect.arrayContaining([
        { on: '2031-01-04', works: true, why: '元旦调休上班', whyEn: 'make-up working day', level: 'national' },
      ]) as unknown,
    })
    expect(year.days).toHaveLength(365)
  })
})

const bad = (what: string, body: object, field: string): BadRequest => ({
  ...{ what, who: 'centre-manager', path: '/api/administration/calendar/draft', method: 'PUT' },
  ...{ body: { level: 'centre', days: [], ...body }, status: 400, code: 'invalid', fields: { [field]: /./ } },
})
const [day] = closing(today).days
const table: BadRequest[] = [
  bad('a day that does not exist', { days: [{ ...day, on: '2090-02-30' }] }, 'days.0.on'),
  bad('a day twice', { days: [day, day] }, 'days.1.on'),
  bad('a day of another year than the notice', { coversYear: 2091, days: [{ ...day, on: '2090-02-01' }] }, 'days.0.on'),
  bad('an authority of its own', { days: [day], level: 'moon' }, 'level'),
]
describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(table)('$what is refused', (request) => expectNo(app, request, language))
})
