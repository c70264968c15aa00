// 告知承诺 told over HTTP: told and promised, accepted without the paper, checked, put right or broken, revoked.
import { describe, expect, it } from 'vitest'
import * as outcomes from '#api/case-outcomes.ts'
import * as cases from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { addDays } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { givenOnPromise } from '#testing/bring-law-case.ts'
import { expectLetters, letterTitles } from '#testing/case-letters.ts'
import { createDatabase } from '#testing/database.ts'
import { pledgePermit, stallPermit } from '#testing/fixtures/index.ts'
import { begunDaysAgo, letTimePass, todayOf } from '#testing/long-ago.ts'

const database = await createDatabase()
const app = await startApp(database)
const [li, clerk, head, reviewer] = await Promise.all([
  app.as('li'),
  app.as('clerk'),
  app.as('head'),
  app.as('reviewer'),
])
const today = await todayOf(app)
const fileOf = (id: string) => clerk.ask(cases.caseFile, { params: { id } })
const check = (
  id: string,
  body: { outcome: 'kept' | 'put-right' | 'broken'; findings: string; putRightBy?: string },
) => ({
  params: { id },
  body,
})
const draft = (itemCode: string) => ({
  body: { itemCode, applicantId: app.parties.li, answers: { goods: '书' }, commits: true as const },
})
const delivered = async () => {
  const { id } = await givenOnPromise(app)
  await clerk.ask(cases.deliverResult, { params: { id }, body: { method: 'electronic' } })
  return id
}
const waits = async (list: 'check' | 'revocation') =>
  (await clerk.ask(cases.workList, { query: { waitingFor: list } })).cases.map(({ id }) => id)

describe('a promise instead of a paper', () => {
  it('is made in the application, stands in a letter, and carries the case to the licence', async () => {
    const no = await li.refused(cases.draftCase, draft(stallPermit.code))
    expect(no).toMatchObject({ status: 409, code: 'no-commitment-for-item' })
    const { id } = await givenOnPromise(app)
    expect(await fileOf(id)).toMatchObject({
      commits: true,
      commitment: { materials: ['site-plan'], putRightBy: null, outcome: null },
    })
    expect(await letterTitles(li, id)).toContain('告知承诺书')
    await expectLetters(li, id)
  })

  it('comes to the desk by the clock the day after the decision', async () => {
    const past = await begunDaysAgo(app, 5, pledgePermit.code, null, { commits: true })
    const step = (code: string) => ({ type: 'ReviewStep', step: code, verdict: 'pass', opinion: '属实' }) as const
    await past.act(4, 'clerk', { type: 'ReceiveCase' })
    await past.act(4, 'clerk', { type: 'AcceptCase' })
    for (const code of ['site-visit', 'opinion']) await past.act(3, 'clerk', step(code))
    await past.act(2, 'clerk', { type: 'GrantCase', opinion: '准予' })
    await past.act(2, 'clerk', { type: 'IssueLicence' })
    await past.act(2, 'clerk', { type: 'DeliverResult', method: 'electronic', trackingNo: null })
    expect(await waits('check')).not.toContain(past.id)
    await letTimePass(app)
    expect(await waits('check')).toContain(past.id)
    const { waitingFor, dueOn, commitment, mayDo } = await fileOf(past.id)
    expect({ waitingFor, dueOn }).toEqual({ waitingFor: 'check', dueOn: commitment?.checkBy })
    expect(mayDo).toContain('CheckCommitment')
    await clerk.ask(outcomes.checkCommitment, check(past.id, { outcome: 'kept', findings: '与承诺一致' }))
    expect(await waits('check')).not.toContain(past.id)
  })

  it('is put right once, and is kept', async () => {
    const id = await delivered()
    const putRightBy = addDays(today, 20)
    const findings = '通道宽一米四'
    const late = await clerk.refused(
      outcomes.checkCommitment,
      check(id, { outcome: 'put-right', findings, putRightBy: today }),
    )
    expect(late).toMatchObject({ status: 409, code: 'put-right-out-of-range' })
    await clerk.ask(outcomes.checkCommitment, check(id, { outcome: 'put-right', findings, putRightBy }))
    expect((await fileOf(id)).commitment).toMatchObject({ putRightBy, outcome: null })
    await reviewer.ask(outcomes.checkCommitment, check(id, { outcome: 'kept', findings: '已拓宽' }))
    const { commitment, mayDo } = await fileOf(id)
    expect(commitment?.outcome).toBe('kept')
    expect(mayDo).not.toContain('CheckCommitment')
    await expectLetters(li, id)
  })

  it('that was false is owed a revocation with a clock of its own, and bars from promising again', async () => {
    const id = await delivered()
    await clerk.ask(outcomes.checkCommitment, check(id, { outcome: 'broken', findings: '摊位占用盲道' }))
    const { revokeBy, waitingFor, status } = await fileOf(id)
    expect({ waitingFor, status }).toEqual({ waitingFor: 'revocation', status: 'delivered' })
    expect(await waits('revocation')).toContain(id)
    const { clocks } = await clerk.ask(caseClocks, { params: { id }, query: {} })
    expect(clocks.find(({ kind }) => kind === 'revocation')).toMatchObject({
      startOn: today,
      dueOn: revokeBy,
      running: true,
    })

    const params = { id }
    const withdrawal = { ground: 'law-changed', reasons: '废止', compensation: '退费' } as const
    expect((await head.refused(outcomes.withdrawLicence, { params, body: withdrawal })).code).toBe('revocation-owed')
    const cancellation = { ground: 'body-ended', reasons: '注销' } as const
    expect((await head.refused(outcomes.cancelLicence, { params, body: cancellation })).code).toBe('revocation-owed')
    const other = { ground: 'unqualified', reasons: '不符' } as const
    expect((await head.refused(outcomes.revokeLicence, { params, body: other })).code).toBe('revoked-for-fraud')
    const fraud = { ground: 'fraud', reasons: '承诺不实' } as const
    expect((await head.ask(outcomes.revokeLicence, { params, body: fraud })).status).toBe('revoked')
    expect(await waits('revocation')).not.toContain(id)
    expect((await fileOf(id)).revokeBy).toBeNull()

    const no = await li.refused(cases.draftCase, draft(pledgePermit.code))
    expect(no).toMatchObject({ status: 409, code: 'promise-broken-before', facts: { on: today } })
    await expectLetters(li, id)
  })
})

describe('a file found to be false', () => {
  it('may stand for the good of the public alone, and until that is decided nothing is handed out', async () => {
    await database.query('update case_row set promise_broken_on = null')
    const { id } = await givenOnPromise(app)
    const params = { id }
    await reviewer.ask(outcomes.findFalse, { params, body: { findings: '平面图系伪造' } })
    const deliver = { params, body: { method: 'electronic' } } as const
    expect((await clerk.refused(cases.deliverResult, deliver)).code).toBe('revocation-owed')
    const again = await reviewer.refused(outcomes.findFalse, { params, body: { findings: '再次' } })
    expect(again.code).toBe('falsehood-found-already')
    await head.ask(outcomes.forgoRevocation, { params, body: { ground: 'fraud', reasons: '撤销将使全镇断书' } })
    expect((await clerk.ask(cases.deliverResult, deliver)).status).toBe('delivered')
  })
})
