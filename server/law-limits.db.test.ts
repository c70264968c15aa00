// Stories of what is scarce, banned, promised or decided above, told over HTTP, where they need days of silence on a past that brought its own instants.
import { describe, expect, it } from 'vitest'
import * as outcomes from '#api/case-outcomes.ts'
import * as cases from '#api/cases.ts'
import { caseDocuments } from '#api/documents.ts'
import { verifyLicence } from '#api/licences.ts'
import type { CaseCommand } from '#domain/cases/index.ts'
import { addDays, addMonths } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { pdf } from '#testing/bring-case.ts'
import { bringLawCase } from '#testing/bring-law-case.ts'
import { expectLetters, letterTitles } from '#testing/case-letters.ts'
import { createDatabase } from '#testing/database.ts'
import { licensed } from '#testing/licensed.ts'
import { archPermit, exportPermit, matchesPermit } from '#testing/fixtures/index.ts'
import { begunDaysAgo, letTimePass, todayOf } from '#testing/long-ago.ts'
import { marketPermit } from '#testing/toy-city.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, wang, clerk, head, deputy] = await Promise.all([
  app.as('li'),
  app.as('wang'),
  app.as('clerk'),
  app.as('head'),
  app.as('deputy-head'),
])
const today = await todayOf(app)
const ago = (days: number) => addDays(today, -days)
const fileOf = (id: string) => clerk.ask(cases.caseFile, { params: { id } })
const titlesOf = (id: string) => letterTitles(clerk, id)
const lettersOf = (id: string) => expectLetters(li, id)

describe('(l) a licence of which there is one', async () => {
  const first = await begunDaysAgo(app, 6, archPermit.code)
  const second = await begunDaysAgo(app, 5, archPermit.code)
  const review = (step: string): CaseCommand => ({ type: 'ReviewStep', step, verdict: 'pass', opinion: '属实' })
  for (const past of [second, first]) {
    await past.act(past === first ? 4 : 3, 'clerk', { type: 'ReceiveCase' })
    await past.act(past === first ? 4 : 3, 'clerk', { type: 'AcceptCase' })
    await past.act(2, 'clerk', review('site-visit'))
    await past.act(2, 'clerk', review('opinion'))
  }
  const grant = (id: string) => ({ params: { id }, body: { opinion: '准予' } })

  it('goes to who was accepted first: a grant out of order names the case ahead', async () => {
    const { caseNumber } = await fileOf(first.id)
    const no = await clerk.refused(cases.grantCase, grant(second.id))
    expect(no).toMatchObject({ status: 409, code: 'not-first-in-line', facts: { ahead: caseNumber } })
    const { mayDo, line } = await fileOf(second.id)
    expect(mayDo).not.toContain('GrantCase')
    expect(line).toEqual({ left: 1, ahead: caseNumber })
  })

  it('is granted to the first, and the next is refused because none is left', async () => {
    await clerk.ask(cases.grantCase, grant(first.id))
    expect((await clerk.refused(cases.grantCase, grant(second.id))).code).toBe('none-left')
    await clerk.ask(cases.issueLicence, { params: { id: first.id } })
    expect((await fileOf(second.id)).line).toEqual({ left: 0, ahead: null })
    const body = { reasons: ['数量已满'], legalBasis: '《中华人民共和国行政许可法》第五十七条' }
    expect((await clerk.ask(cases.refuseCase, { params: { id: second.id }, body })).status).toBe('refused')
  })

  it('is free again once it was taken back', async () => {
    const body = { ground: 'circumstances-changed', reasons: '拱门修缮', compensation: '另行安排摊位' } as const
    await head.ask(outcomes.withdrawLicence, { params: { id: first.id }, body })
    const { id } = await begunDaysAgo(app, 1, archPermit.code)
    expect((await fileOf(id)).line).toEqual({ left: 1, ahead: null })
    const { documents } = await clerk.ask(caseDocuments, { params: { id: first.id } })
    const number = documents.find(({ kind }) => kind === 'licence')?.number ?? ''
    expect((await app.anonymous.ask(verifyLicence, { query: { number } })).status).toBe('withdrawn')
    await lettersOf(first.id)
  })
})

describe('(n) who handed in something false', async () => {
  const draft = { body: { itemCode: matchesPermit.code, applicantId: app.parties.wang, answers: { goods: '火柴' } } }

  it('may not apply for an item of public safety for a year, and for others may', async () => {
    const { id: fileId } = await wang.upload('plan.pdf', pdf)
    const body = { ...draft.body, materials: [{ material: 'site-plan', fileId }] }
    const { id } = await wang.ask(cases.draftCase, { body })
    const params = { id }
    await wang.ask(cases.submitCase, { params })
    await clerk.ask(cases.receiveCase, { params })
    await clerk.ask(cases.refuseAcceptance, { params, body: { ground: 'falsified', reasons: '平面图系伪造' } })
    const until = addMonths(today, 12)
    expect((await fileOf(id)).history.at(-1)?.details).toMatchObject({ ground: 'falsified', bannedUntil: until })
    const no = await wang.refused(cases.draftCase, draft)
    expect(no).toMatchObject({ status: 409, code: 'banned-until', facts: { until } })
    const atWindow = await clerk.refused(cases.draftCase, draft)
    expect(atWindow.code).toBe('banned-until')
    await wang.ask(cases.draftCase, { body: { ...draft.body, itemCode: marketPermit.code } })
  })

  it('and who had a licence by fraud, for three', async () => {
    const past = await begunDaysAgo(app, 30, matchesPermit.code)
    await licensed(past, 30)
    const open = await bringDraft()
    await head.ask(outcomes.revokeLicence, { params: { id: past.id }, body: { ground: 'fraud', reasons: '骗取' } })
    const no = await li.refused(cases.submitCase, { params: { id: open } })
    expect(no).toMatchObject({ code: 'banned-until', facts: { until: addMonths(today, 36) } })
    await lettersOf(past.id)
  })

  async function bringDraft(): Promise<string> {
    const { id: fileId } = await li.upload('plan.pdf', pdf)
    const materials = [{ material: 'site-plan', fileId }]
    const body = { itemCode: matchesPermit.code, answers: { goods: '火柴' }, materials }
    return (await li.ask(cases.draftCase, { body })).id
  }
})

describe('papers that may follow', async () => {
  const { id, fileId } = await bringLawCase(app, 'accepted on promise')
  const params = { id }

  it('hold up what is handed out until they are here', async () => {
    for (const step of ['site-visit', 'opinion'])
      await clerk.ask(cases.reviewStep, { params, body: { step, verdict: 'pass', opinion: '属实' } })
    await clerk.ask(cases.grantCase, { params, body: { opinion: '准予' } })
    expect((await clerk.refused(cases.issueLicence, { params })).code).toBe('promised-papers-missing')
    const strange = { params, body: { materials: [{ material: 'site-plan', fileId }] } }
    expect(await li.refused(outcomes.supplyTolerated, strange)).toMatchObject({
      status: 400,
      code: 'material-not-owed',
    })
    await li.ask(outcomes.supplyTolerated, { params, body: { materials: [{ material: 'photo', fileId }] } })
    expect((await fileOf(id)).tolerated).toBeNull()
    await clerk.ask(cases.issueLicence, { params })
    expect(await titlesOf(id)).toContain('容缺受理承诺书')
    await lettersOf(id)
  })

  it('that miss their day stop the grant', async () => {
    const past = await begunDaysAgo(app, 40, '0107')
    await past.act(40, 'clerk', { type: 'ReceiveCase' })
    expect(await past.refused(40, 'clerk', { type: 'AcceptCase' })).toBe('promise-needed')
    expect(await past.refused(40, 'clerk', { type: 'AcceptCase', promisedOn: ago(40) })).toBe('promise-out-of-range')
    await past.act(40, 'clerk', { type: 'AcceptCase', promisedOn: ago(20) })
    for (const step of ['site-visit', 'opinion'])
      await past.act(39, 'clerk', { type: 'ReviewStep', step, verdict: 'pass', opinion: '属实' })
    await letTimePass(app)
    const file = await fileOf(past.id)
    expect(file.tolerated).toMatchObject({ missed: true, dueOn: ago(20) })
    expect(file.mayDo).not.toContain('GrantCase')
    const grant = { params: { id: past.id }, body: { opinion: '准予' } }
    expect((await clerk.refused(cases.grantCase, grant)).code).toBe('promised-papers-missing')
    await lettersOf(past.id)
    const { id: photo } = await li.upload('photo.pdf', pdf)
    const supply = { params: { id: past.id }, body: { materials: [{ material: 'photo', fileId: photo }] } }
    await li.ask(outcomes.supplyTolerated, supply)
    expect((await clerk.ask(cases.grantCase, grant)).status).toBe('granted')
  })
})

describe('what the upper organ decides', async () => {
  const { id } = await bringLawCase(app, 'to be sent up')
  const params = { id }

  it('is not decided here', async () => {
    const no = await deputy.refused(cases.grantCase, { params, body: { opinion: '准予' } })
    expect(no).toMatchObject({ code: 'decided-by-upper-organ', facts: { item: exportPermit.name } })
  })

  it('is sent up with every paper, and comes back as it was decided', async () => {
    const body = { upperOrgan: '省书局', opinion: '符合条件，同意上报' }
    expect((await clerk.ask(outcomes.forwardCase, { params, body })).status).toBe('forwarded')
    const file = await fileOf(id)
    expect(file.waitingFor).toBe('upper-organ')
    expect(file.mayDo).not.toContain('RequestCorrection')
    expect(file.clocks.statutory?.stoppedOn).toBe(today)
    const decided = { outcome: 'refuse', documentNo: '省批〔2026〕7号', decidedOn: today } as const
    expect((await clerk.refused(outcomes.recordUpperDecision, { params, body: decided })).code).toBe(
      'refusal-without-reasons',
    )
    const early = { ...decided, outcome: 'grant', decidedOn: ago(1) } as const
    expect((await clerk.refused(outcomes.recordUpperDecision, { params, body: early })).status).toBe(400)
    const grant = { ...decided, outcome: 'grant' } as const
    expect((await clerk.ask(outcomes.recordUpperDecision, { params, body: grant })).status).toBe('granted')
    expect(await titlesOf(id)).toEqual(expect.arrayContaining(['初步审查意见书', '上级机关决定转送通知书']))
    await lettersOf(id)
  })
})
