import { expect, it } from 'vitest'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { caseFile, withdrawCase } from '#api/cases.ts'
import { postponeHearing, scheduleHearing } from '#api/special.ts'
import { announcedHearings } from '#api/tracking.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { todayOf } from '#testing/long-ago.ts'

const database = await createDatabase()
const app = await startApp(database)
const today = await todayOf(app)
const workday = (n: number) => addWorkdays(nationalCalendar, today, n)
const [head] = await database.query<{ id: string }>(`select id from account where username = 'head'`)
const reviewer = await app.as('reviewer')
const where = { time: '09:30', place: '三楼<听证室>' }

/** A case whose hearing is announced; gives its id. */
async function announced(heldOn: string, more: { closedBecause?: string } = {}): Promise<string> {
  const { id } = await bringCase(app, 'awaiting-decision')
  await reviewer.ask(scheduleHearing, {
    params: { id },
    body: { heldOn, ...where, presiderId: head?.id ?? '', ...more },
  })
  return id
}
const putOff = (id: string, heldOn: string) =>
  reviewer.ask(postponeHearing, {
    params: { id },
    body: { heldOn, time: '14:00', place: '二楼', reason: '申请人住院' },
  })

const feed = async (lang: 'zh-CN' | 'en') => (await app.anonymous.send('GET', `/feed.atom?lang=${lang}`)).text
const entriesOf = (text: string) => text.match(/<entry>[^]*?<\/entry>/g) ?? []
const partOf = (entry: string | undefined, name: string) =>
  entry?.match(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`))?.[1]
const written = (day: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
const publicIds = async () => (await app.anonymous.ask(announcedHearings, {})).hearings.map(({ id }) => id)

it('tells in each language of a hearing to come: what, by whom, when and where; the applicant masked, no case', async () => {
  const id = await announced(workday(8))
  const [publicId = ''] = await publicIds()
  const { caseNumber } = await reviewer.ask(caseFile, { params: { id } })
  const [zh, ...others] = entriesOf(await feed('zh-CN'))
  expect(others).toEqual([])
  expect(partOf(zh, 'id')).toBe(`urn:uuid:${publicId}`)
  expect(partOf(zh, 'title')).toBe(`听证公告：书市场许可，${written(workday(8), 'zh-CN')} 09:30`)
  expect(zh).toContain('<link rel="alternate" type="text/html" href="http://localhost:3000/hearings"/>')
  const content = partOf(zh, 'content') ?? ''
  for (const words of [
    '事项：书市场许可',
    '举行听证的部门：书局',
    '09:30',
    '地点：三楼&amp;lt;听证室',
    '申请人：李**',
    '第四十六条',
  ])
    expect(content).toContain(words)
  const [en] = entriesOf(await feed('en'))
  expect(partOf(en, 'id')).toBe(`urn:uuid:${publicId}`)
  expect(partOf(en, 'title')).toBe(`Hearing: Book market permit, ${written(workday(8), 'en-GB')} 09:30`)
  for (const text of [zh ?? '', en ?? '']) {
    expect(text).not.toContain(id)
    expect(text).not.toContain(caseNumber ?? 'of no number')
    expect(text).not.toMatch(/李书友|head|320684198001010018|13800138000/)
  }
})

it('tells of another day under the same entry, changed and said so', async () => {
  const id = await announced(workday(9))
  await database.query(`update hearing set announced_at = announced_at - interval '3 hours' where case_id = $1`, [id])
  const whose = async (lang: 'zh-CN' | 'en') => {
    const [row] = await database.query<{ id: string }>('select public_id as id from hearing where case_id = $1', [id])
    return entriesOf(await feed(lang)).find((entry) => entry.includes(row?.id ?? '-'))
  }
  const before = await whose('zh-CN')
  await putOff(id, workday(10))
  const after = await whose('zh-CN')
  expect(partOf(after, 'id')).toBe(partOf(before, 'id'))
  expect((partOf(after, 'updated') ?? '') > (partOf(before, 'updated') ?? '')).toBe(true)
  expect(partOf(after, 'title')).toBe(`听证公告：书市场许可，${written(workday(10), 'zh-CN')} 14:00（已延期）`)
  expect(partOf(after, 'content')).toContain(`原定${written(workday(9), 'zh-CN')}举行`)
  const en = await whose('en')
  expect(partOf(en, 'title')).toMatch(/14:00 \(postponed\)$/)
  expect(partOf(en, 'content')).toContain(`it was to be held on ${written(workday(9), 'en-GB')}`)
  expect(after).not.toContain('住院')
  expect((await feed('zh-CN')).match(/<updated>([^<]*)/)?.[1]).toBe(partOf(after, 'updated'))
})

it('is silent on one that is not public, whose case was withdrawn, or whose day has passed', async () => {
  const [closed, withdrawn, past] = [
    await announced(workday(11), { closedBecause: '涉及商业秘密' }),
    await announced(workday(12)),
    await announced(workday(13)),
  ]
  const before = entriesOf(await feed('zh-CN')).length
  await (await app.as('li')).ask(withdrawCase, { params: { id: withdrawn }, body: { reason: '不开了' } })
  await database.query(`update hearing set held_on = $1::date - 1 where case_id = $2`, [today, past])
  expect(entriesOf(await feed('zh-CN'))).toHaveLength(before - 2)
  const silent = await database.query<{ id: string }>('select public_id as id from hearing where case_id = any($1)', [
    [closed, withdrawn, past],
  ])
  for (const lang of ['zh-CN', 'en'] as const) for (const { id } of silent) expect(await feed(lang)).not.toContain(id)
  expect(entriesOf(await feed('en')).map((entry) => partOf(entry, 'id'))).toEqual(
    expect.arrayContaining((await publicIds()).map((id) => `urn:uuid:${id}`)),
  )
})

it('stands among the announcements by when it was announced, the newest first', async () => {
  const since = entriesOf(await feed('zh-CN')).map((entry) => partOf(entry, 'published') ?? partOf(entry, 'updated'))
  expect(since).toEqual(since.toSorted().toReversed())
})
