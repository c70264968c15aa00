import { describe, expect, it } from 'vitest'
import { myNotices } from '#api/notices.ts'
import * as api from '#api/parallel-approvals.ts'
import * as projects from '#api/projects.ts'
import { civilDateOf, Refusal } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { pdf } from '#testing/bring-case.ts'
import {
  agreeBody,
  bothDepartments,
  bringConstruction,
  bringParallel,
  disagreeBody,
  procedureBody,
} from '#testing/bring-parallel.ts'
import { nextKey } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { toyCity } from '#testing/toy-city.ts'
import { createAccount } from '../identity/index.ts'
import { deliverEffects } from '../kernel/outbox.ts'
import { sweep } from '../kernel/timer.ts'
import { accountIdOf } from '../organisation/index.ts'
import { projectEffects, sendOrAgain } from '../projects/index.ts'
import { fireParallelTimer, isParallelTimer } from './index.ts'
import { letterOfApproval } from './letters.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const moveOn = () => deliverEffects(database, projectEffects(app.services.projects))
const today = civilDateOf(new Date().toISOString())
const idOfLi = async () =>
  (await database.query<{ id: string }>(`select id from account where username = 'li'`))[0]?.id ?? ''
const stagesOf = async (id: string) => (await li.ask(projects.project, { params: { id } })).stages

describe('a construction project', () => {
  it('opens a stage when the one before is granted, and is applied for once each', async () => {
    const { id, projectId } = await bringParallel(app, 'an approval decided')
    const before = await li.refused(api.applyParallel, {
      params: { id: projectId, stage: 'permit' },
      body: { papers: [], statement: '' },
    })
    expect(before).toMatchObject({ status: 409, code: 'stage-not-ready' })
    await moveOn()
    const stages = await stagesOf(projectId)
    expect(stages).toMatchObject([
      { code: 'land', status: 'granted', handledIn: id, ready: false },
      { code: 'planning', status: 'waiting', ready: true },
      { code: 'permit', status: 'waiting', ready: false },
      { code: 'acceptance', status: 'waiting', ready: false },
    ])
    expect(stages.every(({ planned, lawfulOn }) => planned.endsOn <= lawfulOn)).toBe(true)
    const params = { id: projectId, stage: 'planning' }
    await li.ask(api.applyParallel, { params, body: { papers: [], statement: '' } })
    const again = await li.refused(api.applyParallel, { params, body: { papers: [], statement: '' } })
    expect(again).toMatchObject({ status: 409, code: 'stage-under-way' })
    await moveOn()
    expect((await stagesOf(projectId))[1]).toMatchObject({ status: 'open', handlingStatus: 'applied' })
  })

  it('is applied for once, however many do at the same moment', async () => {
    const projectId = await bringConstruction(app)
    const apply = () =>
      li.send(
        'POST',
        `/api/projects/${projectId}/stages/land/applications`,
        { 'content-type': 'application/json', 'idempotency-key': nextKey() },
        JSON.stringify({ papers: [], statement: '' }),
      )
    const both = await Promise.all([apply(), apply()])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.text).toContain('stage-under-way')
  })

  it('writes down all that is told of it, though others change it at the same moment', async () => {
    const stream = await bringConstruction(app)
    const { send } = app.services.projects
    const actor = { id: await idOfLi(), role: 'applicant', departmentCode: null, windowCode: null } as const
    const told = [1, 2, 3].map((n) =>
      sendOrAgain(() =>
        send({
          ...{ stream, actor, requestId: `measured ${n}`, requestHash: null },
          command: { type: 'ChangeProjectFacts', facts: { floorArea: 1_000 + n }, reason: '重新测量' },
        }),
      ),
    )
    expect((await Promise.all(told)).filter((answer) => answer instanceof Refusal)).toEqual([])
  })

  it('whose stage was withdrawn may be applied for anew', async () => {
    const { id, projectId } = await bringParallel(app, 'an approval')
    await moveOn()
    await li.ask(api.withdrawParallel, { params: { id }, body: { reason: '图纸有误' } })
    await moveOn()
    expect((await stagesOf(projectId))[0]).toMatchObject({ status: 'ended', ready: true })
    const params = { id: projectId, stage: 'land' }
    const { id: second } = await li.ask(api.applyParallel, { params, body: { papers: [], statement: '' } })
    await moveOn()
    expect((await stagesOf(projectId))[0]).toMatchObject({ status: 'open', handledIn: second })
  })

  it('is not started without what it is counted by, nor changed to what cannot be, and each fault is named', async () => {
    const id = await bringConstruction(app)
    const { templates } = await app.anonymous.ask(projects.constructionTemplates, {})
    const template = templates[0]?.code ?? ''
    const start = (facts: Record<string, string | number>) =>
      li.refused(projects.startConstruction, { body: { template, applicantId: app.parties.li, name: '书城', facts } })
    const fields = async (facts: Record<string, string | number>) =>
      (await start(facts)).errors?.map(({ field }) => field)
    expect(await fields({})).toEqual(['facts.location', 'facts.floorArea'])
    expect(await fields({ location: ' ', floorArea: -1, poem: 3 })).toEqual([
      ...['facts.location', 'facts.floorArea', 'facts.poem'],
    ])
    const change = { params: { id }, body: { facts: { floorArea: 'large' }, reason: '变更' } }
    expect(await li.refused(projects.changeProjectFacts, change)).toMatchObject({ status: 400 })
    const body = { facts: { floorArea: 900 }, reason: '设计变更' }
    await li.ask(projects.changeProjectFacts, { params: { id }, body })
    const log = await database.query<{ entry: string }>('select entry from event where stream = $1', [id])
    expect(log.map(({ entry }) => entry).join()).not.toContain(body.reason)
    const { facts } = await li.ask(projects.project, { params: { id } })
    expect(facts).toMatchObject({ floorArea: 900, location: '书香路1号' })
  })
})

describe('an approval', () => {
  it('is accepted once, answered by each department on its own clock, settled at a table, and decided by one letter', async () => {
    const { id } = await bringParallel(app, 'an approval distributed', bothDepartments)
    const params = { id }
    const [next, head, reviewer] = [await app.as('reviewer-02'), await app.as('head'), await app.as('reviewer')]
    await next.ask(api.answerParallel, { params, body: disagreeBody })
    expect((await head.ask(api.parallelApproval, { params })).status).toBe('distributed')
    await reviewer.ask(api.answerParallel, { params, body: agreeBody })
    const disputed = await head.ask(api.parallelApproval, { params })
    expect(disputed).toMatchObject({ status: 'disputed', waitsFor: ['01'], mayDo: ['ResolveDisagreement'] })
    expect(disputed.colleagues.every(({ departmentCode }) => departmentCode === '02')).toBe(true)
    const outcomes = [
      { departmentCode: '02', answer: 'agree-with-conditions' as const, conditions: ['补绿三百平方米'] },
    ]
    const meeting = { form: 'meeting' as const, heldOn: today, record: '会商一致', outcomes }
    const unheard = await head.refused(api.resolveDisagreement, { params, body: { ...meeting, attendees: [] } })
    expect(unheard).toMatchObject({ status: 409, code: 'dissenter-not-heard' })
    const attendees = [accountIdOf(toyCity.code, 'reviewer-02')]
    await head.ask(api.resolveDisagreement, { params, body: { ...meeting, attendees } })
    // What was recorded for it counts once it says so itself; nobody else may.
    const heard = await next.ask(api.parallelApproval, { params })
    expect(heard).toMatchObject({ waitsFor: ['02', '01'], mayDo: ['ConfirmParallelAnswer'] })
    expect(heard.resolution?.outcomes).toMatchObject([{ awaitsConfirmation: true }])
    const others = await reviewer.refused(api.confirmParallelAnswer, { params })
    expect(others).toMatchObject({ status: 409, code: 'nothing-to-confirm' })
    await next.ask(api.confirmParallelAnswer, { params })
    await head.ask(api.decideParallel, { params, body: { remark: '同意建设' } })
    const shown = await li.ask(api.parallelApproval, { params })
    expect(shown).toMatchObject({
      status: 'approved',
      decision: { conditions: [{ department: { code: '02' }, text: '补绿三百平方米' }], against: [] },
    })
    expect(shown.decision?.number).toMatch(/并联〔\d{4}〕第\d{4}号$/)
    const letter = await li.bytes('GET', `/api/parallel-approvals/${id}/letter`)
    expect([letter.status, Buffer.from(letter.bytes.slice(0, 5)).toString()]).toEqual([200, '%PDF-'])
  })

  it('tells the applicant of each step, never of a department that agrees, and a refusal to accept is a letter with its remedies', async () => {
    const { id } = await bringParallel(app, 'an approval distributed', bothDepartments)
    const params = { id }
    await (await app.as('reviewer')).ask(api.answerParallel, { params, body: agreeBody })
    await (await app.as('reviewer-02')).ask(api.answerParallel, { params, body: disagreeBody })
    await app.deliverEffects()
    const told = async (about: string) =>
      (await li.ask(myNotices, {})).notices.filter(({ caseId }) => caseId === about).reverse()
    const kinds = (await told(id)).map(({ kind }) => kind)
    expect(kinds.slice(0, 3)).toEqual(['ParallelApplied', 'ParallelAccepted', 'ParallelDistributed'])
    // Both of one moment.
    expect(kinds.slice(3).sort()).toEqual(['DisagreementFound', 'ParallelAnswered'])
    expect((await told(id))[0]).toMatchObject({
      ...{ matter: 'parallel-approval', itemName: expect.stringMatching(/ · 第1阶段$/) as string },
      caseNumber: expect.stringMatching(/^BL-\d{4}-\d{4}$/) as string,
    })
    expect((await li.ask(api.parallelApproval, { params })).letters).toEqual(['acceptance'])
    const other = await bringParallel(app, 'an approval')
    await (
      await app.as('reviewer')
    ).ask(api.declineParallel, { params: { id: other.id }, body: { reason: '不属于本机关职权范围' } })
    const declined = await li.ask(api.parallelApproval, { params: { id: other.id } })
    expect(declined).toMatchObject({
      status: 'declined',
      letters: ['declined'],
      declined: { reason: '不属于本机关职权范围' },
    })
    const letter = letterOfApproval(declined, 'declined', '')
    expect(letter?.title).toBe('不予受理决定书')
    expect(JSON.stringify(letter?.blocks)).toMatch(/不属于本机关职权范围.*六十日内依法申请行政复议.*六个月内/)
    const sheet = await li.bytes('GET', `/api/parallel-approvals/${other.id}/letter?of=declined`)
    expect([sheet.status, Buffer.from(sheet.bytes.slice(0, 5)).toString()]).toEqual([200, '%PDF-'])
    expect((await li.bytes('GET', `/api/parallel-approvals/${other.id}/letter?of=extension`)).status).toBe(404)
    expect((await (await app.as('wang')).ask(myNotices, {})).notices.some(({ caseId }) => caseId === id)).toBe(false)
  })

  it('stands still while a department’s special procedure runs', async () => {
    const { id } = await bringParallel(app, 'an approval distributed', bothDepartments)
    const params = { id }
    const next = await app.as('reviewer-02')
    const before = await li.ask(api.parallelApproval, { params })
    await next.ask(api.startParallelProcedure, { params, body: procedureBody })
    const after = await li.ask(api.parallelApproval, { params })
    expect((after.lawfulOn ?? '') > (before.lawfulOn ?? '')).toBe(true)
    expect(after.parts.map(({ clock }) => clock?.dueOn)).toEqual([
      before.parts[0]?.clock?.dueOn,
      expect.not.stringMatching(before.parts[1]?.clock?.dueOn ?? ''),
    ])
    expect(await next.refused(api.answerParallel, { params, body: agreeBody })).toMatchObject({
      code: 'procedure-runs',
    })
  })

  it('is given more time by the head of the government alone, once', async () => {
    const { id } = await bringParallel(app, 'an approval distributed')
    const params = { id }
    await createAccount(database, { username: 'mayor', role: 'head', name: '市长', nameEn: 'Mayor', partyId: null })
    await database.query(
      `update account set password_hash = (select password_hash from account where username = 'head') where username = 'mayor'`,
    )
    const mayor = await app.as('mayor')
    const before = await mayor.ask(api.parallelApproval, { params })
    expect(before.mayDo).toEqual(['ExtendParallel'])
    await mayor.ask(api.extendParallel, { params, body: { reason: '情况复杂' } })
    const after = await mayor.ask(api.parallelApproval, { params })
    expect((after.lawfulOn ?? '') > (before.lawfulOn ?? '')).toBe(true)
    expect(after.extension).toMatchObject({ reason: '情况复杂', by: { name: '市长' } })
    expect(await mayor.refused(api.extendParallel, { params, body: { reason: '再' } })).toMatchObject({
      ...{ status: 409, code: 'extended-already' },
    })
  })

  it('whose department keeps silent past its limit says so, raises that department’s card, and shares out the delay', async () => {
    const { id } = await bringParallel(app, 'an approval', bothDepartments)
    const params = { id }
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    const send = async (
      username: string,
      at: string,
      command: Parameters<typeof app.services.parallel.send>[0]['command'],
    ) => {
      const [actor] = await database.query<never>(
        `select id, role, department_code as "departmentCode", null as "windowCode" from account where username = $1`,
        [username],
      )
      const order = { stream: id, command, actor: actor as never, at, requestId: `${username} ${command.type}` }
      expect(await app.services.parallel.send({ ...order, requestHash: null })).toHaveProperty('version')
    }
    await send('reviewer', ago(40), { type: 'AcceptParallel' })
    await send('reviewer', ago(40), { type: 'DistributeParallel', note: '' })
    await send('reviewer', ago(39), { type: 'AnswerParallel', ...agreeBody })
    await sweep(database, async (timer) => {
      if (isParallelTimer(timer)) await fireParallelTimer(app.services.parallel, timer)
    }, (error) => { throw error }) // prettier-ignore
    const shown = await (await app.as('head')).ask(api.parallelApproval, { params })
    expect(shown).toMatchObject({ status: 'distributed', waitsFor: ['02'] })
    expect(shown.parts.map(({ silent }) => silent)).toEqual([false, true])
    expect(shown.delays).toMatchObject([{ department: { code: '02' }, share: 1 }])
    expect(shown.history.at(-1)).toMatchObject({ type: 'ParallelSilenceNoted', by: null })
    // Whatever happens next is supervised on its way: the card is the silent department's.
    await (await app.as('reviewer-02')).ask(api.answerParallel, { params, body: agreeBody })
    const cards = await database.query<{ rule: string; department: string }>(
      `select rule, department_code as department from card where case_id = $1`,
      [id],
    )
    expect(cards).toEqual(expect.arrayContaining([{ rule: 'T-12', department: '02' }]))
  })

  it('takes no paper of somebody else’s, and shows its papers to whoever may see it', async () => {
    const { id: projectId } = await bringParallel(app, 'a construction project')
    const { id: fileId } = await (await app.as('wang')).upload('plan.pdf', pdf)
    const params = { id: projectId, stage: 'land' }
    const { papers } = await li.ask(api.stageForm, { params })
    const body = { papers: [{ paper: papers[0]?.code ?? '', fileId }], statement: '' }
    expect(await li.refused(api.applyParallel, { params, body })).toMatchObject({ code: 'file-of-another' })
  })
})
