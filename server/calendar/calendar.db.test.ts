import { describe, expect, it } from 'vitest'
import * as contract from '#api/administration-calendar.ts'
import { receiveCase } from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { myNotices } from '#api/notices.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { footprint } from '#testing/footprint.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')
const li = await app.as('li')
const { desk, catalogue } = app.services
const [{ today } = { today: '' }] = await database.query<{ today: string }>(
  `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today`,
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

    const asked = { body: { ...closing(on), reason: '台风预警' }, ifMatch: preview.number, key: nextKey() }
    const line = await manager.ask(contract.publishCalendar, asked)
    expect(line).toMatchObject({ number: 2, reason: '台风预警', effects: { moved: 1, later: 1 }, level: 'centre' })
    expect(await manager.ask(contract.publishCalendar, asked)).toEqual(line)
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
  })

  it('holds for what is submitted afterwards, and the timers follow', async () => {
    const { id } = await bringCase(app, 'submitted')
    const due = await dueOf(id)
    expect(due?.calendar).toBe(app.services.calendars.current().version)
    await manager.ask(contract.publishCalendar, { body: { ...closing(due?.due ?? ''), reason: '停电' } })
    const moved = await dueOf(id)
    expect(moved?.due).not.toBe(due?.due)
    await expectRowsToBeFolds(database, catalogue, (version) => desk.calendar(version))
  })

  it('and opened again, and nobody is left behind', async () => {
    const { id } = await bringCase(app, 'submitted')
    const before = await dueOf(id)
    const order = closing(before?.due ?? '')
    await manager.ask(contract.publishCalendar, { body: { ...order, reason: '停水' } })
    const days = order.days.map((day) => ({ ...day, works: null }))
    const back = { level: 'centre' as const, days, reason: '已经恢复' }
    expect(await manager.ask(contract.publishCalendar, { body: back })).toMatchObject({ effects: { later: 0 } })
    expect((await dueOf(id))?.due).toBe(before?.due)
  })

  it('while cases go on: each comes first or second, and none keeps the old calendar', async () => {
    const cases = await Promise.all(Array.from({ length: 8 }, () => bringCase(app, 'submitted')))
    const clerk = await app.as('clerk')
    const on = (await dueOf(cases[0]?.id ?? ''))?.due ?? ''
    const [line, ...received] = await Promise.all([
      manager.ask(contract.publishCalendar, { body: { ...closing(on), reason: '台风' } }),
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

describe('an order is refused', () => {
  const code = async (body: object, manner: object = {}) =>
    (await manager.refused(contract.publishCalendar, { body: { reason: '调整', ...body } as never, ...manner })).code

  it('where the calendar is another than the manager saw', async () => {
    const number = await numberNow()
    expect(await code(closing('2090-03-01'), { ifMatch: number - 1 })).toBe('calendar-changed-meanwhile')
    expect(await code(closing('2090-03-01'), { ifMatch: number + 1 })).toBe('calendar-changed-meanwhile')
  })

  it('where the day is over, and where nothing would change', async () => {
    expect(await code(closing('2026-01-05'))).toBe('calendar-of-the-past')
    expect(await code({ level: 'centre', days: [{ ...closing('2090-03-01').days[0], works: null }] })).toBe(
      'calendar-unchanged',
    )
    expect((await manager.refused(contract.previewCalendar, { body: closing('2026-01-05') })).code).toBe(
      'calendar-of-the-past',
    )
  })

  it('once for two who saw the same', async () => {
    const ifMatch = await numberNow()
    const answers = await Promise.allSettled(
      ['2090-04-03', '2090-04-04'].map((on) =>
        manager.ask(contract.publishCalendar, { body: { ...closing(on), reason: '停业' }, ifMatch }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await numberNow()).toBe(ifMatch + 1)
  })
})

describe('the notice of a year', () => {
  it('is read, published, and the year is provisional no more', async () => {
    expect((await manager.ask(contract.calendarYear, { query: { year: '2031' } })).provisional).toBe(true)
    const text = '元旦：1月1日至3日放假调休。1月4日上班。\n2031-02-30 放假'
    const { days, faults } = await manager.ask(contract.readCalendarNotice, { body: { year: 2031, text } })
    expect(faults).toMatchObject([{ line: 2, reason: 'no-such-day' }])
    const body = { level: 'national' as const, days, coversYear: 2031, reason: '国办发明电〔2030〕1号' }
    await manager.ask(contract.publishCalendar, { body })
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
  ...{ what, who: 'centre-manager', path: '/api/administration/calendar/versions', status: 400, code: 'invalid' },
  ...{ body: { reason: '调整', level: 'centre', days: [], ...body }, fields: { [field]: /./ } },
})
const [day] = closing(today).days
const table: BadRequest[] = [
  bad('a day that does not exist', { days: [{ ...day, on: '2090-02-30' }] }, 'days.0.on'),
  bad('a day twice', { days: [day, day] }, 'days.1.on'),
  bad('a day of another year than the notice', { coversYear: 2091, days: [{ ...day, on: '2090-02-01' }] }, 'days.0.on'),
  bad('no reason', { days: [day], reason: ' ' }, 'reason'),
  bad('an authority of its own', { days: [day], level: 'moon' }, 'level'),
]
describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(table)('$what is refused', (request) => expectNo(app, request, language))
})
