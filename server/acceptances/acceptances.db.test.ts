import { beforeAll, expect, it } from 'vitest'
import * as api from '#api/acceptances.ts'
import { cards } from '#api/cards.ts'
import { myNotices } from '#api/notices.ts'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { civilDateOf } from '#domain/kernel/index.ts'
import type { AcceptanceCommand } from '#domain/projects/index.ts'
import { conforming, deviating } from '#testing/acceptance-fixtures.ts'
import { startApp } from '#testing/app.ts'
import { actOnAcceptance, bringAcceptance, toySetup, workdayAgo } from '#testing/bring-acceptance.ts'
import { pdf } from '#testing/bring-case.ts'
import { aDot } from '#testing/bring-collected.ts'
import { bringConstruction } from '#testing/bring-parallel.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { staffNews, staffTold } from '#testing/staff-told.ts'
import { accountIdOf } from '../organisation/index.ts'
import { sweep } from '../kernel/timer.ts'
import { streamsOf, sweepWatched, type StreamLog } from '../supervision/index.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { replayed } from '#testing/replayed.ts'
import { toyCity } from '#testing/toy-city.ts'
import { fireAcceptanceTimer, isAcceptanceTimer, publishAcceptanceSetup } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const account = (username: string) => accountIdOf(toyCity.code, username)

beforeAll(async () => {
  await publishAcceptanceSetup(database, toySetup(['01', '02']), '2020-01-01')
})

const png = Buffer.from(aDot, 'base64')

const passed: AcceptanceCommand = {
  ...{ type: 'GiveOpinion', outcome: 'pass', items: [], rectifyDays: null, checklist: null },
}

/** An acceptance of both departments whose visit was so many working days ago; 02 saw something wrong where told. */
async function visited(daysAgo: number, wrong = false) {
  const id = crypto.randomUUID()
  const { id: fileId } = await li.upload('drawings.pdf', pdf)
  const on = workdayAgo(daysAgo)
  const before = workdayAgo(daysAgo + 1)
  const act = (who: string, day: string, command: AcceptanceCommand, partyId?: string) =>
    actOnAcceptance(app, id, [who, day], command, partyId)
  await act(
    'li',
    before,
    { type: 'ApplyAcceptance', papers: [{ paper: 'drawings', fileId }], alone: null },
    app.parties.li,
  )
  await act('centre-manager', before, { type: 'FindAcceptanceComplete' })
  await act('clerk', before, { type: 'SetVisitDate', visitOn: on, time: '09:00', place: '工地' })
  const teams = [
    ['reviewer', 'clerk'],
    ['reviewer-02', 'clerk-02'],
  ] as const
  for (const [speaker, inspector] of teams)
    await act(speaker, before, { type: 'AssignInspectors', inspectors: [account(speaker), account(inspector)] })
  for (const [speaker, inspector] of teams) {
    const lines = wrong && speaker === 'reviewer-02' ? deviating : conforming
    await act(inspector, on, { type: 'RecordChecklist', lines, seenAt: `${on}T01:30:00.000Z` })
  }
  await act('head', on, { type: 'CloseVisit' })
  return { id, on, act }
}

/** What somebody of the staff was told of an acceptance. */
const toldTo = (who: string, id: string) => staffTold({ app, database }, who, ['acceptance', id])

/** What of it still asks something of them. */
const newsOf = (who: string, id: string) => staffNews({ app, database }, who, ['acceptance', id])

it('what a notice asks for is no news to anybody once a colleague has done it', async () => {
  const [{ id }, { id: other }] = [
    await bringAcceptance(app, 'an acceptance to be dated'),
    await bringAcceptance(app, 'an acceptance to be dated'),
  ]
  for (const who of ['reviewer', 'head']) expect(await newsOf(who, id)).toEqual(['acceptance-date'])
  await (
    await app.as('clerk')
  ).ask(api.setVisitDate, {
    params: { id },
    body: {
      visitOn: addWorkdays(nationalCalendar, civilDateOf(new Date().toISOString()), 2),
      time: '09:00',
      place: '工地',
    },
  })
  for (const who of ['reviewer', 'head']) {
    // The date is set: whoever inspects is to be named.
    expect(await newsOf(who, id)).toEqual(['acceptance-visit'])
    expect(await newsOf(who, other)).toEqual(['acceptance-date'])
  }
  const inspectors = [account('reviewer'), account('clerk')]
  await (await app.as('reviewer')).ask(api.assignInspectors, { params: { id }, body: { inspectors } })
  expect(await newsOf('head', id)).toEqual([])
  for (const who of ['reviewer', 'clerk']) expect(await newsOf(who, id)).toEqual(['acceptance-inspector'])
  // The other department has not named anybody.
  expect(await newsOf('head-02', id)).toEqual(['acceptance-visit'])
})

it('tells the department that keeps silent by a card of T-12, once, and goes up to the leaders and the centre', async () => {
  const { id, on, act } = await visited(8)
  await act('reviewer', on, passed)
  const watch = { ...app.services.cards }
  await sweepWatched(watch)
  await sweepWatched(watch)
  const watcher = await app.as('supervisor')
  const raised = (await watcher.ask(cards, { query: { rule: 'T-12', case: id } })).cards
  expect(raised).toMatchObject([{ rule: 'T-12', level: 'yellow', department: { code: '02' }, status: 'raised' }])

  const { acceptances } = app.services
  await sweep(
    database,
    (timer) => (isAcceptanceTimer(timer) ? fireAcceptanceTimer(acceptances, timer) : Promise.resolve()),
    (error) => {
      throw error
    },
  )
  expect(await (await app.as('centre-manager')).ask(api.acceptance, { params: { id } })).toMatchObject({
    status: 'visited',
    rounds: [{ parts: [{ silent: false }, { department: { code: '02' }, silent: true, opinion: null }] }],
  })
  expect(await toldTo('head-02', id)).toEqual(['acceptance-silence', 'acceptance-visit'])
  // The lead department sets the date.
  expect(await toldTo('head', id)).toEqual(['acceptance-date', 'acceptance-silence', 'acceptance-visit'])
  expect(await toldTo('centre-manager', id)).toEqual(['acceptance-silence'])
  for (const who of ['head', 'head-02', 'centre-manager']) expect(await newsOf(who, id)).toEqual(['acceptance-silence'])
  // Who inspects is told by name.
  expect(await toldTo('clerk-02', id)).toEqual(['acceptance-inspector'])
  await app.deliverEffects()
  const own = (await li.ask(myNotices, {})).notices.filter(({ caseId }) => caseId === id)
  expect(own.map(({ kind }) => kind).sort()).toEqual([
    ...['AcceptanceApplied', 'AcceptanceFoundComplete', 'VisitClosed', 'VisitDateSet'],
  ])
  expect(own.every(({ matter }) => matter === 'acceptance')).toBe(true)
  // Told again under the same rules, the log gives the same card, bit for bit.
  const { calendar, regime } = app.services.cards
  const none = () => {
    throw new Error('no case is told here')
  }
  const logs: StreamLog[] = []
  for await (const each of streamsOf(database.query)) if (each.stream === id) logs.push(each)
  const told = await replayed(logs, { item: none, outside: none, calendar }, regime(), new Date().toISOString())
  const graver = told.found.filter(({ level }) => level !== 'blue')
  expect(graver).toMatchObject([{ rule: 'T-12', departmentCode: '02', breachAt: raised[0]?.breachAt }])
  // Late is late, and counts nonetheless.
  const late = { outcome: 'pass' as const, items: [], rectifyDays: null, checklist: null }
  expect(await (await app.as('reviewer-02')).ask(api.giveOpinion, { params: { id }, body: late })).toMatchObject({
    status: 'passed',
  })
  // Whoever may sign the letter for the lead department hears that it is due.
  expect(await newsOf('head', id)).toEqual(['acceptance-letter'])
  for (const who of ['head-02', 'centre-manager']) expect(await newsOf(who, id)).toEqual([])
  for (const who of ['reviewer', 'head-02']) expect(await toldTo(who, id)).not.toContain('acceptance-letter')
})

it('takes a checklist once however often it is sent, and says honestly that the visit was closed meanwhile', async () => {
  const { id } = await bringAcceptance(app, 'an acceptance to be visited')
  const [clerk, head] = [await app.as('clerk'), await app.as('head')]
  const body = { lines: [...conforming], seenAt: new Date(Date.now() - 3_600_000).toISOString() }
  const sent = { params: { id }, body, key: nextKey() }
  const first = await clerk.ask(api.recordChecklist, sent)
  expect(await clerk.ask(api.recordChecklist, sent)).toEqual(first)
  expect(await (await app.as('reviewer')).refused(api.recordChecklist, { params: { id }, body })).toMatchObject({
    code: 'checklist-by-colleague',
  })
  await head.ask(api.closeVisit, { params: { id } })
  expect(await clerk.ask(api.recordChecklist, sent)).toEqual(first)
  expect(await (await app.as('reviewer')).refused(api.recordChecklist, { params: { id }, body })).toMatchObject({
    ...{ status: 409, code: 'acceptance-not-possible-now' },
  })
})

it('shows what was photographed on site to whoever may see the acceptance, and to nobody else', async () => {
  const { id } = await bringAcceptance(app, 'an acceptance to be visited')
  const clerk = await app.as('clerk')
  const photo = await clerk.upload('site.png', png)
  const paper = await clerk.upload('site.pdf', pdf)
  const body = { lines: [...deviating], seenAt: new Date(Date.now() - 3_600_000).toISOString() }
  const take = (fileId: string) => ({ params: { id }, body: { ...body, photos: [{ code: 'built', fileId }] } })
  expect(await clerk.refused(api.recordChecklist, take(paper.id))).toMatchObject({ code: 'site-photo-not-taken' })
  await clerk.ask(api.recordChecklist, take(photo.id))
  const { rounds } = await li.ask(api.acceptance, { params: { id } })
  const seen = rounds[0]?.parts.find(({ checklist }) => checklist)?.checklist
  expect(seen?.lines.map(({ photos }) => photos)).toEqual([[photo.id], []])
  const address = `/api/acceptances/${id}/papers/${photo.id}`
  const { bytes, headers } = await li.bytes('GET', address)
  expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
    ...['image/png', expect.stringMatching(/^inline/)],
  ])
  expect(Buffer.from(bytes).equals(png)).toBe(true)
  for (const who of ['clerk-02', 'centre-manager'])
    expect((await (await app.as(who)).bytes('GET', address)).status).toBe(200)
  expect((await (await app.as('wang')).bytes('GET', address)).status).toBe(404)
  // It belongs to the acceptance now: who took it cannot take it back.
  expect((await clerk.bytes('DELETE', `/api/files/${photo.id}`)).status).toBe(409)
})

it('lets only the department that failed come again, then one letter, and counts what it took', async () => {
  const { id, on, act } = await visited(8, true)
  await act('reviewer', on, passed)
  await act('reviewer-02', on, {
    ...{ type: 'GiveOpinion', outcome: 'fail', items: ['栏杆加高'], rectifyDays: 5, checklist: null },
  })
  const fixed = workdayAgo(6)
  const again = workdayAgo(5)
  await act('li', fixed, { type: 'ReportRectified', statement: '已加高', papers: [] })
  // The date of the second visit is asked for once, though that of the first was too.
  expect(await newsOf('head', id)).toEqual(['acceptance-date'])
  await act('clerk', fixed, { type: 'SetVisitDate', visitOn: again, time: '09:00', place: '工地' })
  await act('reviewer-02', fixed, {
    type: 'AssignInspectors',
    inspectors: [account('reviewer-02'), account('clerk-02')],
  })
  await act('clerk-02', again, { type: 'RecordChecklist', lines: conforming, seenAt: `${again}T01:30:00.000Z` })
  await act('head', again, { type: 'CloseVisit' })
  await act('reviewer-02', again, passed)
  const head = await app.as('head')
  const letter = await head.ask(api.issueOpinionLetter, { params: { id }, body: { remark: '同意' } })
  expect(letter.status).toBe('concluded')
  // Everything the lead department owed, each time it owed it; the second visit was another one's.
  expect(await toldTo('head', id)).toEqual([
    ...['acceptance-date', 'acceptance-date', 'acceptance-filing', 'acceptance-letter', 'acceptance-visit'],
  ])
  expect(await newsOf('head', id)).toEqual(['acceptance-filing'])
  expect(await head.ask(api.acceptance, { params: { id } })).toMatchObject({
    rounds: [{ parts: [{}, {}] }, { parts: [{ department: { code: '02' } }] }],
    letter: { number: expect.stringMatching(/联验〔\d{4}〕第0001号$/) as unknown },
  })
  const { bytes, headers } = await li.bytes('GET', `/api/acceptances/${id}/letter`)
  expect(headers.get('content-type')).toBe('application/pdf')
  const printed = (await pdfText(bytes)).join('').replaceAll(/\s/g, '')
  expect(printed).toContain('竣工联合验收意见书')
  expect(printed).not.toContain('不通过')
  const { joint } = await app.anonymous.ask(api.acceptanceComparison, {})
  expect(joint).toMatchObject([
    { applications: 1, letters: 1, visits: 2, departmentVisits: 3, papers: 1, departments: 2, applicantWorkdays: 2 },
  ])
})

it('is applied for once a project, and the list of who is to act shows it', async () => {
  const body = { partyId: app.parties.li, projectId: null, projectName: '新厂房', papers: [] }
  const key = nextKey()
  const first = await li.ask(api.applyAcceptance, { body, key })
  expect(await li.ask(api.applyAcceptance, { body, key })).toEqual(first)
  expect(await li.refused(api.applyAcceptance, { body })).toMatchObject({ status: 409, code: 'acceptance-under-way' })
  const nowhere = { ...body, projectId: crypto.randomUUID() }
  expect(await li.refused(api.applyAcceptance, { body: nowhere })).toMatchObject({ code: 'project-not-found' })
  const manager = await app.as('centre-manager')
  const { acceptances } = await manager.ask(api.acceptances, { query: { waiting: 'true' } })
  expect(acceptances).toMatchObject([{ id: first.id, status: 'applied', waitsFor: ['centre'] }])
  expect(acceptances[0]?.number).toMatch(/^YS-\d{4}-\d{4}$/)
})

it.each([
  ['a day that does not exist', api.setVisitDate, 'clerk', { visitOn: '2026-02-30', time: '09:00', place: '工地' }],
  ['no time of day', api.setVisitDate, 'clerk', { visitOn: '2026-03-02', time: '25:00', place: '工地' }],
  [
    'an instant that does not exist',
    api.recordChecklist,
    'clerk',
    { lines: conforming, seenAt: '2026-99-05T01:30:00.000Z' },
  ],
  [
    'a result nobody knows',
    api.recordChecklist,
    'clerk',
    { lines: [{ code: 'x', result: 'perhaps', remark: '' }], seenAt: '2026-03-05T01:30:00.000Z' },
  ],
])('takes %s for what it is: a mistake of the caller, and nothing changes', async (_, endpoint, who, body) => {
  const { id } = await bringAcceptance(app, 'an acceptance to be visited')
  const before = await (await app.as(who)).ask(api.acceptance, { params: { id } })
  const answer = await (
    await app.as(who)
  ).refused(endpoint as typeof api.setVisitDate, { params: { id }, body: body as never })
  expect(answer).toMatchObject({ status: 400, code: 'invalid' })
  expect((await (await app.as(who)).ask(api.acceptance, { params: { id } })).version).toBe(before.version)
})

it('is not asked for while a construction project has not come to that stage', async () => {
  const projectId = await bringConstruction(app)
  const body = { partyId: app.parties.li, projectId, projectName: '', papers: [] }
  expect(
    await (await app.as('li')).refused(api.applyAcceptance, { body: { ...body, projectName: '书城' } }),
  ).toMatchObject({ status: 409, code: 'stage-not-ready' })
})
