import { expect, it } from 'vitest'
import * as contract from '#api/administration-calendar.ts'
import * as acceptances from '#api/acceptances.ts'
import { staffNotices } from '#api/duty.ts'
import { myNotices } from '#api/notices.ts'
import * as approvals from '#api/parallel-approvals.ts'
import { addWorkdays, isWorkday } from '#domain/calendar/index.ts'
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringAcceptance } from '#testing/bring-acceptance.ts'
import { bringConstruction, bringParallel } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { orderCalendar } from '#testing/order-calendar.ts'
import { replayed } from '#testing/replayed.ts'
import { deliverEffects, type EffectHandlers } from '../kernel/outbox.ts'
import { catchUpStages } from '../projects/index.ts'
import { cardEffects, streamsOf, sweepWatched, tellStaff } from '../supervision/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const [manager, li] = [await app.as('centre-manager'), await app.as('li')]
const today = civilDateOf(new Date().toISOString())
/** A week is closed, from today on. */
const closed = Array.from({ length: 7 }, (_, at) => ({
  ...{ on: addDays(today, at), works: false, why: '防汛停业', whyEn: 'closed for a flood' },
}))
const order = { level: 'centre' as const, days: closed }
const carried: EffectHandlers = {
  ...cardEffects(app.services.cards),
  'staff-telling': (effect) => tellStaff(database, effect),
}
const cardsOf = (id: string) =>
  database.query<{ rule: string; level: string; status: string }>(
    'select rule, level, status from card where case_id = $1 order by rule, level',
    [id],
  )

/** The day whose nineteenth working day is today: a promise of twenty is warned of this morning. */
function nineteenDaysAgo(): string {
  const calendar = app.services.cards.calendar(null)
  let on = addDays(today, -1)
  while (addWorkdays(calendar, on, 19) !== today) on = addDays(on, -1)
  return on
}

/** An approval distributed so long ago that its department is late, and its promise nearly over. */
async function nearlyOver() {
  const { id } = await bringParallel(app, 'an approval')
  const [actor] = await database.query<never>(
    `select id, role, department_code as "departmentCode", null as "windowCode" from account where username = 'reviewer'`,
  )
  for (const type of ['AcceptParallel', 'DistributeParallel'] as const) {
    const command = type === 'AcceptParallel' ? ({ type } as const) : ({ type, note: '' } as const)
    const order = { stream: id, command, actor: actor as never, at: `${nineteenDaysAgo()}T02:00:00.000Z` }
    expect(await app.services.parallel.send({ ...order, requestId: type, requestHash: null })).toHaveProperty('version')
  }
  await sweepWatched(app.services.cards)
  return id
}

it('counts stages under way anew with a calendar: as the preview says, on record, warnings withdrawn, told, what is late left', async () => {
  // Whatever the day, it is worked before it is closed.
  const opened = { level: 'centre' as const, days: [{ on: today, works: true, why: '加班', whyEn: 'worked' }] }
  if (!isWorkday(app.services.cards.calendar(null), today)) await orderCalendar(manager, { ...opened, reason: '加班' })
  const id = await nearlyOver()
  const { id: works } = await bringAcceptance(app, 'an acceptance')
  const { id: visited } = await bringAcceptance(app, 'an acceptance visited')
  await deliverEffects(database, carried)
  const before = await cardsOf(id)
  expect(before).toMatchObject([
    { rule: 'T-03', level: 'yellow', status: 'notified' },
    { rule: 'T-12', level: 'yellow', status: 'notified' },
  ])
  const clocksOf = async () => (await li.ask(approvals.parallelApproval, { params: { id } })).clocks
  const promised = (await clocksOf()).find(({ kind }) => kind === 'promised')
  const worksBefore = await li.ask(acceptances.acceptance, { params: { id: works } })

  const preview = await manager.ask(contract.previewCalendar, { body: order })
  expect(preview.stages).toMatchObject({ open: 3, alreadyLate: 3 })
  const line = preview.stageLines.find(({ id: of, clock }) => of === id && clock === 'promised')
  expect(line).toMatchObject({ from: promised?.dueOn, departmentCode: '01' })
  expect(await orderCalendar(manager, { ...order, reason: '防汛' })).toMatchObject({
    effects: { stages: preview.stages },
  })

  const shown = await li.ask(approvals.parallelApproval, { params: { id } })
  expect(shown.clocks.find(({ kind }) => kind === 'promised')).toMatchObject({ dueOn: line?.to, late: false })
  expect(shown.promisedOn).toBe(line?.to)
  expect(shown.history.at(-1)).toMatchObject({ type: 'ParallelRecounted' })
  // The department that had not answered in time stays late.
  expect(shown.parts[0]?.clock).toMatchObject({ late: true })
  expect((await li.ask(acceptances.acceptance, { params: { id: visited } })).clocks).toMatchObject([
    { kind: 'master' },
    { kind: 'opinion', late: await worksOpinionLate(visited) },
  ])
  const worksAfter = await li.ask(acceptances.acceptance, { params: { id: works } })
  expect(worksAfter.history.at(-1)?.type).toBe('AcceptanceRecounted')
  expect(worksAfter.dueOn).toBe(worksBefore.dueOn)

  await deliverEffects(database, carried)
  expect(await cardsOf(id)).toMatchObject([
    { rule: 'T-03', status: 'withdrawn' },
    { rule: 'T-12', status: 'notified' },
  ])
  await app.deliverEffects()
  const told = (await li.ask(myNotices, {})).notices.filter(({ kind }) => /Recounted$/.test(kind))
  expect(told.map(({ caseId, kind }) => [caseId, kind])).toContainEqual([id, 'ParallelRecounted'])
  const { notices } = await (await app.as('head')).ask(staffNotices, {})
  expect(notices.filter(({ facts }) => facts['approval'] === id).map(({ kind }) => kind)).toContain(
    'parallel-recounted',
  )
})

it('can be told again from the log alone, to the same cards', async () => {
  const none = () => {
    throw new Error('no case is told here')
  }
  const { calendar, regime } = app.services.cards
  const references = { item: none, outside: none, calendar }
  const told = await replayed(streamsOf(database.query), references, regime(), new Date().toISOString())
  const keyOf = ({ rule, occasion, breachAt }: { rule: string; occasion: string; breachAt: string }) =>
    `${rule} ${occasion} ${breachAt}`
  const raised = told.raised
  expect(raised.length).toBeGreaterThan(0)
  const found = told.found.filter(({ level }) => level !== 'blue')
  expect(found.map(keyOf).sort()).toEqual(raised.map(keyOf).sort())
})

it('leaves no stage behind that was applied for while the calendar was being published', async () => {
  const day = { on: addDays(today, 30), works: false, why: '停电', whyEn: 'no power' }
  const projects = await Promise.all([1, 2, 3].map(() => bringConstruction(app)))
  await Promise.all([
    orderCalendar(manager, { level: 'centre', days: [day], reason: '停电' }),
    ...projects.map((id) =>
      li.ask(approvals.applyParallel, { params: { id, stage: 'land' }, body: { papers: [], statement: '' } }),
    ),
  ])
  const calendar = app.services.cards.calendar(null)
  await catchUpStages(database, app.services.recountStages, calendar)
  const pinned = await database.query<{ version: string }>(
    'select distinct calendar_version as version from parallel_approval',
  )
  expect(pinned).toEqual([{ version: calendar.version }])
})

const worksOpinionLate = async (id: string) =>
  (await li.ask(acceptances.acceptance, { params: { id } })).clocks.find(({ kind }) => kind === 'opinion')?.late
