import { describe, expect, it } from 'vitest'
import * as cases from '#api/cases.ts'
import * as contract from '#api/projects.ts'
import { startApp } from '#testing/app.ts'
import { marketAnswers, pdf } from '#testing/bring-case.ts'
import { stallApplication } from '#testing/bring-project.ts'
import { createDatabase } from '#testing/database.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { projectEffects } from './index.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const moveOn = () => deliverEffects(database, projectEffects(app.services.projects))
const opinion = '材料齐全'

async function start() {
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  return li.ask(contract.startProject, { body: stallApplication(fileId, app.parties.li) })
}
const seen = (id: string) => li.ask(contract.project, { params: { id } })
const partOf = async (id: string, code: string) => {
  const part = (await seen(id)).parts.find(({ item }) => item === code)
  if (!part) throw new Error(`no part ${code}`)
  return part
}

/** The office's side of the market, up to the licence. */
async function grantMarket(caseId: string) {
  const params = { id: caseId }
  const [clerk, reviewer, deputy] = [await app.as('clerk'), await app.as('reviewer'), await app.as('deputy-head')]
  await clerk.ask(cases.receiveCase, { params })
  await clerk.ask(cases.acceptCase, { params })
  for (const step of ['site-visit', 'opinion'])
    await reviewer.ask(cases.reviewStep, { params, body: { step, verdict: 'pass', opinion } })
  await deputy.ask(cases.grantCase, { params, body: { opinion } })
  await deputy.ask(cases.issueLicence, { params })
}

describe('a goal', () => {
  it('is shown with one form, one set of papers and the day it ends at the earliest', async () => {
    const { bundles } = await app.anonymous.ask(contract.bundles, {})
    expect(bundles).toMatchObject([{ code: 'stall-in-the-park', departments: 2, items: 2 }])
    const params = { code: 'stall-in-the-park' }
    const whole = await app.anonymous.ask(contract.bundle, { params, query: { situation: 'where:park' } })
    expect(whole.criticalPath).toEqual(['0104', '0201'])
    expect(whole.papers.find(({ code }) => code === 'site-plan')?.for).toEqual(['0104'])
    expect(Object.keys(whole.form.properties)).toEqual(expect.arrayContaining(Object.keys(marketAnswers)))
    const less = await app.anonymous.ask(contract.bundle, { params, query: { situation: 'where:street' } })
    expect(less.parts.map(({ item }) => item)).toEqual(['0104'])
    expect(less.endsOn < whole.endsOn).toBe(true)
    expect(await app.anonymous.refused(contract.bundle, { params: { code: 'no-such-goal' } })).toMatchObject({
      ...{ status: 404, code: 'bundle-not-found' },
    })
  })
})

describe('a project', () => {
  it('begins each item as soon as the result it needs is there, and hands that result in', async () => {
    const { id, number } = await start()
    expect(number).toMatch(/^\d{6}-\d{4}-\d{6}$/)
    await moveOn()
    const market = await partOf(id, '0104')
    expect(market).toMatchObject({ status: 'open', waitingFor: 'window' })
    expect(await partOf(id, '0201')).toMatchObject({ status: 'waiting', caseId: null })
    await grantMarket(market.caseId ?? '')
    await moveOn()
    expect(await partOf(id, '0104')).toMatchObject({ status: 'granted' })
    const park = await partOf(id, '0201')
    expect(park).toMatchObject({ status: 'open', waitingFor: 'window' })
    const file = await li.ask(cases.caseFile, { params: { id: park.caseId ?? '' } })
    const plan = file.materials.find(({ material }) => material === 'site-plan')
    const [handedIn] = await database.query<{ name: string; type: string }>(
      'select name, type from file where id = $1',
      [plan?.fileId],
    )
    expect(handedIn).toMatchObject({ name: '书市场许可证.pdf', type: 'application/pdf' })
    await moveOn()
    expect((await seen(id)).status).toBe('under-way')
  })

  it('happens once, however often it is sent and moved on', async () => {
    const { id: fileId } = await li.upload('plan.pdf', pdf)
    const body = stallApplication(fileId, app.parties.li)
    const first = await li.ask(contract.startProject, { body, key: 'stall-sent-twice' })
    expect(await li.ask(contract.startProject, { body, key: 'stall-sent-twice' })).toEqual(first)
    await moveOn()
    await database.query(`update outbox set done_at = null, next_at = clock_timestamp() where kind = 'project'`)
    await moveOn()
    const count = await database.query<{ n: number }>(
      `select count(*)::int as n from event where entry like '%CaseDrafted%' and entry like '%' || $1 || '%'`,
      [first.id],
    )
    expect(count).toEqual([{ n: 1 }])
  })

  it('stops where an item is not to be had any more', async () => {
    const { id } = await start()
    await moveOn()
    const { caseId } = await partOf(id, '0104')
    await li.ask(cases.withdrawCase, { params: { id: caseId ?? '' }, body: { reason: '不办了' } })
    await moveOn()
    const after = await seen(id)
    expect(after.status).toBe('stopped')
    expect(after.parts).toMatchObject([{ status: 'ended' }, { status: 'waiting', blocked: true }])
  })

  it('says so where an item left the catalogue before its turn, and goes on when it is offered again', async () => {
    const { id } = await start()
    await moveOn()
    const setStatus = (status: string) =>
      database.query('update item set status = $1, changed_in = pg_current_xact_id() where code = $2', [status, '0201'])
    await setStatus('cancelled')
    const { caseId } = await partOf(id, '0104')
    await grantMarket(caseId ?? '')
    await moveOn()
    expect(await partOf(id, '0201')).toMatchObject({ status: 'waiting', heldUp: { code: 'item-closed' } })
    await setStatus('in-use')
    await li.ask(contract.expectPart, { params: { id }, body: { item: '0201', on: null } })
    await moveOn()
    expect(await partOf(id, '0201')).toMatchObject({ status: 'open', heldUp: null })
  })

  it('goes on without an item that was abolished, and ends without it; one that may come back is given up with what needs it', async () => {
    const setStatus = (code: string, status: string) =>
      database.query('update item set status = $1, changed_in = pg_current_xact_id() where code = $2', [status, code])
    const [{ id }, { id: other }] = [await start(), await start()]
    const body = { item: '0201' }
    await setStatus('0201', 'cancelled')
    await moveOn()
    expect(await partOf(id, '0201')).toMatchObject({ status: 'waiting', gone: true })
    const before = await seen(id)
    await li.ask(contract.closePart, { params: { id }, body })
    const after = await seen(id)
    expect(after).toMatchObject({ status: 'under-way', criticalPath: ['0104'] })
    expect(after.parts[1]).toMatchObject({ status: 'dropped', gone: true })
    expect(after.endsOn < before.endsOn).toBe(true)
    expect(await li.refused(contract.closePart, { params: { id }, body })).toMatchObject({ code: 'part-has-begun' })
    await grantMarket((await partOf(id, '0104')).caseId ?? '')
    await moveOn()
    expect(await seen(id)).toMatchObject({ status: 'completed' })
    await setStatus('0201', 'suspended')
    await li.ask(contract.closePart, { params: { id: other }, body })
    expect(await partOf(other, '0201')).toMatchObject({ status: 'ended', gone: false })
    await grantMarket((await partOf(other, '0104')).caseId ?? '')
    await moveOn()
    expect(await seen(other)).toMatchObject({ status: 'stopped' })
    await setStatus('0201', 'in-use')
  })

  it('counts with the day on which the applicant brings something', async () => {
    const { id } = await start()
    const before = await seen(id)
    const params = { id }
    await li.ask(contract.expectPart, { params, body: { item: '0201', on: '2097-03-04' } })
    const after = await seen(id)
    expect(after.endsOn > '2097-03-04').toBe(true)
    expect(after.criticalPath).toEqual(['0201'])
    await li.ask(contract.expectPart, { params, body: { item: '0201', on: null } })
    expect((await seen(id)).endsOn).toBe(before.endsOn)
    const past = await li.refused(contract.expectPart, { params, body: { item: '0201', on: '2008-01-01' } })
    expect(past).toMatchObject({ status: 409, code: 'day-has-passed' })
    const strange = await li.refused(contract.expectPart, { params, body: { item: '9999', on: null } })
    expect(strange).toMatchObject({ status: 404, code: 'part-not-found' })
  })

  it('takes no file of somebody else, and says which paper', async () => {
    const { id: fileId } = await (await app.as('wang')).upload('plan.pdf', pdf)
    const { status, errors } = await li.refused(contract.startProject, {
      body: stallApplication(fileId, app.parties.li),
    })
    expect([status, errors?.map(({ field }) => field)]).toEqual([400, ['materials.site-plan']])
  })

  it('is not started with a form that lacks or mistakes something, and says where', async () => {
    const body = { ...stallApplication('', app.parties.li), materials: [], situation: {} }
    expect((await li.refused(contract.startProject, { body })).errors).toEqual([
      { field: 'situation.where', message: '此项必填。' },
    ])
    const wrong = { ...body, situation: { where: 'park' }, answers: { ...marketAnswers, stalls: 999, ownerId: '1' } }
    const { errors } = await li.refused(contract.startProject, { body: wrong })
    expect(errors?.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['stalls', 'ownerId', 'materials.site-plan']),
    )
    expect(await database.query('select from project where party_id = $1', [app.parties.wang])).toEqual([])
  })
})
