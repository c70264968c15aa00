import { expect, it } from 'vitest'
import { scanned } from './papers.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

/** The number after the name of a score page: 85 分. */
const totalOn = async ({ page }: Visitor) => Number(await page.locator('main strong').first().textContent())

/** Proposes a demerit of the first person of a department, with its decision as evidence; gives the person and the record. */
async function proposeDemerit(supervisor: Visitor): Promise<{ id: string; path: string }> {
  const { page } = supervisor
  await supervisor.visit('/supervise/score-records/new')
  await supervisor.usableAtEverySize('the form of a record')
  await page.getByLabel('类别').selectOption('demerit')
  await page.getByText('固定分值：法律责任 -10、廉洁行政 -5').waitFor()
  await page.getByLabel('部门', { exact: true }).selectOption('18')
  await supervisor.settled()
  const person = page.getByLabel('人员', { exact: true })
  await person.locator('option').nth(1).waitFor({ state: 'attached' })
  const id = (await person.locator('option').nth(1).getAttribute('value')) ?? ''
  await person.selectOption(id)
  await page.getByLabel('发生日期').fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10))
  await page.getByLabel('依据文件（文号）').fill('海纪〔2026〕3号')
  await page.getByLabel('事由').fill('违规收受礼品')
  await page.getByLabel('上传证据（PDF、照片）').setInputFiles(scanned('处分决定'))
  await page.getByText('处分决定.pdf').waitFor()
  await page.getByRole('button', { name: '提交，待另一人审批' }).click()
  await page.getByRole('heading', { name: /记过 奖惩〔\d{4}〕\d+号 待另一人审批/ }).waitFor()
  await supervisor.settled()
  await supervisor.usable('a proposed record')
  expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0)
  return { id, path: new URL(page.url()).pathname }
}

/** Approves what a colleague proposed, and waits for what it comes to. */
async function approve({ page }: Visitor, comesTo: string): Promise<void> {
  await page.getByRole('button', { name: '批准', exact: true }).click()
  await page.locator('form').getByRole('button', { name: '批准', exact: true }).click()
  await page.locator('h1').getByText(comesTo).waitFor()
}

it('takes an entry by hand from one person to a second, into the score, and out again by two', async () => {
  const supervisor = await signedIn('supervisor-1')
  const manager = await signedIn('centre-manager-1')
  const { id, path } = await proposeDemerit(supervisor)
  const score = `/supervise/scores/person/${id}`

  await manager.visit('/supervise/score-records?status=waiting')
  await manager.usable('records that wait')
  await manager.visit(score)
  const before = await totalOn(manager)
  await manager.visit(path)
  await approve(manager, '计入评分')
  const evidence = manager.page.getByRole('link', { name: '处分决定.pdf' })
  const file = await manager.context.request.get((await evidence.getAttribute('href')) ?? '')
  expect([file.status(), file.headers()['content-type']]).toEqual([200, 'application/pdf'])

  await supervisor.visit(score)
  expect(await totalOn(supervisor)).toBe(before - 15)
  await supervisor.usable('a score with an entry by hand')
  const { page, context } = supervisor
  expect(await page.getByRole('link', { name: '海纪〔2026〕3号' }).count()).toBe(2)
  for (const [kind, type] of [
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['pdf', 'application/pdf'],
  ] as const) {
    const table = await context.request.get(`/api/scores/table.${kind}?of=person`)
    expect([table.status(), table.headers()['content-type']]).toEqual([200, type])
    expect((await table.body()).length).toBeGreaterThan(2_000)
  }

  await supervisor.visit(path)
  await page.getByRole('button', { name: '提出撤销' }).click()
  await page.getByLabel('事由').fill('处分已撤销')
  await page.locator('form').getByRole('button', { name: '提出撤销' }).click()
  await page.locator('h1').getByText('撤销待审批').waitFor()
  await manager.visit(path)
  await approve(manager, '已撤销')
  await supervisor.visit(score)
  expect(await totalOn(supervisor)).toBe(before)
})

it('shows everybody their own score, and leaders that of their department', async () => {
  const clerk = await signedIn('health-clerk-1', { size: 'phone', language: 'en' })
  await clerk.visit('/staff/scores')
  await clerk.page.getByRole('heading', { name: 'My score' }).waitFor()
  await clerk.usableAtEverySize('my own score')
  await clerk.page.locator('main a[href^="/staff/scores/person/"]').first().click()
  await clerk.page.getByRole('heading', { name: /Entries/ }).waitFor()
  await clerk.settled()
  await clerk.usable('what my score is made of')

  const head = await signedIn('health-head')
  await head.visit('/staff/scores?of=person')
  await head.usable('the scores of a department')
  await head.visit('/staff/scores/department/18')
  await head.page.getByRole('heading', { name: '明细' }).waitFor()
  const foreign = await head.context.request.get('/api/scores/entries?of=department&id=01')
  expect(foreign.status()).toBe(404)
})

it('sets a rule and the weights anew, and tries them on last month before they hold', async () => {
  const supervisor = await signedIn('supervisor-1')
  await supervisor.visit('/supervise/settings')
  const { page } = supervisor
  await page.getByText('逐条规则：阈值和颜色').click()
  await page.getByText('T-03 超过承诺时限').click()
  await page.getByLabel('超过工作日').locator('visible=true').fill('2')
  await page.getByText('评分办法：九项权重、加分上限、数据真实项').click()
  await page.getByLabel('每月加分上限').fill('5')
  await page.getByLabel('收费合理').first().fill('9')
  await supervisor.usable('the form of settings')
  await page.getByLabel('名称').fill('试行')
  await page.getByLabel('生效日期').fill('2097-03-01')
  await page.getByRole('button', { name: '核对改动' }).click()
  await page.getByRole('alert').getByText('九项权重之和应当是 100。').waitFor()
  await page.getByLabel('收费合理').first().fill('8')
  await page.getByRole('button', { name: '核对改动' }).click()
  await page.getByText('评分 · 每月加分上限: 10 → 5').waitFor()
  await page.getByRole('button', { name: '用上个月的办件试算' }).click()
  await page.getByText(/上个月实际有 \d+ 张牌；按新参数会有 \d+ 张。/).waitFor({ timeout: 60_000 })
  await supervisor.settled()
  await supervisor.usable('settings tried on last month')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('heading', { name: /第 2 版 试行/ }).waitFor()
})
