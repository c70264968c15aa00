import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { addWorkdays, isWorkday, nationalCalendar } from '#domain/calendar/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import { withdrawCase } from '#api/cases.ts'
import { postponeHearing, recordHearing, scheduleHearing } from '#api/special.ts'
import { announcedHearings } from '#api/tracking.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringLawCase } from '#testing/bring-law-case.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo, todayOf } from '#testing/long-ago.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const today = await todayOf(app)
const workday = (n: number) => addWorkdays(nationalCalendar, today, n)
const [head] = await database.query<{ id: string }>(`select id from account where username = 'head'`)
const where = { time: '09:30', place: '三楼听证室' }

const ask = async (query: Record<string, string> = {}) =>
  (await app.anonymous.ask(announcedHearings, { query: query as object })).hearings
const listedOn = async (day: string) => (await ask()).filter(({ heldOn }) => heldOn === day)

/** A case whose hearing is announced for a day of its own; gives its id. */
async function announced(heldOn: string, more: { closedBecause?: string; time?: string } = {}): Promise<string> {
  const { id } = await bringCase(app, 'awaiting-decision')
  const body = { heldOn, ...where, presiderId: head?.id ?? '', ...more }
  await (await app.as('reviewer')).ask(scheduleHearing, { params: { id }, body })
  return id
}

/** The last working day before today. */
const lastWorkday = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
  .map((n) => addDays(today, -n))
  .find((day) => isWorkday(nationalCalendar, day))!

/** A case whose hearing was announced forty days ago, and was to be held on the last working day. */
async function announcedLongAgo(): Promise<string> {
  const past = await begunDaysAgo(app, 60, marketPermit.code)
  await past.act(60, 'clerk', { type: 'ReceiveCase' })
  await past.act(59, 'clerk', { type: 'AcceptCase' })
  const closedBecause = null
  const presiderId = head?.id ?? ''
  await past.act(40, 'clerk', { type: 'ScheduleHearing', heldOn: lastWorkday, ...where, closedBecause, presiderId })
  return past.id
}

/** As if that were the day: none can be announced for a day off, and today may be one. */
const heldOn = (id: string, day: string) =>
  database.query('update hearing set held_on = $1 where case_id = $2', [day, id])

it('tells anybody of a hearing to come: what, whose, when and where; the applicant masked, no case, nobody else', async () => {
  const id = await announced(workday(8))
  const [hearing, ...others] = await ask()
  expect(others).toEqual([])
  expect(hearing).toEqual({
    id: hearing?.id,
    ...{ itemCode: '0104', itemName: '书市场许可', itemNameEn: 'Book market permit' },
    ...{ basis: 'ex-officio', applicant: '李**', applicantWithheld: false, presider: 'head' },
    ...{ heldOn: workday(8), ...where, announcedOn: today, postponedFrom: null },
    // To the minute: nobody is to find a case by the very moment of its entry.
    announcedAt: expect.stringMatching(/:00\.000Z$/) as string,
    department: { name: '书局', nameEn: hearing?.department.nameEn },
  })
  const text = JSON.stringify(hearing)
  expect(text).not.toContain(id)
  expect(text).not.toMatch(/李书友|head 同志|320684198001010018|13800138000/)
})

it('keeps one that is not public to itself, another day for it too', async () => {
  const id = await announced(workday(9), { closedBecause: '涉及商业秘密' })
  expect(await listedOn(workday(9))).toEqual([])
  const body = { heldOn: workday(10), ...where, reason: '主持人因公外出' }
  await (await app.as('reviewer')).ask(postponeHearing, { params: { id }, body })
  expect(await listedOn(workday(10))).toEqual([])
})

it('shows one that was put off on its new day, and says which it was before', async () => {
  const id = await announced(workday(11))
  const body = { heldOn: workday(12), time: '14:00', place: '二楼会议室', reason: '申请人住院' }
  await (await app.as('reviewer')).ask(postponeHearing, { params: { id }, body })
  expect(await listedOn(workday(11))).toEqual([])
  const listed = await listedOn(workday(12))
  expect(listed).toMatchObject([{ time: '14:00', place: '二楼会议室', postponedFrom: workday(11), announcedOn: today }])
  expect(JSON.stringify(listed)).not.toContain('住院')
})

it('no longer shows one that was held, once its minutes are recorded', async () => {
  const id = await announcedLongAgo()
  await heldOn(id, workday(17))
  expect(await listedOn(workday(17))).toHaveLength(1)
  const body = { minutes: '主持人宣布听证开始。', participants: ['申请人'] }
  await (await app.as('reviewer')).ask(recordHearing, { params: { id }, body })
  await heldOn(id, workday(17))
  expect(await listedOn(workday(17))).toEqual([])
  await heldOn(id, lastWorkday)
})

it('no longer shows one whose case was withdrawn', async () => {
  const id = await announced(workday(13))
  expect(await listedOn(workday(13))).toHaveLength(1)
  await (await app.as('li')).ask(withdrawCase, { params: { id }, body: { reason: '不开了' } })
  expect(await listedOn(workday(13))).toEqual([])
})

it('turns pages by key, soonest first, those of a day by the hour', async () => {
  await announced(workday(8), { time: '15:00' })
  await announced(workday(8), { time: '08:30' })
  const moments: string[] = []
  let after = ''
  do {
    const page = await app.anonymous.ask(announcedHearings, { query: { limit: '1', after } })
    moments.push(...page.hearings.map(({ heldOn, time }) => `${heldOn} ${time}`))
    after = page.next ?? ''
  } while (after !== '')
  expect(moments).toEqual(
    [
      [8, '08:30'],
      [8, '09:30'],
      [8, '15:00'],
      [12, '14:00'],
    ].map(([n, time]) => `${workday(Number(n))} ${time}`),
  )
  expect(moments).toEqual((await ask({ department: '01' })).map(({ heldOn, time }) => `${heldOn} ${time}`))
  expect(await ask({ department: '02' })).toEqual([])
})

it('keeps of every hearing what its log says, and finds the same in a log from before', async () => {
  await expectRowsToBeFolds(database, app.services.catalogue)
  const kept = () => database.query(`select (to_jsonb(h) - 'public_id')::text as row from hearing h order by case_id`)
  const before = await kept()
  expect(before).toHaveLength(7)
  await database.query('delete from hearing; alter table hearing drop column announced_at')
  const written = (name: string) => readFileSync(path.join(import.meta.dirname, '../migrations', name), 'utf8')
  const migration = written('0096-hearings.sql')
  await database.query(migration.slice(migration.indexOf('-- Of the past')))
  await database.query(written('0098-hearing-announced-at.sql'))
  expect(await kept()).toEqual(before)
})

it('shows it on its day, and no longer once that has passed', async () => {
  const id = await announcedLongAgo()
  const shown = async () => (await ask()).filter(({ heldOn: day }) => day <= today)
  expect(await shown()).toEqual([])
  await heldOn(id, today)
  expect(await shown()).toMatchObject([{ heldOn: today }])
})

it('names an enterprise in full, and nobody who was erased or whose licence is published without its holder', async () => {
  const [company, objector, erased] = [
    await announced(workday(14)),
    await announced(workday(15)),
    await announced(workday(16)),
  ]
  const licence = await bringLawCase(app, 'objected')
  await database.query('update case_row set applicant_id = $1 where id = $2', [app.parties.zhao, company])
  await database.query('update case_row set about_licence = $1 where id = $2', [licence.id, objector])
  await database.query('update case_row set applicant_id = gen_random_uuid() where id = $1', [erased])
  const named = (await ask()).filter(({ heldOn }) => heldOn >= workday(14))
  expect(named.map(({ applicant, applicantWithheld }) => [applicant, applicantWithheld])).toEqual([
    ['赵家书店有限公司', false],
    ['', true],
    ['', false],
  ])
})

it.each([
  ['after', 'nonsense'],
  ['after', "2026-02-30T09:30_01980000-0000-7000-8000-000000000000' or 1=1"],
  ['after', '2026-02-30T09:30_01980000-0000-7000-8000-000000000000'],
  ['after', '2026-02-27T24:30_01980000-0000-7000-8000-000000000000'],
  ['after', '2026-02-27_01980000-0000-7000-8000-000000000000'],
  ['department', '?'],
  ['limit', '0'],
  ['applicant', '李'],
])('refuses %s = %s by the field', async (field, value) => {
  const no = await app.anonymous.refused(announcedHearings, { query: { [field]: value } })
  expect(no).toMatchObject({ status: 400, errors: [{ field }] })
})
