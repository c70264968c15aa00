// The head of the government, who alone extends a parallel approval, holds a post like any leader and is stood in for in it.
import { expect, it } from 'vitest'
import { appointHolders, previewAppointment } from '#api/appointments.ts'
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
