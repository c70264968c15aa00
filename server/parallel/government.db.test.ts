// The head of the government, who alone extends a parallel approval, holds a post like any leader and is stood in for in it.
import { expect, it } from 'vitest'
import { appointHolders, governmentDuty, previewAppointment } from '#api/appointments.ts'
import * as duty from '#api/duty.ts'
import * as api from '#api/parallel-approvals.ts'
import { startApp } from '#testing/app.ts'
import { numberOfLi } from '#testing/bring-collected.ts'
import { bringParallel } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { away, interested } from '#testing/stand-in.ts'
import { toyCity } from '#testing/toy-city.ts'
import { createAccount } from '../identity/index.ts'
import { accountIdOf } from '../organisation/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const leaders = await Promise.all(
  (['head', 'deputy-head'] as const).map((role) =>
    createAccount(database, {
      ...{ username: `government-${role}`, role, partyId: null },
      ...{ name: role === 'head' ? '市长' : '副市长', nameEn: role === 'head' ? 'Mayor' : 'Deputy mayor' },
    }),
  ),
)
await database.query(
  `update account set password_hash = (select password_hash from account where username = 'head') where username like 'government-%'`,
)
const [mayor, deputy, head, manager] = [
  await app.as('government-head'),
  await app.as('government-deputy-head'),
  await app.as('head'),
  await app.as('centre-manager'),
]
const holders = leaders.map(({ id }) => id)
await database.query(
  `insert into duty_post (code, department_code, seat, holders) values ('government-head', null, 'head', $1::uuid[])`,
  [holders],
)
const extend = (id: string) => ({ params: { id }, body: { reason: '情况复杂' } })
const daysFromNow = (days: number) => ({ at: new Date(Date.now() + days * 86_400_000).toISOString() })
const forAMonth = (who: typeof head) =>
  who.ask(duty.enterAbsence, { body: { kind: 'travel', start: daysFromNow(-1), end: daysFromNow(30) } })
const mayDo = async (who: typeof head, id: string) =>
  (await who.ask(api.parallelApproval, { params: { id } })).mayDo.includes('ExtendParallel')

it('is stood in for while away: the deputy finds the approval and extends it, under both names, and nobody else does', async () => {
  const { id } = await bringParallel(app, 'an approval distributed')
  expect([await mayDo(mayor, id), await mayDo(deputy, id)]).toEqual([true, false])
  expect((await deputy.refused(api.extendParallel, extend(id))).code).toBe('approval-of-another')
  await away(mayor, async () => {
    expect((await mayor.refused(api.extendParallel, extend(id))).code).toBe('away-from-duty')
    expect((await head.refused(api.extendParallel, extend(id))).code).toBe('approval-of-another')
    expect([await mayDo(mayor, id), await mayDo(deputy, id), await mayDo(head, id)]).toEqual([false, true, false])
    const { approvals } = await deputy.ask(api.parallelApprovals, { query: { waiting: 'true' } })
    expect(approvals.map((one) => one.id)).toContain(id)
    await deputy.ask(api.extendParallel, extend(id))
  })
  const { history, extension } = await mayor.ask(api.parallelApproval, { params: { id } })
  expect(extension).toMatchObject({ by: { name: '副市长' } })
  expect(history.at(-1)).toMatchObject({ by: { name: '副市长' }, inPlaceOf: { name: '市长' } })
})

it('is stood in for with an interest in who builds as well, and keeps out', async () => {
  const { id } = await bringParallel(app, 'an approval distributed')
  await interested(mayor, numberOfLi, async () => {
    expect((await mayor.refused(api.extendParallel, extend(id))).code).toBe('interest-in-case')
    await deputy.ask(api.extendParallel, extend(id))
  })
})

it('and what it stands on is read anew when it changed meanwhile: nothing is stored under a post that came back', async () => {
  const [{ seen } = { seen: 0 }] = await database.query<{ seen: number }>(
    'select government_standing as seen from city',
  )
  await database.query(`select stands_as_seen('government', $1)`, [seen])
  await away(mayor, async () => {
    await expect(database.query(`select stands_as_seen('government', $1)`, [seen])).rejects.toMatchObject({
      code: 'OD409',
    })
  })
})

it('the post is shown with who serves it, and so is who is away, by no department', async () => {
  await away(mayor, async () => {
    const { posts } = await manager.ask(duty.dutyPosts, {})
    expect(posts.find(({ code }) => code === 'government-head')).toMatchObject({
      ...{ department: null, servedBy: holders[1], holders: [{ name: '市长', isAway: true }, { isAway: false }] },
    })
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const { absences } = await manager.ask(duty.absences, { query: { from: today, to: today } })
    expect(absences.at(-1)).toMatchObject({
      ...{ person: { name: '市长' }, department: null, standIns: [{ person: { name: '副市长' } }] },
    })
  })
})

it('its head and the centre manager say who stands in: of the government alone, not of the centre, nor of a department', async () => {
  const params = { code: 'government-head' }
  const body = { holders }
  await mayor.ask(appointHolders, { params, body })
  await manager.ask(appointHolders, { params, body })
  expect(await mayor.ask(previewAppointment, { params, query: { holders: holders.join(',') } })).toEqual({
    ...{ closes: [], opens: [] },
  })
  expect((await head.refused(appointHolders, { params, body })).code).toBe('post-not-found')
  for (const stranger of ['head', 'centre-manager', 'supervisor']) {
    const others = { holders: [holders[0] ?? '', accountIdOf(toyCity.code, stranger)] }
    expect((await mayor.refused(appointHolders, { params, body: others })).code).toBe('holder-of-other-department')
  }
})

it('a screen has of it who leads, who stands in since when, and in which hours none of them is there', async () => {
  const params = { code: 'government-head' }
  await manager.ask(appointHolders, { params, body: { holders } })
  const told = await deputy.ask(governmentDuty, {})
  expect(told).toMatchObject({
    leaders: [
      { name: '市长', role: 'head', isAway: false },
      { name: '副市长', role: 'deputy-head', isAway: false },
    ],
    post: { code: 'government-head', department: null, servedBy: holders[0], holders: holders.map((id) => ({ id })) },
    gaps: [],
  })
  // Naming the same again begins nothing.
  await mayor.ask(appointHolders, { params, body: { holders } })
  expect((await mayor.ask(governmentDuty, {})).sinceAt).toBe(told.sinceAt)
  await mayor.ask(appointHolders, { params, body: { holders: holders.slice(0, 1) } })
  const own = await forAMonth(mayor)
  const { gaps, post } = await manager.ask(governmentDuty, {})
  expect([post?.servedBy, gaps.length > 0]).toEqual([null, true])
  await manager.ask(appointHolders, { params, body: { holders } })
  const stoodInFor = await manager.ask(governmentDuty, {})
  expect(stoodInFor).toMatchObject({ gaps: [], leaders: [{ isAway: true }, {}], post: { servedBy: holders[1] } })
  expect(Date.parse(stoodInFor.sinceAt ?? '')).toBeGreaterThan(Date.parse(told.sinceAt ?? ''))
  const others = await forAMonth(deputy)
  const days = ({ gaps: list }: { gaps: { on: string }[] }) => new Set(list.map(({ on }) => on))
  expect(days(await manager.ask(governmentDuty, {}))).toEqual(days({ gaps }))
  for (const { id } of [own, others]) await manager.ask(duty.endAbsence, { params: { number: String(id) } })
})

it('is appointed to for the first time where the city came without it, by whom it is to appoint, and written down once', async () => {
  const params = { code: 'government-head' }
  const [before] = await database.query<{ holders: string[] }>(
    'delete from duty_post where code = $1 returning holders',
    [params.code],
  )
  expect(before?.holders).toEqual(holders)
  expect(await manager.ask(governmentDuty, {})).toMatchObject({ post: null, gaps: [], leaders: [{}, {}] })
  expect((await head.refused(appointHolders, { params, body: { holders } })).code).toBe('post-not-found')
  expect(
    (await manager.refused(appointHolders, { params: { code: 'government-deputy' }, body: { holders } })).code,
  ).toBe('post-not-found')
  const nobody = { holders: [holders[0] ?? '', '01980000-0000-7000-8000-000000000000'] }
  expect(await manager.refused(appointHolders, { params, body: nobody })).toMatchObject({
    ...{ status: 400, errors: [{ field: 'holders.1' }] },
  })
  const written = () =>
    database.query(`select from audit where action = 'appoint-holders' and detail ->> 'subject' = $1`, [params.code])
  const { length } = await written()
  await manager.ask(appointHolders, { params, body: { holders } })
  expect(await written()).toHaveLength(length + 1)
  expect(await mayor.ask(governmentDuty, {})).toMatchObject({ post: { servedBy: holders[0] } })
})

it.each(['head', 'deputy-head'])('is none of the business of a department’s %s', async (username) => {
  expect(await (await app.as(username)).refused(governmentDuty, {})).toMatchObject({ code: 'post-not-found' })
})
