// Stories of the licensing law told over HTTP, where they need days of silence on a past that brought its own instants.
import { describe, expect, it } from 'vitest'
import * as outcomes from '#api/case-outcomes.ts'
import * as cases from '#api/cases.ts'
import { caseDocuments } from '#api/documents.ts'
import { verifyLicence } from '#api/licences.ts'
import { myNotices } from '#api/notices.ts'
import { addDays, addMonths } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, pdf } from '#testing/bring-case.ts'
import { bringLawCase } from '#testing/bring-law-case.ts'
import { expectLetters, letterTitles } from '#testing/case-letters.ts'
import { createDatabase } from '#testing/database.ts'
import { licensed } from '#testing/licensed.ts'
import { lawfulCommands, matchesPermit } from '#testing/fixtures/index.ts'
import { begunDaysAgo, letTimePass, todayOf } from '#testing/long-ago.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, wang, clerk, head] = await Promise.all([app.as('li'), app.as('wang'), app.as('clerk'), app.as('head')])
const today = await todayOf(app)
const ago = (days: number) => addDays(today, -days)
const fileOf = (id: string) => clerk.ask(cases.caseFile, { params: { id } })
const titlesOf = (id: string) => letterTitles(clerk, id)
const lettersOf = (id: string) => expectLetters(li, id)
const told = async (id: string) => {
  await app.deliverEffects()
  return (await li.ask(myNotices, {})).notices.filter(({ caseId }) => caseId === id).map(({ kind }) => kind)
}

describe('(a) an application nobody answers', async () => {
  const { id } = await begunDaysAgo(app, 30, marketPermit.code)

  it('is accepted by silence as of its receipt, with a letter, a notice and a line in its history', async () => {
    await letTimePass(app)
    const file = await fileOf(id)
    expect(file).toMatchObject({ status: 'in-review', acceptedBy: 'silence' })
    expect(file.clocks.promised?.startOn).toBe(ago(30))
    expect(file.clocks.statutory?.startOn).toBe(ago(30))
    expect(file.history.at(-1)).toMatchObject({ type: 'CaseDeemedAccepted', details: { silentSince: ago(30) } })
    expect(await titlesOf(id)).toEqual(['收件凭证', '受理通知书'])
    expect(await told(id)).toContain('CaseDeemedAccepted')
  })

  it('was too late to be corrected by then', async () => {
    const late = await begunDaysAgo(app, 30, marketPermit.code)
    await late.act(29, 'clerk', { type: 'ReceiveCase' })
    const defects = [{ subject: 'site-plan', defect: '看不清' }]
    const no = await clerk.refused(cases.requestCorrection, {
      params: { id: late.id },
      body: { defects, fits: ['form'] },
    })
    expect(no.code).toBe('accepted-by-silence')
  })

  it('was received when the database says: nobody brings an instant along', async () => {
    const { id: mine } = await bringCase(app, 'draft')
    const headers = { 'idempotency-key': 'back-dated', 'content-type': 'application/json' }
    const body = JSON.stringify({ at: `${ago(10)}T01:00:00.000Z`, on: ago(10) })
    await li.send('POST', `/api/cases/${mine}/submit`, headers, body)
    await li.send('POST', `/api/cases/${mine}/submit?at=${ago(10)}`, { ...headers, 'idempotency-key': 'again' })
    await li.ask(cases.submitCase, { params: { id: mine } }).catch(() => undefined)
    const { history } = await li.ask(cases.caseFile, { params: { id: mine } })
    const receipts = history.filter(({ type }) => type === 'CaseSubmitted')
    expect(receipts.map(({ at, details }) => [at.slice(0, 10) >= ago(1), details['on']])).toEqual([[true, today]])
  })
})

describe('(d) one complete correction notice', async () => {
  const { id } = await bringCase(app, 'received')
  const params = { id }
  const notice = (defects: { subject: string; defect: string }[], fits: string[], overrideReason?: string) => ({
    params,
    body: { defects, fits, ...(overrideReason && { overrideReason }) },
  })
  const blurred = { subject: 'site-plan', defect: '看不清' }
  const vague = { subject: 'goods', defect: '不详细' }

  it('does not go out while a line has no verdict', async () => {
    const no = await clerk.refused(cases.requestCorrection, notice([vague], []))
    expect(no).toMatchObject({ status: 400, code: 'checklist-incomplete', facts: { codes: 'site-plan' } })
    expect((await clerk.refused(cases.requestCorrection, notice([blurred], []))).code).toBe('checklist-incomplete')
    expect((await clerk.refused(cases.requestCorrection, notice([blurred], ['site-plan', 'form']))).code).toBe(
      'judged-twice',
    )
    expect((await fileOf(id)).status).toBe('received')
  })

  it('says until when it is to be answered', async () => {
    await clerk.ask(cases.requestCorrection, notice([blurred], ['form']))
    expect((await fileOf(id)).correctBy).not.toBeNull()
  })

  it('is not sent again for what could be seen at the first, unless for a reason that stays on record', async () => {
    const { id: fileId } = await li.upload('sharper.pdf', `${pdf}\n% sharper`)
    const { answers } = await li.ask(cases.caseFile, { params })
    const body = { answers: { ...answers, stalls: 4 }, materials: [{ material: 'site-plan', fileId }] }
    await li.ask(cases.supplementCase, { params, body })
    expect((await fileOf(id)).suppliedAnew).toEqual(['site-plan', 'stalls'])
    const again = notice([vague], ['site-plan'])
    expect(await clerk.refused(cases.requestCorrection, again)).toMatchObject({
      status: 409,
      code: 'already-told-once',
    })
    await clerk.ask(cases.requestCorrection, notice([vague], ['site-plan'], '首次审查遗漏'))
    const { history } = await fileOf(id)
    expect(history.at(-1)?.details).toMatchObject({ defects: [vague], override: '首次审查遗漏' })
  })

  it('may be followed by another about what was supplied anew, without any reason', async () => {
    const { id: fileId } = await li.upload('other.pdf', `${pdf}\n% another plan`)
    const { answers } = await li.ask(cases.caseFile, { params })
    await li.ask(cases.supplementCase, { params, body: { answers, materials: [{ material: 'site-plan', fileId }] } })
    await clerk.ask(cases.requestCorrection, notice([blurred], ['form']))
    const { history } = await fileOf(id)
    expect(history.at(-1)?.details).not.toHaveProperty('override')
    await lettersOf(id)
  })
})

describe('an application nobody corrects', async () => {
  const { id } = await bringLawCase(app, 'lapsed')
  const params = { id }

  it('lapses after its period, told beforehand, refused by nobody', async () => {
    const file = await fileOf(id)
    expect(file).toMatchObject({ status: 'lapsed', waitingFor: 'nobody', dueOn: null })
    expect(file.history.map(({ type }) => type).slice(-2)).toEqual(['LapseAnnounced', 'CaseLapsed'])
    expect(await titlesOf(id)).toContain('终止办理告知书')
    expect(await told(id)).toEqual(expect.arrayContaining(['LapseAnnounced', 'CaseLapsed']))
    await lettersOf(id)
  })

  it('is taken up again by the clerk, with a reason, and may then be corrected', async () => {
    expect((await clerk.refused(outcomes.reopenCase, { params, body: { reason: '　' } })).status).toBe(400)
    await clerk.ask(outcomes.reopenCase, { params, body: { reason: '申请人住院' } })
    const file = await fileOf(id)
    expect(file.status).toBe('awaiting-correction')
    expect(file.correctBy !== null && file.correctBy >= addDays(today, 60)).toBe(true)
  })

  it('is not taken up again once the month for it is over', async () => {
    const past = await begunDaysAgo(app, 200, marketPermit.code)
    await past.act(200, 'clerk', { type: 'ReceiveCase' })
    const defects = [{ subject: 'site-plan', defect: '看不清' }]
    await past.act(200, 'clerk', { type: 'RequestCorrection', defects, fits: ['form'] })
    await past.lawActs(100, { type: 'LapseCase' })
    const no = await clerk.refused(outcomes.reopenCase, { params: { id: past.id }, body: { reason: '晚了' } })
    expect(no.code).toBe('reopening-too-late')
  })
})

describe('(j) a renewal', async () => {
  const year = 365
  const old = await begunDaysAgo(app, year + 10, matchesPermit.code)
  await licensed(old, year + 10)
  const endedOn = addDays(addMonths(ago(year + 8), 12), -1)
  const renewal = await begunDaysAgo(app, 60, matchesPermit.code, { purpose: 'renewal', licence: old.id })
  await renewal.act(60, 'clerk', { type: 'ReceiveCase' })
  await renewal.act(59, 'clerk', { type: 'AcceptCase' })

  it('applied for in time and not decided before the end is renewed by law', async () => {
    const grant = {
      params: { id: renewal.id },
      body: { step: 'site-visit', verdict: 'pass', opinion: '迟了' },
    } as const
    await letTimePass(app)
    const file = await fileOf(renewal.id)
    expect(file).toMatchObject({ status: 'issued', about: { purpose: 'renewal', licence: old.id, validTo: endedOn } })
    expect(await titlesOf(renewal.id)).toEqual(
      expect.arrayContaining(['视为准予延续通知书', matchesPermit.result.name]),
    )
    expect((await clerk.refused(cases.reviewStep, grant)).code).toBe('not-possible-now')
    await lettersOf(renewal.id)
  })

  it('leaves the old licence renewed on the public page, and not cancelled', async () => {
    const file = await fileOf(old.id)
    expect(file.status).toBe('delivered')
    const { documents } = await clerk.ask(caseDocuments, { params: { id: old.id } })
    const number = documents.find(({ kind }) => kind === 'licence')?.number ?? ''
    const verdict = await app.anonymous.ask(verifyLicence, { query: { number } })
    expect(verdict).toMatchObject({ status: 'renewed', since: addDays(endedOn, 1) })
    expect(verdict.licence?.followedBy).toMatchObject({ purpose: 'renewal', validFrom: addDays(endedOn, 1) })
  })

  it('is refused after the end, and within the last days before it', async () => {
    const other = await begunDaysAgo(app, year + 10, matchesPermit.code)
    await licensed(other, year + 10)
    const draft = { body: { itemCode: matchesPermit.code, about: { purpose: 'renewal', licence: other.id } as const } }
    const close = begunDaysAgo(app, 20, matchesPermit.code, draft.body.about)
    await expect(close).rejects.toThrow('renewal-too-late')
    expect(await li.refused(cases.draftCase, draft)).toMatchObject({ status: 409, code: 'licence-expired' })
    expect((await wang.refused(cases.draftCase, draft)).code).toBe('not-a-licence-of-the-applicant')
    await letTimePass(app)
    expect((await fileOf(other.id)).status).toBe('licence-cancelled')
    expect((await li.refused(cases.draftCase, draft)).code).toBe('licence-not-in-force')
    await lettersOf(other.id)
  })

  it('of a licence that is revoked meanwhile comes neither by silence nor by decision, and can be refused', async () => {
    const revoked = await begunDaysAgo(app, year + 10, matchesPermit.code)
    await licensed(revoked, year + 10)
    const about = { purpose: 'renewal', licence: revoked.id } as const
    const again = await begunDaysAgo(app, 60, matchesPermit.code, about)
    await again.act(60, 'clerk', { type: 'ReceiveCase' })
    await again.act(59, 'clerk', { type: 'AcceptCase' })
    for (const step of ['site-visit', 'opinion'])
      await again.act(58, 'clerk', { type: 'ReviewStep', step, verdict: 'pass', opinion: '属实' })
    await revoked.act(57, 'head', { ...lawfulCommands.RevokeLicence, ground: 'fraud' })
    await letTimePass(app)
    expect((await fileOf(again.id)).status).toBe('awaiting-decision')
    const params = { id: again.id }
    expect((await head.refused(cases.grantCase, { params, body: { opinion: '同意' } })).code).toBe(
      'licence-not-in-force',
    )
    const refusal = { reasons: ['原许可已被撤销'], legalBasis: '《行政许可法》第五十条' }
    expect((await head.ask(cases.refuseCase, { params, body: refusal })).status).toBe('refused')
  })
})
