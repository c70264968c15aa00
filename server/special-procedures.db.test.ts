// Story: a hearing for a market among old houses, from the right to it to the licence; and what may not be done on the way.
import { randomUUID } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { addWorkdays, nationalCalendar } from '#domain/calendar/index.ts'
import type { CaseCommand } from '#domain/cases/index.ts'
import { addDays, civilDateOf, Refusal } from '#domain/kernel/index.ts'
import { caseFile, workList } from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { caseDocuments } from '#api/documents.ts'
import { endSpecialProcedure, startSpecialProcedure } from '#api/special.ts'
import { startApp } from '#testing/app.ts'
import { bringCase, expertReview, marketAnswers, pdf } from '#testing/bring-case.ts'
import { createDatabase } from '#testing/database.ts'
import { expectNo, type BadRequest } from '#testing/expect-no.ts'
import { pdfText } from '#testing/pdf-text.ts'
import { marketPermit, toyCity } from '#testing/toy-city.ts'
import { accountIdOf } from './organisation/index.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const today = civilDateOf(new Date().toISOString())
const idOf = (username: string) => accountIdOf(toyCity.code, username)
const inReview = await bringCase(app, 'in-review')
const suspended = await bringCase(app, 'suspended')
const reviewed = await bringCase(app, 'awaiting-decision')
const hearing = {
  heldOn: addWorkdays(nationalCalendar, today, 8),
  time: '09:30',
  place: '101',
  presiderId: idOf('head'),
}
const inspection = { inspectedOn: today, findings: '场地符合' }

describe('refused, and nothing changes', () => {
  const on = (id: string, act: string) => `/api/cases/${id}/${act}`
  const requests: BadRequest[] = [
    {
      what: 'a second special procedure over the first',
      ...{ who: 'reviewer', path: on(suspended.id, 'start-special-procedure'), body: expertReview },
      ...{ status: 409, code: 'suspended' },
    },
    {
      what: 'a special procedure without the time the notice has to tell',
      ...{ who: 'reviewer', path: on(inReview.id, 'start-special-procedure') },
      ...{ body: { ...expertReview, days: undefined }, status: 400, code: 'invalid', fields: { days: /./ } },
    },
    {
      what: 'a day of the client’s own for its start',
      ...{ who: 'reviewer', path: on(inReview.id, 'start-special-procedure') },
      ...{ body: { ...expertReview, on: '2020-01-01' }, status: 400, code: 'invalid', fields: { on: /./ } },
    },
    {
      what: 'a moment of the client’s own for its end',
      ...{ who: 'reviewer', path: on(suspended.id, 'end-special-procedure') },
      ...{ body: { result: '好', at: '2020-01-01T00:00:00Z' }, status: 400, code: 'invalid', fields: { at: /./ } },
    },
    {
      what: 'a review while it runs',
      ...{ who: 'reviewer', path: on(suspended.id, 'review') },
      ...{ body: { step: 'site-visit', verdict: 'pass', opinion: '好' }, status: 409, code: 'suspended' },
    },
    {
      what: 'a hearing the day after its notice',
      ...{ who: 'reviewer', path: on(reviewed.id, 'schedule-hearing') },
      ...{ body: { ...hearing, heldOn: addWorkdays(nationalCalendar, today, 1) } },
      ...{ status: 409, code: 'hearing-notice-too-short' },
    },
    {
      what: 'a hearing under whoever reviewed the case',
      ...{ who: 'clerk', path: on(reviewed.id, 'schedule-hearing') },
      ...{ body: { ...hearing, presiderId: idOf('reviewer') }, status: 409, code: 'presider-reviewed' },
    },
    {
      what: 'a site inspection by one officer twice',
      ...{ who: 'reviewer', path: on(inReview.id, 'record-site-inspection') },
      ...{ body: { ...inspection, officerIds: [idOf('reviewer'), idOf('reviewer')] } },
      ...{ status: 409, code: 'inspection-needs-two-officers' },
    },
    {
      what: 'an extension by anybody but the head, or who stands in for the head',
      ...{ who: 'deputy-head', path: on(inReview.id, 'extend'), body: { reason: '测绘' } },
      ...{ status: 409, code: 'not-possible-now' },
    },
  ]
  test.each(requests)('$what', async (request) => {
    await expectNo(app, request, 'en')
    await expectNo(app, request, 'zh-CN')
  })
})

it('a suspension with no notice is none: without ground or told time nothing stands still, with both the letter is there at once', async () => {
  const reviewer = await app.as('reviewer')
  const { id } = await bringCase(app, 'in-review')
  const params = { id }
  const before = await li.ask(caseClocks, { params })
  for (const missing of [{ days: undefined }, { days: 0 }, { ground: undefined }, { ground: ' ' }]) {
    const body = { ...expertReview, ...missing } as never
    expect((await reviewer.refused(startSpecialProcedure, { params, body })).status).toBeGreaterThanOrEqual(400)
  }
  expect((await li.ask(caseClocks, { params })).clocks).toEqual(before.clocks)
  await reviewer.ask(startSpecialProcedure, { params, body: expertReview })
  const { documents } = await li.ask(caseDocuments, { params })
  expect(documents.map(({ document }) => document)).toContain('special-procedure-1')
  await reviewer.ask(endSpecialProcedure, { params, body: { result: '同意' } })
})

it('what stands still is on a list of its own, is measured by no date, and says until when', async () => {
  const reviewer = await app.as('reviewer')
  const { cases } = await reviewer.ask(workList, { query: { waitingFor: 'special-procedure' } })
  const until = addWorkdays(nationalCalendar, today, 8)
  expect(cases).toMatchObject([
    { id: suspended.id, dueOn: null, suspended: { procedure: 'expert-review', toldUntil: until } },
  ])
  const { special, mayDo } = await li.ask(caseFile, { params: { id: suspended.id } })
  expect(special.suspension).toMatchObject({ procedure: 'expert-review', toldUntil: until, overTold: false })
  expect(mayDo).toEqual(['WithdrawCase'])
  const { clocks } = await li.ask(caseClocks, { params: { id: suspended.id } })
  expect(clocks[0]).toMatchObject({ kind: 'promised', running: true, pausedOn: today, late: false })
  expect(clocks[0]?.exclusions).toMatchObject([{ notice: 'special-procedure-1', to: null }])
  await expect(
    (await app.as('clerk')).ask(startSpecialProcedure, { params: { id: suspended.id }, body: expertReview }),
  ).rejects.toThrow()
})

/** The n-th working day of the story, at a minute past ten: it began three months ago. */
const dayOf = (n: number): string => `${addWorkdays(nationalCalendar, addDays(today, -90), n)}T02:01:00.000Z`

/** Acts of a story that lies in the past, each by whom the law has in mind. */
async function tell(id: string, acts: [day: number, who: string, role: string, command: CaseCommand][]) {
  for (const [day, who, role, command] of acts) {
    const staff = who !== 'li'
    const [row] = await database.query<{ id: string }>('select id from account where username = $1', [who])
    const receipt = await app.services.desk.send({
      stream: id,
      command,
      itemCode: command.type === 'DraftCase' ? marketPermit.code : null,
      actor: {
        id: row?.id ?? '',
        role: role as 'clerk',
        departmentCode: staff ? '01' : null,
        windowCode: who === 'clerk' ? '0101' : null,
      },
      requestId: randomUUID(),
      requestHash: null,
      at: dayOf(day),
    })
    if (receipt instanceof Refusal) throw new Error(`${command.type}: ${receipt.code} ${JSON.stringify(receipt.facts)}`)
  }
}

describe('a hearing among old houses', async () => {
  const id = randomUUID()
  const { id: fileId } = await li.upload('plan.pdf', pdf)
  const { item, version } = (await app.services.catalogue.published(marketPermit.code)) ?? {
    item: marketPermit,
    version: 1,
  }
  const application = await app.services.desk.fill({ item, version }, app.parties.li, {
    answers: marketAnswers,
    materials: [{ material: 'site-plan', fileId }],
  })
  const heldOn = civilDateOf(dayOf(16))
  const step = (code: string) => ({ type: 'ReviewStep', step: code, verdict: 'pass', opinion: '符合条件' }) as const
  await tell(id, [
    [1, 'li', 'applicant', { type: 'DraftCase', applicantId: app.parties.li, application }],
    [1, 'li', 'applicant', { type: 'SubmitCase' }],
    [1, 'clerk', 'clerk', { type: 'ReceiveCase' }],
    [2, 'clerk', 'clerk', { type: 'AcceptCase' }],
    [3, 'reviewer', 'reviewer', {
      ...{ type: 'RecordSiteInspection', step: 'site-visit', officerIds: [idOf('reviewer'), idOf('clerk')] },
      ...{ inspectedOn: civilDateOf(dayOf(3)), findings: '场地东侧距居民楼六米，通道宽三米二。\n已拍照取证十二张。', signedBy: '李某' },
    }],
    [3, 'reviewer', 'reviewer', step('site-visit')],
    [4, 'reviewer', 'reviewer', {
      ...{ type: 'TellInterestedParty', name: '旧书巷三号楼住户代表王㼆', interest: '市场夜间营业影响相邻住户休息' },
    }],
    [5, 'reviewer', 'reviewer', { type: 'RecordStatement', party: 1, statement: '要求限制夜间营业时间。' }],
    [5, 'reviewer', 'reviewer', { type: 'TellHearingRight', matter: '市场营业时间与相邻住户的休息' }],
    [6, 'li', 'applicant', { type: 'RequestHearing', party: null, reason: '希望当面说明降噪方案' }],
    [7, 'clerk', 'clerk', {
      ...{ type: 'ScheduleHearing', heldOn, time: '09:30', place: '玩具市行政审批中心三楼听证室' },
      ...{ closedBecause: null, presiderId: idOf('head') },
    }],
    [17, 'clerk', 'clerk', {
      type: 'RecordHearing',
      minutes: '主持人宣布听证开始。\n审查人员提供审查意见的证据、理由。\n申请人说明降噪方案，承诺二十一时停止营业。\n住户代表表示接受。',
      participants: ['李某', '旧书巷三号楼住户代表王㼆', '审查人员'],
    }],
    [18, 'reviewer', 'reviewer', { type: 'StartSpecialProcedure', procedure: 'test', ground: '需要检测夜间噪声', days: 3, unit: 'workday' }],
    [20, 'reviewer', 'reviewer', { type: 'EndSpecialProcedure', result: '夜间噪声四十二分贝，达标' }],
    [20, 'reviewer', 'reviewer', step('opinion')],
    [20, 'head', 'head', { type: 'ExtendDecision', reason: '需要会同城管部门核定营业时间' }],
    [21, 'head', 'head', { type: 'GrantCase', opinion: '根据听证笔录，准予许可，营业至二十一时' }],
  ]) // prettier-ignore

  it('is heard and granted; its clocks stood still twice, and everything that passed is accounted for', async () => {
    const { clocks } = await li.ask(caseClocks, { params: { id }, query: { explain: 'true' } })
    const promised = clocks.find(({ kind }) => kind === 'promised')
    // Accepted on day 2, decided on day 21: of 19 days the hearing took 10 and the test 2.
    expect(promised).toMatchObject({ used: 7, paused: 12, late: false, extension: { value: 10, unit: 'workday' } })
    expect(promised?.exclusions.map(({ procedure, lost, overTold }) => [procedure, lost, overTold])).toEqual([
      ['hearing', 10, true],
      ['test', 2, false],
    ])
    expect(promised?.days?.filter(({ stands }) => stands).map(({ why }) => why)).toContain('检测：需要检测夜间噪声')
    expect(clocks.find(({ kind }) => kind === 'hearing')).toMatchObject({ stoppedOn: heldOn, late: false })
  })

  it('has a letter for every step the law wants in writing', { timeout: 60_000 }, async () => {
    const { documents } = await li.ask(caseDocuments, { params: { id } })
    expect(documents.map(({ document }) => document)).toEqual([
      'receipt', 'acceptance', 'site-inspection-1', 'interested-party-1', 'statement-1', 'hearing-right', 'hearing-right-of-party-1',
      'hearing-notice', 'hearing-announcement-1', 'hearing-minutes', 'special-procedure-1', 'extension', 'grant',
    ]) // prettier-ignore
    const textOf = async (document: string) =>
      (await pdfText((await li.bytes('GET', `/api/cases/${id}/documents/${document}`)).bytes)).join('')
    for (const [document = '', ...says] of [
      ['special-procedure-1', '第四十五条', '三个工作日', '需要检测夜间噪声', `玩书特〔${dayOf(1).slice(0, 4)}〕`],
      ['extension', '第四十二条第一款', '十个工作日', '会同城管部门'],
      ['interested-party-1', '旧书巷三号楼住户代表王㼆', '第三十六条'],
      ['statement-1', '要求限制夜间营业时间', '利害关系人'],
      ['hearing-right', '第四十七条', '五个工作日', '不收取任何费用'],
      ['hearing-right-of-party-1', '旧书巷三号楼住户代表王㼆', '第四十七条', '向办理窗口提出'],
      ['hearing-notice', '听证室', '未参加该申请的审查', '公开举行', '回避'],
      ['hearing-announcement-1', '现予公告', '听证室', '可以旁听', '李**'],
      ['hearing-minutes', '承诺二十一时停止营业', '主持人签字'],
      ['site-inspection-1', '距居民楼六米', '现场查看'],
    ]) {
      const words = (await textOf(document)).replaceAll(/\s/g, '')
      for (const one of says) expect(words).toContain(one)
    }
  })
})
