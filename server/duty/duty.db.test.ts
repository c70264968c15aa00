// Who is on duty, over HTTP: leaders who are away, stand-ins, authority taken away, cases of one's own.
import { describe, expect, it } from 'vitest'
import { grantAuthority, limitFacts, revokeAuthority, staffAuthority } from '#api/administration-organisation.ts'
import * as cases from '#api/cases.ts'
import * as duty from '#api/duty.ts'
import { startApp } from '#testing/app.ts'
import { bringCase } from '#testing/bring-case.ts'
import { bringColleague } from '#testing/bring-colleague.ts'
import { createDatabase } from '#testing/database.ts'
import { signInAt } from '#testing/sign-in.ts'
import { everybodysPassword } from '#testing/app.ts'
import { openBrowser } from '#testing/browse.ts'
import { announceGaps } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const idOf = async (username: string) => {
  const [row] = await database.query<{ id: string }>('select id from account where username = $1', [username])
  return row?.id ?? ''
}
const ids = Object.fromEntries(
  await Promise.all(
    ['clerk', 'reviewer', 'deputy-head', 'head', 'head-02'].map(async (name) => [name, await idOf(name)] as const),
  ),
) as Record<'clerk' | 'reviewer' | 'deputy-head' | 'head' | 'head-02', string>
await database.query(
  `insert into duty_post (code, department_code, seat, window_code, holders) values
     ('01-deputy-head', '01', 'deputy-head', null, array[$1, $2]::uuid[]),
     ('0101', '01', 'window', '0101', array[$3]::uuid[])`,
  [ids['deputy-head'], ids.head, ids.clerk],
)
const [deputy, head, clerk, reviewer, manager] = (await Promise.all(
  ['deputy-head', 'head', 'clerk', 'reviewer', 'centre-manager'].map((name) => app.as(name)),
)) as [Browser, Browser, Browser, Browser, Browser]
type Browser = Awaited<ReturnType<typeof app.as>>
const grant = { body: { opinion: '同意' } }
const on = (id: string) => ({ params: { id } })
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const forAnHour = () => ({ start: { at: soon(-60) }, end: { at: soon(60) } })
const atWork = (browser: Browser) => browser.ask(cases.workList, { query: { waitingFor: 'decision', mine: 'true' } })

/** Somebody is away while this is done. */
async function away(who: Browser, during: () => Promise<void>) {
  const { id } = await who.ask(duty.enterAbsence, { body: { kind: 'meeting', ...forAnHour() } })
  await during()
  await who.ask(duty.endAbsence, { params: { number: String(id) } })
}

describe('a leader who is away', () => {
  it('decides nothing, and is waited for by nobody; B decides, and both names are on the record', async () => {
    const { id } = await bringCase(app, 'awaiting-decision')
    expect((await deputy.ask(cases.caseFile, on(id))).mayDo).toContain('GrantCase')
    await away(deputy, async () => {
      expect(await deputy.refused(cases.grantCase, { ...on(id), ...grant })).toMatchObject({
        status: 403,
        code: 'away-from-duty',
      })
      const file = await head.ask(cases.caseFile, on(id))
      expect(file.deciding?.posts[0]).toMatchObject({ holder: { id: ids['deputy-head'] }, servedBy: { id: ids.head } })
      expect((await deputy.ask(cases.caseFile, on(id))).mayDo).not.toContain('GrantCase')
      expect((await atWork(deputy)).cases).toEqual([])
      expect((await atWork(head)).cases.map((line) => line.id)).toContain(id)
      await head.ask(cases.grantCase, { ...on(id), ...grant })
    })
    const { history } = await head.ask(cases.caseFile, on(id))
    expect(history.at(-1)).toMatchObject({ type: 'CaseGranted', who: 'head 同志', inPlaceOf: 'deputy-head 同志' })
  })

  it('has their work back the moment they are back', async () => {
    const { id } = await bringCase(app, 'awaiting-decision')
    await away(deputy, async () => expect((await atWork(deputy)).cases).toEqual([]))
    expect((await atWork(deputy)).cases.map((line) => line.id)).toContain(id)
    await deputy.ask(cases.grantCase, { ...on(id), ...grant })
    expect((await head.ask(cases.caseFile, on(id))).history.at(-1)).not.toHaveProperty('inPlaceOf')
  })

  it('is entered by oneself, the head and the centre manager, and by nobody else', async () => {
    const body = (accountId: string, from: number) => ({
      body: { kind: 'leave' as const, accountId, start: { at: soon(from) }, end: { at: soon(from + 30) } },
    })
    await head.ask(duty.enterAbsence, body(ids.reviewer, 10_000))
    await manager.ask(duty.enterAbsence, body(ids.reviewer, 20_000))
    expect(await reviewer.refused(duty.enterAbsence, body(ids.clerk, 10_000))).toMatchObject({
      code: 'absence-of-another',
    })
    expect(await head.refused(duty.enterAbsence, body(ids['head-02'], 10_000))).toMatchObject({
      code: 'absence-of-another',
    })
    expect(await reviewer.refused(duty.enterAbsence, body(ids.reviewer, 10_010))).toMatchObject({
      code: 'absence-overlaps',
    })
  })

  it.each([
    ['ends before it begins', { start: { at: soon(90) }, end: { at: soon(60) } }, 'end'],
    ['is over', { start: { at: soon(-90) }, end: { at: soon(-60) } }, 'end'],
    ['begins on no day', { start: { on: '2098-02-30', half: 'morning' as const }, end: { at: soon(60) } }, 'start'],
    ['begins at no moment', { start: { at: 'now' }, end: { at: soon(60) } }, 'start'],
  ])('is not entered where it %s', async (_, times, field) => {
    const no = await clerk.refused(duty.enterAbsence, { body: { kind: 'leave', ...times } })
    expect(no).toMatchObject({ status: 400, code: 'invalid', errors: [{ field }] })
  })
})

describe('authority', () => {
  it('that was taken away a second ago decides nothing, and what it decided before stands', async () => {
    const id = await bringColleague(database)
    const [{ username } = { username: '' }] = await database.query<{ username: string }>(
      'select username from account where id = $1',
      [id],
    )
    const colleague = openBrowser(app.origin)
    await signInAt(colleague, database, username, everybodysPassword)
    const [first, second] = [await bringCase(app, 'received'), await bringCase(app, 'received')]
    await colleague.ask(cases.acceptCase, on(first.id))
    await manager.ask(revokeAuthority, { params: { id }, body: { grants: 'all' } })
    expect(await colleague.refused(cases.acceptCase, on(second.id))).toMatchObject({
      status: 403,
      code: 'no-authority',
    })
  })

  it('taken away between reading and storing decides nothing either', async () => {
    const { id } = await bringCase(app, 'awaiting-decision')
    const [standing] = await database.query<{ seen: number }>(
      `select standing as seen from department where code = '01'`,
    )
    await database.query(`update authority_grant set revoked_at = clock_timestamp() where account_id = $1`, [
      ids['deputy-head'],
    ])
    await expect(database.query(`select stands_as_seen('01', $1)`, [standing?.seen])).rejects.toMatchObject({
      code: 'OD409',
    })
    expect(await deputy.refused(cases.grantCase, { ...on(id), ...grant })).toMatchObject({ code: 'no-authority' })
    await database.query(`update authority_grant set revoked_at = null where account_id = $1`, [ids['deputy-head']])
    await deputy.ask(cases.grantCase, { ...on(id), ...grant })
  })

  it('is not passed on by who holds it by grant, nor given to oneself', async () => {
    const wish = { itemCode: '0104', level: 'decide' as const, fromOn: '2098-01-01', toOn: null }
    const id = await bringColleague(database)
    expect(await deputy.refused(grantAuthority, { params: { id }, body: wish })).toMatchObject({
      code: 'authority-not-passed-on',
    })
    expect(await head.refused(grantAuthority, { params: { id: ids.head }, body: wish })).toMatchObject({
      code: 'not-oneself',
    })
    expect(await head.refused(grantAuthority, { params: { id: ids['head-02'] }, body: wish })).toMatchObject({
      status: 404,
    })
    await head.ask(grantAuthority, { params: { id }, body: wish })
  })

  it('ends at its limit: above it the case is another’s', async () => {
    const limits = (atMost: number) => [{ fact: 'stalls', atMost }]
    const wish = { itemCode: '0104', level: 'decide-and-seal' as const, fromOn: '2098-01-01', toOn: null }
    const no = await head.refused(grantAuthority, {
      params: { id: ids.reviewer },
      body: { ...wish, limits: [{ fact: 'goods', atMost: 3 }] },
    })
    expect(no).toMatchObject({ status: 400, errors: [{ field: 'limits.0.fact' }] })
    await database.query('update authority_grant set limits = $2 where account_id = $1', [
      ids['deputy-head'],
      JSON.stringify(limits(2)),
    ])
    const named = [{ ...limits(2)[0], name: '摊位数', nameEn: 'Stalls' }]
    expect((await head.ask(staffAuthority, { params: { id: ids['deputy-head'] } })).grants[0]).toMatchObject({
      limits: named,
    })
    expect((await head.ask(duty.delegations, {})).delegations).toContainEqual(
      expect.objectContaining({ limits: named }),
    )
    const facts = (item: string) => head.ask(limitFacts, { params: { code: '01' }, query: { item } })
    expect(await facts('all')).toEqual({ facts: [{ fact: 'stalls', name: '摊位数', nameEn: 'Stalls' }] })
    expect(await facts('9999')).toEqual({ facts: [] })
    const { id } = await bringCase(app, 'awaiting-decision')
    expect(await deputy.refused(cases.grantCase, { ...on(id), ...grant })).toMatchObject({
      status: 403,
      code: 'beyond-the-limit',
    })
    expect((await atWork(deputy)).cases.map((line) => line.id)).not.toContain(id)
    await database.query('update authority_grant set limits = $2 where account_id = $1', [
      ids['deputy-head'],
      JSON.stringify(limits(3)),
    ])
    expect((await atWork(deputy)).cases.map((line) => line.id)).toContain(id)
    await deputy.ask(cases.grantCase, { ...on(id), ...grant })
    await database.query(`update authority_grant set limits = '[]' where account_id = $1`, [ids['deputy-head']])
    const held = await manager.ask(staffAuthority, { params: { id: ids['deputy-head'] } })
    expect(held.grants[0]?.limits).toEqual([])
  })
})

describe('a case of one’s own, or of a relative', () => {
  const numberOfLi = '320684198001010018'

  it('is neither decided nor reviewed, and falls to the stand-in', async () => {
    const { id } = await bringCase(app, 'awaiting-decision')
    const { interests } = await deputy.ask(duty.declareInterest, { body: { relation: 'sibling', number: numberOfLi } })
    expect(interests).toMatchObject([{ relation: 'sibling', number: '320684********0018' }])
    expect(await deputy.refused(cases.grantCase, { ...on(id), ...grant })).toMatchObject({ code: 'interest-in-case' })
    expect((await atWork(deputy)).cases.map((line) => line.id)).not.toContain(id)
    await head.ask(cases.grantCase, { ...on(id), ...grant })
    expect((await head.ask(cases.caseFile, on(id))).history.at(-1)).toMatchObject({ inPlaceOf: 'deputy-head 同志' })
    await deputy.ask(duty.withdrawInterest, { params: { number: String(interests[0]?.id) } })
  })

  it('is kept out of by whoever says so', async () => {
    const { id } = await bringCase(app, 'awaiting-decision')
    await deputy.ask(cases.recuseFromCase, { ...on(id), body: { reason: '申请人是战友' } })
    expect(await deputy.refused(cases.grantCase, { ...on(id), ...grant })).toMatchObject({ code: 'recused-from-case' })
    expect((await atWork(deputy)).cases.map((line) => line.id)).not.toContain(id)
    expect((await atWork(head)).cases.map((line) => line.id)).toContain(id)
    await head.ask(cases.grantCase, { ...on(id), ...grant })
  })

  it('is declared with a number that can be right, once', async () => {
    const no = await clerk.refused(duty.declareInterest, { body: { relation: 'child', number: '320684198001010019' } })
    expect(no).toMatchObject({ status: 400, code: 'invalid' })
    await clerk.ask(duty.declareInterest, { body: { relation: 'child', number: '320684199001010012' } })
    expect(
      await clerk.refused(duty.declareInterest, { body: { relation: 'child', number: '320684199001010012' } }),
    ).toMatchObject({ code: 'interest-declared-already' })
    const kept = await database.query<{ text: string }>('select d::text as text from declared_interest d')
    expect(kept.every(({ text }) => !text.includes('199001010012'))).toBe(true)
  })
})

describe('the proof that somebody may decide', () => {
  it('has no gap while everybody is there, and names the one that is left when both leaders go', async () => {
    const whole = await manager.ask(duty.dutyCoverage, {})
    expect(whole.days).toHaveLength(10)
    expect(whole.gaps).toEqual([])
    const last = whole.days.at(-1)?.on ?? ''
    const body = {
      kind: 'leave' as const,
      start: { on: last, half: 'afternoon' as const },
      end: { on: last, half: 'afternoon' as const },
    }
    const first = await deputy.ask(duty.enterAbsence, { body })
    expect((await manager.ask(duty.dutyCoverage, {})).gaps).toEqual([])
    const second = await head.ask(duty.enterAbsence, { body })
    const { gaps, departments } = await manager.ask(duty.dutyCoverage, {})
    const gap = gaps.find(({ level }) => level === 'deputy-head')
    expect(gap).toMatchObject({ departmentCode: '01', on: last, from: '13:30', to: '17:00', reason: 'stand-in-away' })
    expect(gap?.remedies.map(({ act, person }) => [act, person?.id])).toContainEqual([
      'end-absence',
      ids['deputy-head'],
    ])
    expect(departments.find(({ code }) => code === '01')?.gapMinutes.at(-1)).toBe(210)
    expect((await (await app.as('head-02')).ask(duty.dutyCoverage, {})).gaps).toEqual([])
    for (const { id } of [first, second]) await manager.ask(duty.endAbsence, { params: { number: String(id) } })
    expect((await manager.ask(duty.dutyCoverage, {})).gaps).toEqual([])
  })

  it('is told to the centre manager and the head before the centre opens, once', async () => {
    const { days } = await manager.ask(duty.dutyCoverage, {})
    const day = days[3]?.on ?? ''
    const body = {
      kind: 'leave' as const,
      start: { on: day, half: 'morning' as const },
      end: { on: day, half: 'morning' as const },
    }
    for (const leader of [deputy, head]) await leader.ask(duty.enterAbsence, { body })
    expect(await announceGaps(app.services, `${day}T06:00:00+08:00`)).toBe(0)
    expect(await announceGaps(app.services, `${day}T06:45:00+08:00`)).toBeGreaterThan(0)
    expect(await announceGaps(app.services, `${day}T07:00:00+08:00`)).toBe(0)
    for (const [browser, unread] of [
      [manager, 1],
      [head, 1],
      [deputy, 0],
    ] as const)
      expect((await browser.ask(duty.staffNotices, {})).unread).toBe(unread)
    const { notices } = await head.ask(duty.staffNotices, {})
    expect(notices[0]).toMatchObject({
      kind: 'duty-gaps',
      facts: { department: '书局', on: day, from: '08:30', to: '11:30' },
    })
    const none = await head.refused(duty.readStaffNotices, { body: { ids: [] } })
    expect(none).toMatchObject({ status: 400, errors: [{ field: 'ids' }] })
    await head.ask(duty.readStaffNotices, { body: { ids: notices.map(({ id }) => id) } })
    expect((await head.ask(duty.staffNotices, {})).unread).toBe(0)
  })
})

it('the rate of authority says twice what is delegated: on paper, and where decisions were made', async () => {
  const { declared, effective } = await manager.ask(duty.authorityRate, {})
  expect(declared.denominator).toBeGreaterThan(0)
  expect(effective).toMatchObject({ numerator: 0 })
  expect(effective.denominator).toBeGreaterThan(5)
  const no = await manager.refused(duty.authorityRate, { query: { from: '2098-01-01', to: '2097-01-01' } })
  expect(no).toMatchObject({ status: 400, errors: [{ field: 'to' }] })
})
