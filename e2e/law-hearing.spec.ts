// Who is heard before a decision, and who comes first: an entertainment venue among neighbours, and a licence limited in number.
import { addWorkdays, isWorkday, nationalCalendar } from '#domain/calendar/index.ts'
import type { CaseCommand } from '#domain/cases/index.ts'
import { addDays, civilDateOf, type CivilDate } from '#domain/kernel/index.ts'
import { expect, it } from 'vitest'
import { applyFor } from './apply-for.ts'
import { inThePast, type PastAct } from './in-the-past.ts'
import { refusal, send } from './send.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const today = civilDateOf(new Date().toISOString())

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

const karaoke = {
  ...{ premisesName: '常乐歌厅', premisesAddress: '海门市常乐镇中心路18号', premisesArea: 300, tenure: '租赁' },
  ...{ venue: '歌厅(卡拉OK)', boxes: 12, approvedGuests: 120, securityGuards: 4 },
  ...{ ownerName: '甘望舒', ownerCitizenId: '320684198203030033', contactName: '甘望舒', contactMobile: '13800138000' },
}

/** An application for a karaoke hall of the first enterprise the agent acts for. */
async function applyForVenue(agent: Visitor, premisesName: string): Promise<string> {
  const answer = await agent.context.request.get('/api/mandates')
  const [mandate] = (await answer.json()) as { partyId: string }[]
  return applyFor(agent, '1703', { ...karaoke, premisesName }, { applicantId: mandate?.partyId ?? '' })
}

interface Colleague {
  id: string
  name: string
  role: string
}

/** A colleague of the visitor's department by role. */
async function colleaguesOf({ context }: Visitor): Promise<Partial<Record<string, Colleague>>> {
  const { colleagues } = (await (await context.request.get('/api/work/colleagues')).json()) as {
    colleagues: Colleague[]
  }
  return Object.fromEntries(colleagues.map((one) => [one.role, one]))
}

/** Opens an act of a case's desk that is kept with the special procedures. */
async function opensAct({ page, settled }: Visitor, act: string): Promise<void> {
  const fold = page.getByText('特别程序、听证与勘验')
  await fold.waitFor()
  // The fold closes with the act before, once the case is there as it is now.
  await settled()
  if (!(await page.getByRole('button', { name: act, exact: true }).first().isVisible())) await fold.click()
  await page.getByRole('button', { name: act, exact: true }).first().click()
}

const sends = async ({ page }: Visitor, act: string) =>
  page.locator('.act form').getByRole('button', { name: act, exact: true }).click()

/** Chooses a colleague in a field that is searched. */
async function chooses({ page }: Visitor, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: name }).first().click()
  await page.keyboard.press('Escape')
}

it('(k) neighbours are told and heard, two officers see the site, and a hearing is announced seven days ahead', async () => {
  const agent = await signedIn('agent-1')
  const id = await applyForVenue(agent, '常乐歌厅')
  const reviewer = await signedIn('culture-reviewer')
  const { page } = reviewer
  const { clerk, head } = await colleaguesOf(reviewer)
  await send(reviewer, `/api/cases/${id}/receive`)
  await send(reviewer, `/api/cases/${id}/accept`)
  await reviewer.visit(`/staff/cases/${id}`)
  await page.getByText('决定前须告知利害关系人，并听取其意见').waitFor()
  await opensAct(reviewer, '告知利害关系人')
  await page.getByLabel('利害关系人', { exact: true }).fill('中心路20号住户代表陆长庚')
  await page.getByLabel('所涉及的利益').fill('夜间噪声、消防通道')
  await reviewer.usable('about to tell an interested party')
  await sends(reviewer, '告知利害关系人')
  await page.locator('.history').getByText('告知利害关系人').first().waitFor()
  await opensAct(reviewer, '记录陈述申辩')
  await page.getByLabel('陈述申辩的内容').fill('希望二十二时停止营业')
  await reviewer.usable('about to write down what a party says')
  await sends(reviewer, '记录陈述申辩')
  await page.locator('.history').getByText('陈述').first().waitFor()

  await opensAct(reviewer, '登记现场勘验')
  await page.getByLabel('勘验情况').fill('包间十二间，疏散通道畅通')
  await sends(reviewer, '登记现场勘验')
  await page.getByText('请选两名以上').waitFor()
  await reviewer.usable('a site inspected by one alone')
  await page.getByRole('checkbox', { name: clerk?.name ?? '' }).check()
  await sends(reviewer, '登记现场勘验')
  await page.locator('.history').getByText('现场').first().waitFor()

  await opensAct(reviewer, '安排听证')
  await page.getByLabel('听证日期').fill(addWorkdays(nationalCalendar, today, 3))
  await page.getByLabel('地点').fill('行政审批中心三楼第二听证室')
  await chooses(reviewer, '主持人', head?.name ?? '')
  await sends(reviewer, '安排听证')
  await page
    .getByRole('alert')
    .filter({ hasText: /七个工作日|7/ })
    .first()
    .waitFor()
  await reviewer.usable('a hearing announced too late')
  await page.getByLabel('听证日期').fill(addWorkdays(nationalCalendar, today, 8))
  await sends(reviewer, '安排听证')
  await page.getByText('暂停计时：听证').first().waitFor()
  await reviewer.usable('a case that waits for its hearing')
  await agent.visit(`/cases/${id}`)
  await agent.page.locator('.documents').getByText('听证通知书').first().waitFor()
  await agent.usableAtEverySize('the applicant’s page of a case with a hearing')
  await isReadByAnybody(head?.name ?? '')
})

/** Whoever walks in from the announcements reads of the hearing, and who presides over it by no name. */
async function isReadByAnybody(presider: string): Promise<void> {
  const { page, visit, usableAtEverySize } = await openVisitor()
  await visit('/announcements')
  await page.getByRole('link', { name: '查看听证公告' }).click()
  await page.getByText('行政审批中心三楼第二听证室').waitFor()
  await page.getByText('公民、法人和其他组织可以旁听').waitFor()
  expect(await page.locator('main').innerText()).not.toContain(presider)
  await usableAtEverySize('the hearings to come')
}

/** The latest day back from `from` that fits. */
const latest = (from: CivilDate, fits: (day: CivilDate) => boolean): CivilDate =>
  Array.from({ length: 40 }, (_, n) => addDays(from, -n)).find(fits) ?? from

/** Today, or the last working day before it: no hearing is held on a day off. */
const heldLast = latest(today, (day) => isWorkday(nationalCalendar, day))

/** A venue of the past until its hearing, which was nine working days after it was applied for; it was reviewed before. */
function untilHeard(on: CivilDate, colleagues: Partial<Record<string, Colleague>>): PastAct[] {
  const { 'deputy-head': presider, clerk, reviewer } = colleagues
  const day = (n: number) => addWorkdays(nationalCalendar, on, n)
  const next = (command: CaseCommand): PastAct => [day(1), 'culture-reviewer', command]
  const pass = (step: string) => next({ type: 'ReviewStep', step, verdict: 'pass', opinion: '符合条件' })
  return [
    [on, 'culture-clerk-1', { type: 'ReceiveCase' }],
    [on, 'culture-clerk-1', { type: 'AcceptCase' }],
    [on, 'culture-reviewer', { type: 'TellInterestedParty', name: '住户代表陆长庚', interest: '夜间噪声' }],
    next({ type: 'RecordStatement', party: 1, statement: '希望二十二时停止营业' }),
    next({
      ...{ type: 'RecordSiteInspection', step: 'site-inspection', inspectedOn: day(1), signedBy: null },
      ...{ officerIds: [clerk?.id ?? '', reviewer?.id ?? ''], findings: '疏散通道畅通' },
    }),
    ...['document-review', 'site-inspection', 'public-notice'].map(pass),
    next({
      ...{ type: 'ScheduleHearing', heldOn: day(9), time: '09:30', place: '三楼听证室', closedBecause: null },
      presiderId: presider?.id ?? '',
    }),
  ]
}

it('(k) nothing is decided before the minutes; then the venue is granted, and the letter rests on them', async () => {
  const agent = await signedIn('agent-1')
  const like = await applyForVenue(agent, '长乐歌厅')
  const reviewer = await signedIn('culture-reviewer')
  const on = latest(
    heldLast,
    (day) => isWorkday(nationalCalendar, day) && addWorkdays(nationalCalendar, day, 9) === heldLast,
  )
  const acts = untilHeard(on, await colleaguesOf(reviewer))
  const id = await inThePast({ visitor: agent, username: 'agent-1' }, like, { on, acts })
  const anybody = await openVisitor()
  const isListed = async () => {
    await anybody.visit('/hearings')
    return anybody.page.getByText('三楼听证室', { exact: true }).count()
  }
  expect(await isListed()).toBe(heldLast === today ? 1 : 0)
  const head = await signedIn('culture-head')
  expect(await refusal(head, `/api/cases/${id}/grant`, { opinion: '准予' })).toBe('suspended')
  const { page } = reviewer
  await reviewer.visit(`/staff/cases/${id}`)
  await page.getByRole('button', { name: '制作听证笔录' }).first().click()
  await page.getByLabel('参加人（一行一人）').fill('申请人甘望舒\n住户代表陆长庚\n审查人员')
  await page.getByLabel('听证内容').fill('主持人宣布听证开始。住户代表要求二十二时停止营业，申请人同意。')
  await reviewer.usable('the minutes of a hearing')
  await sends(reviewer, '制作听证笔录')
  await page.getByRole('region', { name: '文书' }).getByText('听证笔录').first().waitFor()
  await reviewer.usable('a case that was heard')
  expect(await isListed()).toBe(0)
  await head.visit(`/staff/cases/${id}`)
  await head.page.getByRole('button', { name: '准予许可' }).first().click()
  await head.page.locator('.act form').getByRole('textbox').first().fill('根据听证笔录准予，二十二时停止营业')
  await sends(head, '准予许可')
  await head.page.getByRole('region', { name: '文书' }).getByText('准予行政许可决定书').first().waitFor()
  await agent.visit(`/cases/${id}`)
  await agent.page.locator('.documents').getByText('听证笔录').waitFor()
  await agent.page.locator('.documents').getByText('准予行政许可决定书').waitFor()
})

it('(l) of a limited licence the first accepted comes first, and whoever is out of order is told which', async () => {
  const leader = await signedIn('culture-head')
  const { page } = leader
  const waiting = await leader.context.request.get('/api/work?waitingFor=decision&limit=100')
  const { cases } = (await waiting.json()) as {
    cases: { id: string; itemCode: string; caseNumber: string; acceptedOn: string }[]
  }
  const line = cases.filter(({ itemCode }) => itemCode === '1702')
  expect(line).toHaveLength(2)
  const [first, second] = line.sort((a, b) => a.caseNumber.localeCompare(b.caseNumber))
  const grant = `/api/cases/${second?.id ?? ''}/grant`
  expect(await refusal(leader, grant, { opinion: '先到先得' })).toBe('not-first-in-line')
  await leader.visit(`/staff/cases/${second?.id ?? ''}`)
  await page.getByText(`办件 ${first?.caseNumber ?? ''} 排在前面`).waitFor()
  await leader.usable('a case that is second in line')
  await leader.visit(`/staff/cases/${first?.id ?? ''}`)
  await page.getByText('本件排在最前').waitFor()
  await page.getByRole('button', { name: '准予许可' }).first().click()
  await page.locator('.act form').getByRole('textbox').first().fill('准予，按受理先后')
  await page.locator('.act form').getByRole('button', { name: '准予许可', exact: true }).click()
  await page.locator('.history').getByText('准予行政许可').first().waitFor()
  await leader.visit(`/staff/cases/${second?.id ?? ''}`)
  await page.getByText('本件排在最前').waitFor()
  await leader.usable('a case that has come to be first in line')
})
