import { describe, expect, it } from 'vitest'
import { caseFile, deliverResult } from '#api/cases.ts'
import * as api from '#api/collecting.ts'
import { takeOwnTicket } from '#api/hall.ts'
import { handOverPapers, receivePapers, settleDiscrepancies, takeBackPapers } from '#api/hand-overs.ts'
import * as hall from '#api/hall-desk.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, pdf } from '#testing/bring-case.ts'
import { aDot, bringCollected, numberOfLi } from '#testing/bring-collected.ts'
import { createDatabase } from '#testing/database.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, wang, clerk, reviewer, manager] = [
  ...[await app.as('li'), await app.as('wang'), await app.as('clerk'), await app.as('reviewer')],
  await app.as('centre-manager'),
] as const
const parcel = { method: 'courier', trackingNo: 'EA1', courier: '邮政速递' } as const
const issued = async () => ({ params: { id: (await bringCase(app, 'issued')).id } })
const own = { number: numberOfLi, signature: aDot }
const statusOf = async ({ params }: { params: { id: string } }) => (await li.ask(caseFile, { params })).status

describe('a result at the desk', () => {
  it('is listed until somebody has it, at the department’s window and at the issuing window', async () => {
    const one = await issued()
    const listed = async (who: typeof clerk) =>
      (await who.ask(api.readyResults, {})).results.filter(({ id }) => id === one.params.id)
    for (const who of [clerk, manager])
      expect(await listed(who)).toMatchObject([{ what: 'licence', department: { code: '01' }, applicant: '李书友' }])
    expect(await listed(await app.as('clerk-02'))).toEqual([])
    await clerk.ask(api.collectResult, { ...one, body: own })
    expect(await listed(clerk)).toEqual([])
  })

  it('is collected by its applicant with a signature, and the case is delivered with it', async () => {
    const one = await issued()
    const found = await clerk.ask(api.resultsForCollector, { body: { number: numberOfLi } })
    expect(found).toMatchObject({ as: 'self', name: '李书友' })
    expect(found.results.map(({ id }) => id)).toContain(one.params.id)
    expect(await clerk.ask(api.collectResult, { ...one, body: own })).toMatchObject({ status: 'delivered' })
    const { history } = await li.ask(caseFile, one)
    expect(history.at(-1)).toMatchObject({ type: 'ResultDelivered', details: { method: 'window', collected: 'self' } })
  })

  it('is handed out by the one issuing window as well', async () => {
    const one = await issued()
    const at = async () => (await manager.ask(api.readyResults, {})).results.find(({ id }) => id === one.params.id)?.at
    const early = await manager.refused(api.collectResult, { ...one, body: own })
    expect([early.status, early.code, await at()]).toEqual([409, 'result-not-taken-over', 'department'])
    const papers = [{ caseId: one.params.id, what: '书市场许可证', copies: 1 }]
    const list = await reviewer.ask(handOverPapers, { body: { to: 'issuing', papers } })
    const onTheWay = await manager.refused(api.collectResult, { ...one, body: own })
    expect([onTheWay.code, await at()]).toEqual(['result-not-taken-over', 'on-the-way'])
    expect((await clerk.refused(api.collectResult, { ...one, body: own })).code).toBe('result-handed-over')
    await manager.ask(receivePapers, { params: { id: list.id }, body: { discrepancies: [] } })
    expect(await at()).toBe('issuing')
    expect((await clerk.refused(deliverResult, { ...one, body: parcel })).code).toBe('result-handed-over')
    await manager.ask(api.collectResult, { ...one, body: own })
    expect(await statusOf(one)).toBe('delivered')
  })

  it('that was missing on its list is not at the issuing window, and is the department’s again once it was taken back', async () => {
    const one = await issued()
    const papers = [{ caseId: one.params.id, what: '书市场许可证', copies: 1 }]
    const handed = async () => (await reviewer.ask(handOverPapers, { body: { to: 'issuing', papers } })).id
    const back = { params: { id: await handed() }, body: { reason: '拿错了' } }
    await reviewer.ask(takeBackPapers, back)
    const missing = { params: { id: await handed() }, body: { discrepancies: [{ line: 1, what: '没有' }] } }
    await manager.ask(receivePapers, missing)
    expect((await manager.refused(api.collectResult, { ...one, body: own })).code).toBe('result-not-taken-over')
    await reviewer.ask(settleDiscrepancies, { params: missing.params, body: { settlement: '已补交' } })
    await manager.ask(api.collectResult, { ...one, body: own })
  })

  it('is given to an agent as long as the mandate stands, and to no agent without one', async () => {
    const [one, other] = [await issued(), await issued()]
    const found = await clerk.ask(api.resultsForCollector, { body: { agent: 'agency' } })
    expect(found).toMatchObject({ as: 'agent' })
    expect(found.results.map(({ id }) => id)).toContain(one.params.id)
    await clerk.ask(api.collectResult, { ...one, body: { agent: 'agency', signature: aDot } })
    const no = await clerk.refused(api.collectResult, { ...other, body: { agent: 'idle-agency', signature: aDot } })
    expect(no).toMatchObject({ status: 403, code: 'collector-not-entitled' })
    expect(await statusOf(other)).toBe('issued')
  })

  it('is not given to the wrong person, not twice, and not before it is made', async () => {
    const one = await issued()
    const wrong = { number: '320684198102020020', signature: aDot }
    expect((await clerk.refused(api.collectResult, { ...one, body: wrong })).code).toBe('collector-not-entitled')
    expect(
      (await clerk.refused(api.collectResult, { ...one, body: { ...own, number: '320684199001010012' } })).code,
    ).toBe('party-not-found')
    await clerk.ask(api.collectResult, { ...one, body: own })
    expect((await clerk.refused(api.collectResult, { ...one, body: own })).code).toBe('delivered-already')
    const early = { params: { id: (await bringCase(app, 'in-review')).id } }
    expect((await clerk.refused(api.collectResult, { ...early, body: own })).code).toBe('result-not-ready')
    const granted = { params: { id: (await bringCase(app, 'granted')).id } }
    expect((await clerk.refused(api.collectResult, { ...granted, body: own })).code).toBe('issue-before-delivery')
  })

  it('is not given without a drawing, or to nobody', async () => {
    const one = await issued()
    for (const signature of ['bm90IGEgcG5n', aDot.slice(0, 20)]) {
      const no = await clerk.refused(api.collectResult, { ...one, body: { ...own, signature } })
      expect(no).toMatchObject({ status: 400, errors: [{ field: 'signature' }] })
    }
    const no = await clerk.refused(api.collectResult, { ...one, body: { signature: aDot } })
    expect(no).toMatchObject({ status: 400, errors: [{ field: 'number' }] })
    expect(await statusOf(one)).toBe('issued')
  })

  it('goes with the ticket of who was called, which then is of that case', async () => {
    const one = await issued()
    await database.query('delete from ticket')
    await database.query('delete from counter_session')
    const { id: ticket } = await li.ask(takeOwnTicket, { body: { zone: 'A' } })
    const by = { ...one, body: { ticket, signature: aDot } }
    expect((await clerk.refused(api.collectResult, by)).code).toBe('ticket-not-found')
    await clerk.ask(hall.signInAtCounter, { body: { counter: '0101' } })
    await clerk.ask(hall.callNext, {})
    await clerk.ask(hall.startService, { params: { id: ticket } })
    await clerk.ask(api.collectResult, by)
    expect(await statusOf(one)).toBe('delivered')
    const [row] = await database.query('select case_id from ticket where id = $1', [ticket])
    expect(row).toEqual({ case_id: one.params.id })
  })
})

describe('the signature', () => {
  it('is shown to whom the case is shown, and is nowhere in the clear', async () => {
    const { id } = await bringCollected(app)
    for (const who of [li, clerk]) {
      const { bytes, headers } = await who.bytes('GET', `/api/cases/${id}/signature`)
      expect(headers.get('content-type')).toBe('image/png')
      expect(Buffer.from(bytes).toString('base64')).toBe(aDot)
    }
    expect((await wang.send('GET', `/api/cases/${id}/signature`)).status).toBe(404)
    const [row] = await database.query<{ entry: string }>(
      `select entry from event where stream = $1 order by version desc limit 1`,
      [id],
    )
    const { signature } = (JSON.parse(row?.entry ?? '{}') as { event: { collected: { signature: string } } }).event
      .collected
    const stored = await (await app.services.files.read(signature)).toArray()
    expect(Buffer.concat(stored as Buffer[]).includes(Buffer.from(aDot, 'base64').subarray(0, 30))).toBe(false)
    expect(Buffer.concat(stored as Buffer[]).toString()).not.toContain(aDot.slice(0, 30))
  })

  it('is one, however often the request is sent', async () => {
    const one = await issued()
    const sent = { ...one, body: own, key: 'one-signature' }
    const [first, again] = [await clerk.ask(api.collectResult, sent), await clerk.ask(api.collectResult, sent)]
    expect(again.eventHash).toBe(first.eventHash)
    expect((await li.bytes('GET', `/api/cases/${one.params.id}/signature`)).status).toBe(200)
  })
})

it('at the window is marked as handed over with a signature alone: on the screen, or on paper with the reason and its scan', async () => {
  const one = await issued()
  const window = { method: 'window' } as const
  const without = await clerk.refused(deliverResult, { ...one, body: window })
  expect([without.status, without.code]).toEqual([400, 'window-without-signature'])
  const { id: fileId } = await clerk.upload('receipt.pdf', pdf)
  const paper = { reason: 'cannot-sign-on-screen', fileId } as const
  const foreign = { ...paper, fileId: '01980000-0000-7000-8000-000000000000' }
  expect((await clerk.refused(deliverResult, { ...one, body: { ...window, paper: foreign } })).code).toBe(
    'file-not-found',
  )
  expect(await statusOf(one)).toBe('issued')
  await clerk.ask(deliverResult, { ...one, body: { ...window, paper } })
  const { history } = await li.ask(caseFile, one)
  expect(history.at(-1)?.details).toMatchObject({ method: 'window', paper: paper.reason, scan: fileId })
  expect((await li.bytes('GET', `/api/files/${fileId}`)).status).toBe(200)
  expect((await wang.send('GET', `/api/files/${fileId}`)).status).toBe(404)
})

it('a parcel keeps its company and number, shown to the applicant', async () => {
  const one = await issued()
  const without = await clerk.refused(deliverResult, { ...one, body: { method: 'courier', trackingNo: 'EA1' } })
  expect(without).toMatchObject({ status: 400, code: 'courier-without-number' })
  await clerk.ask(deliverResult, { ...one, body: parcel })
  const { history } = await li.ask(caseFile, one)
  expect(history.at(-1)?.details).toMatchObject({ courier: '邮政速递', trackingNo: 'EA1' })
})
