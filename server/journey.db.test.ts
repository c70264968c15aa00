import { describe, expect, it } from 'vitest'
import * as outcomes from '#api/case-outcomes.ts'
import * as cases from '#api/cases.ts'
import { caseLicence, verifyLicence } from '#api/licences.ts'
import { myNotices } from '#api/notices.ts'
import { myMandates, registerParty } from '#api/people.ts'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import { acceptanceDays, deliveryDays } from '#domain/cases/index.ts'
import { addDays, addMonths, caseNumber, civilDateOf } from '#domain/kernel/index.ts'
import { licenceNumber } from '#domain/licences/index.ts'
import { startApp } from '#testing/app.ts'
import { marketAnswers, pdf } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { lostProperty, stallPermit } from '#testing/fixtures/index.ts'
import { expectRowsToBeFolds } from '#testing/projection-check.ts'
import { marketPermit, toyCity } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, agency, clerk, reviewer, deputyHead, head] = await Promise.all([
  app.as('li'),
  app.as('agency'),
  app.as('clerk'),
  app.as('reviewer'),
  app.as('deputy-head'),
  app.as('head'),
])
const workdaysAfter = (on: string, days: number) => addWorkdays(nationalCalendar, on, days)
const storedHash = async (stream: string, version: number) => {
  const rows = await database.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from event where stream = $1 and version = $2`,
    [stream, version],
  )
  return rows[0]?.hash
}

describe('a permit that is decided above the window', async () => {
  const { id: blurred } = await li.upload('plan.pdf', pdf)
  const draft = await li.ask(cases.draftCase, { body: { itemCode: marketPermit.code, answers: { goods: '旧书' } } })
  const params = { id: draft.id }
  const file = () => li.ask(cases.caseFile, { params })
  const no = { promised: null, statutory: null, delivery: null }

  it('is filled in by the applicant, who takes a number and a hash home', async () => {
    expect(draft).toMatchObject({ status: 'draft', version: 1, caseNumber: null })
    expect((await file()).missing).toEqual(['ownerId', 'openingOn', 'stalls'])
    const materials = [{ material: 'site-plan', fileId: blurred }]
    await li.ask(cases.saveDraft, { params, body: { answers: marketAnswers, materials }, ifMatch: 1 })
    const receipt = await li.ask(cases.submitCase, { params, ifMatch: 2 })
    const on = civilDateOf(receipt.at)
    expect(receipt).toMatchObject({ status: 'submitted', version: 3 })
    expect(receipt.caseNumber).toBe(caseNumber(toyCity.regionCode, on, 1))
    expect(receipt.eventHash).toBe(await storedHash(draft.id, 3))
    const acceptance = { startOn: on, dueOn: workdaysAfter(on, acceptanceDays), stoppedOn: null }
    expect(await file()).toMatchObject({
      answers: marketAnswers,
      missing: [],
      clocks: { acceptance, ...no },
      dueOn: acceptance.dueOn,
      mayDo: ['WithdrawCase'],
    })
  })

  it('comes to the desk of the window, where the clerk takes it in', async () => {
    const { cases: work } = await clerk.ask(cases.workList, { query: { waitingFor: 'window' } })
    expect(work).toMatchObject([{ id: draft.id, applicant: '李书友', status: 'submitted' }])
    expect((await clerk.ask(cases.receiveCase, { params, ifMatch: 3 })).status).toBe('received')
  })

  it('is sent back once with everything to correct, which stops the acceptance clock', async () => {
    const defects = [{ subject: 'site-plan', defect: '图纸看不清' }]
    await clerk.ask(cases.requestCorrection, { params, body: { defects, fits: ['form'] } })
    expect(await file()).toMatchObject({
      status: 'awaiting-correction',
      corrections: [defects],
      clocks: { acceptance: null, ...no },
      dueOn: null,
    })
  })

  it('is supplemented by the applicant, from which day five working days run again', async () => {
    const { id: fileId, sha256 } = await li.upload('better-plan.pdf', `${pdf}\n% sharper`)
    const body = { answers: marketAnswers, materials: [{ material: 'site-plan', fileId }] }
    const on = civilDateOf((await li.ask(cases.supplementCase, { params, body })).at)
    const acceptance = { startOn: on, dueOn: workdaysAfter(on, acceptanceDays), stoppedOn: null }
    expect(await file()).toMatchObject({
      materials: [{ material: 'site-plan', fileId, sha256 }],
      clocks: { acceptance, ...no },
      dueOn: acceptance.dueOn,
    })
    const again = { params, body: { defects: [{ subject: 'goods', defect: '不详细' }], fits: ['site-plan'] } }
    expect((await clerk.refused(cases.requestCorrection, again)).code).toBe('already-told-once')
  })

  it('is accepted by the clerk, which starts the promised and the statutory clock', async () => {
    const on = civilDateOf((await clerk.ask(cases.acceptCase, { params })).at)
    const promised = { startOn: on, dueOn: workdaysAfter(on, 10), stoppedOn: null }
    const statutory = { startOn: on, dueOn: workdaysAfter(on, 20), stoppedOn: null }
    expect(await file()).toMatchObject({
      status: 'in-review',
      stepsLeft: ['site-visit', 'opinion'],
      clocks: { acceptance: null, promised, statutory, delivery: null },
      dueOn: promised.dueOn,
    })
  })

  it('is reviewed step by step in the order of the guide', async () => {
    const pass = (step: string) => ({ params, body: { step, verdict: 'pass' as const, opinion: '属实' } })
    const no = await reviewer.refused(cases.reviewStep, pass('opinion'))
    expect(no).toMatchObject({ status: 409, code: 'step-out-of-order', facts: { next: 'site-visit' } })
    expect((await reviewer.ask(cases.reviewStep, pass('site-visit'))).status).toBe('in-review')
    expect((await reviewer.ask(cases.reviewStep, pass('opinion'))).status).toBe('awaiting-decision')
  })

  it('is not decided by the clerk but by the deputy head', async () => {
    const grant = { params, body: { opinion: '准予许可' } }
    expect(await clerk.refused(cases.grantCase, grant)).toMatchObject({ status: 403, code: 'decided-higher-up' })
    const on = civilDateOf((await deputyHead.ask(cases.grantCase, grant)).at)
    const { clocks, dueOn } = await file()
    expect(clocks.promised?.stoppedOn).toBe(on)
    expect(clocks.statutory?.stoppedOn).toBe(on)
    expect(clocks.delivery).toEqual({ startOn: on, dueOn: workdaysAfter(on, deliveryDays), stoppedOn: null })
    expect(dueOn).toBe(clocks.delivery?.dueOn)
  })

  it('leaves a licence that anyone can check, and nobody can alter', async () => {
    const issued = await deputyHead.ask(cases.issueLicence, { params })
    const on = civilDateOf(issued.at)
    const { payload, licence } = await li.ask(caseLicence, { params })
    const number = licenceNumber({ word: '玩书', year: Number(on.slice(0, 4)), serial: 1 })
    const validTo = addDays(addMonths(on, 36), -1)
    expect(licence).toMatchObject({
      number,
      name: '书市场许可证',
      issuer: '书局',
      issuedOn: on,
      validFrom: on,
      validTo,
    })
    expect(licence.holder).not.toBe('李书友')
    for (const query of [{ payload }, { number }])
      expect(await app.anonymous.ask(verifyLicence, { query })).toEqual({ status: 'valid', licence })
    for (const at of [2, payload.indexOf('.') + 5, payload.lastIndexOf('.') + 9]) {
      const other = payload[at] === 'A' ? 'B' : 'A'
      const altered = payload.slice(0, at) + other + payload.slice(at + 1)
      expect((await app.anonymous.ask(verifyLicence, { query: { payload: altered } })).status).toBe('altered')
    }
  })

  it('is delivered, which closes it', async () => {
    await clerk.ask(cases.deliverResult, { params, body: { method: 'electronic' } })
    expect(await file()).toMatchObject({
      status: 'delivered',
      waitingFor: 'nobody',
      dueOn: null,
      mayDo: ['ObjectToPublication'],
    })
  })

  it('may be revoked by the head, and is then no longer good', async () => {
    const { payload } = await li.ask(caseLicence, { params })
    const receipt = await head.ask(outcomes.revokeLicence, { params, body: { ground: 'fraud', reasons: '材料虚假' } })
    const verdict = await app.anonymous.ask(verifyLicence, { query: { payload } })
    expect(verdict).toMatchObject({ status: 'revoked', since: civilDateOf(receipt.at) })
  })

  it('tells the applicant of every change, once', async () => {
    await app.deliverEffects()
    await app.deliverEffects()
    const { notices } = await li.ask(myNotices, {})
    expect(notices.map(({ kind }) => kind)).toEqual([
      'LicenceRevoked',
      'ResultDelivered',
      'LicenceIssued',
      'CaseGranted',
      'CaseAccepted',
      'CaseSupplemented',
      'CorrectionRequested',
      'CaseSubmitted',
    ])
    expect(new Set(notices.map(({ caseId }) => caseId))).toEqual(new Set([draft.id]))
  })

  it('shows everyone within reach who did what', async () => {
    const { history } = await head.ask(cases.caseFile, { params })
    expect(history.map(({ type, role }) => `${role}: ${type}`)).toEqual([
      'applicant: CaseDrafted',
      'applicant: DraftSaved',
      'applicant: CaseSubmitted',
      'clerk: CaseReceived',
      'clerk: CorrectionRequested',
      'applicant: CaseSupplemented',
      'clerk: CaseAccepted',
      'reviewer: StepReviewed',
      'reviewer: StepReviewed',
      'deputy-head: CaseGranted',
      'deputy-head: LicenceIssued',
      'clerk: ResultDelivered',
      'head: LicenceRevoked',
    ])
  })
})

describe('other ways through the door', () => {
  it('someone who walks in is registered and served by the clerk', async () => {
    const walkIn = { kind: 'person', name: '钱走进', number: '320684198203030033', mobile: '13900139000' } as const
    const party = await clerk.ask(registerParty, { body: walkIn })
    expect(party.masked).toBe(true)
    expect((await clerk.ask(registerParty, { body: walkIn })).id).toBe(party.id)
    const { id: fileId } = await clerk.upload('plan.pdf', pdf)
    const materials = [{ material: 'site-plan', fileId }]
    const body = { itemCode: stallPermit.code, applicantId: party.id, answers: { goods: '连环画' }, materials }
    const { id } = await clerk.ask(cases.draftCase, { body })
    for (const step of [cases.submitCase, cases.receiveCase, cases.acceptCase])
      await clerk.ask(step, { params: { id } })
    const { channel, applicant, status } = await clerk.ask(cases.caseFile, { params: { id } })
    expect({ channel, applicant, status }).toEqual({ channel: 'window', applicant: '钱走进', status: 'in-review' })
  })

  it('an enterprise acts through the agent it gave its mandate to, and through nobody else', async () => {
    const { zhao } = app.parties
    expect(await agency.ask(myMandates, {})).toContainEqual(expect.objectContaining({ partyId: zhao }))
    const body = { itemCode: stallPermit.code, applicantId: zhao, answers: { goods: '教科书' } }
    const { id } = await agency.ask(cases.draftCase, { body })
    await agency.ask(cases.submitCase, { params: { id } })
    const { cases: mine } = await agency.ask(cases.myCases, {})
    expect(mine[0]).toMatchObject({ id, applicant: '赵家书店有限公司', status: 'submitted' })
    const idle = await app.as('idle-agency')
    expect(await idle.refused(cases.draftCase, { body })).toMatchObject({ status: 403, code: 'no-mandate' })
    expect(await idle.refused(cases.caseFile, { params: { id } })).toMatchObject({ status: 404 })
  })

  it('what is done while one waits takes the clerk three commands from the receipt to the decision', async () => {
    const { id: fileId } = await li.upload('found.pdf', pdf)
    const materials = [{ material: 'site-plan', fileId }]
    const body = { itemCode: lostProperty.code, answers: { goods: '雨伞' }, materials }
    const params = await li.ask(cases.draftCase, { body }).then(({ id }) => ({ id }))
    await li.ask(cases.submitCase, { params })
    await clerk.ask(cases.receiveCase, { params })
    const accepted = await clerk.ask(cases.acceptCase, { params })
    expect(accepted.status).toBe('awaiting-decision')
    expect((await li.ask(cases.caseFile, { params })).dueOn).toBe(civilDateOf(accepted.at))
    expect((await clerk.ask(cases.grantCase, { params, body: { opinion: '已登记' } })).status).toBe('granted')
    expect((await clerk.refused(cases.issueLicence, { params })).code).toBe('nothing-to-issue')
    expect((await clerk.ask(cases.deliverResult, { params, body: { method: 'electronic' } })).status).toBe('delivered')
  })
})

it('leaves every row as its log says', async () => {
  expect(await expectRowsToBeFolds(database, app.services.catalogue)).toBe(4)
})
