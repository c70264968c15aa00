// Who holds a post and who stands in, over HTTP: appointed, tried out beforehand, and how it came about.
import { describe, expect, it } from 'vitest'
import { grantAuthority } from '#api/administration-organisation.ts'
import { appointHolders, appointmentHistory, previewAppointment } from '#api/appointments.ts'
import { dutyCoverage, enterAbsence } from '#api/duty.ts'
import { startApp } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { todayOf } from '#testing/long-ago.ts'
import { toyCity } from '#testing/toy-city.ts'
import { accountIdOf } from '../organisation/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const idOf = (username: string) => accountIdOf(toyCity.code, username)
await database.query(
  `insert into duty_post (code, department_code, seat, window_code, holders) values
     ('01-head', '01', 'head', null, array[$1]::uuid[]), ('01-deputy-head', '01', 'deputy-head', null, array[$2]::uuid[]),
     ('0101', '01', 'window', '0101', array[$3]::uuid[])`,
  [idOf('head'), idOf('deputy-head'), idOf('clerk')],
)
const [head, neighbour, deputy, manager] = (await Promise.all(
  ['head', 'head-02', 'deputy-head', 'centre-manager'].map((name) => app.as(name)),
)) as [Browser, Browser, Browser, Browser]
type Browser = Awaited<ReturnType<typeof app.as>>

const of = (code: string) => ({ params: { code } })
const body = (...names: string[]) => ({ body: { holders: names.map(idOf) } })
const asked = (...names: string[]) => ({ query: { holders: names.map(idOf).join(',') } })

describe('a post', () => {
  it.each([
    ['without the same authority', ['clerk', 'reviewer'], 'stand-in-without-authority'],
    ['who is the holder', ['clerk', 'clerk'], 'stands-in-for-oneself'],
    ['of another department', ['clerk', 'head-02'], 'holder-of-other-department'],
  ])('has no stand-in %s, and says so before it is tried', async (_, names, code) => {
    const no = { status: 409, code }
    expect(await head.refused(appointHolders, { ...of('0101'), ...body(...names) })).toMatchObject(no)
    expect(await head.refused(previewAppointment, { ...of('0101'), ...asked(...names) })).toMatchObject(no)
    expect(await manager.refused(previewAppointment, { ...of('0101'), ...asked(...names) })).toMatchObject(no)
  })

  it('keeps how it came to its holders, newest first, and what was refused is no part of it', async () => {
    const before = await head.ask(appointmentHistory, of('0101'))
    expect(before.appointments).toEqual([])
    const post = await manager.ask(appointHolders, { ...of('0101'), ...body('clerk', 'deputy-head') })
    expect(post).toMatchObject({
      holders: [{ id: idOf('clerk') }, { id: idOf('deputy-head') }],
      servedBy: idOf('clerk'),
    })
    await head.ask(appointHolders, { ...of('0101'), ...body('clerk') })
    await head.refused(appointHolders, { ...of('0101'), ...body('clerk', 'reviewer') })
    const { appointments } = await head.ask(appointmentHistory, of('0101'))
    expect(appointments).toMatchObject([
      { by: { name: 'head 同志' }, holders: [{ name: 'clerk 同志' }] },
      { by: { name: 'centre-manager 同志' }, holders: [{ name: 'clerk 同志' }, { name: 'deputy-head 同志' }] },
    ])
  })

  it('is none of another department: neither tried out, appointed to nor read', async () => {
    const hidden = { status: 404, code: 'post-not-found' }
    expect(await neighbour.refused(previewAppointment, { ...of('0101'), ...asked('clerk') })).toMatchObject(hidden)
    expect(await neighbour.refused(appointHolders, { ...of('0101'), ...body('clerk') })).toMatchObject(hidden)
    expect(await neighbour.refused(appointmentHistory, of('0101'))).toMatchObject(hidden)
    expect(await deputy.refused(previewAppointment, { ...of('0101'), ...asked('clerk') })).toMatchObject({
      status: 403,
    })
  })

  it('tried out for somebody who does not exist names the place', async () => {
    const nobody = { query: { holders: `${idOf('clerk')},01980000-0000-7000-8000-000000000000` } }
    expect(await head.refused(previewAppointment, { ...of('0101'), ...nobody })).toMatchObject({
      status: 400,
      errors: [{ field: 'holders.1' }],
    })
  })
})

describe('an appointment tried out', () => {
  it('tells the gaps a stand-in would close and, taken back, open; and changes nothing itself', async () => {
    const start = { at: new Date(Date.now() - 60_000).toISOString() }
    const end = { at: new Date(Date.now() + 30 * 86_400_000).toISOString() }
    for (const name of ['deputy-head', 'head'])
      await manager.ask(enterAbsence, { body: { kind: 'travel', accountId: idOf(name), start, end } })
    await head.ask(grantAuthority, {
      params: { id: idOf('reviewer') },
      body: { itemCode: 'all', level: 'decide-and-seal', fromOn: await todayOf(app), toOn: null },
    })
    const gapsNow = async () => (await manager.ask(dutyCoverage, {})).gaps
    const before = await gapsNow()
    const withStandIn = await head.ask(previewAppointment, {
      ...of('01-deputy-head'),
      ...asked('deputy-head', 'reviewer'),
    })
    expect(await gapsNow()).toEqual(before)
    expect(withStandIn.opens).toEqual([])
    expect(withStandIn.closes.length).toBeGreaterThan(0)
    await head.ask(appointHolders, { ...of('01-deputy-head'), ...body('deputy-head', 'reviewer') })
    const after = await gapsNow()
    expect(before.length - after.length).toBe(withStandIn.closes.length)
    const alone = await head.ask(previewAppointment, { ...of('01-deputy-head'), ...asked('deputy-head') })
    expect(alone.closes).toEqual([])
    expect(alone.opens.map(({ on, from, to }) => `${on} ${from} ${to}`)).toEqual(
      withStandIn.closes.map(({ on, from, to }) => `${on} ${from} ${to}`),
    )
  })
})
