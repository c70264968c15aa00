import { expect, it } from 'vitest'
import { Refusal } from '#domain/kernel/index.ts'
import type { ParallelCommand } from '#domain/projects/index.ts'
import { actorOf, healthReturns } from './returning-acceptance.ts'
import { startSandboxGateway } from './sandbox-gateway.ts'
import { send } from './send.ts'
import { openVisitor, type Visitor } from './visitor.ts'
import { withServices } from './with-services.ts'

await startSandboxGateway()

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

/** The project of the demo whose construction permit has its turn. */
async function readyProject({ context }: Visitor): Promise<string> {
  const answer = await context.request.get('/api/projects')
  const { projects } = (await answer.json()) as { projects: { id: string; name: string }[] }
  const found = projects.find(({ name }) => name === '海门市临江新材料车间')
  if (!found) throw new Error('the demo has a construction project')
  return found.id
}

/** The urban management office has nobody to sign in with: it acts down the same road. */
const urbanManagement = (stream: string, command: ParallelCommand): Promise<void> =>
  withServices(async ({ parallel, database }) => {
    const actor = await actorOf({ database }, ['reviewer', '22'])
    const order = { stream, command, actor, requestId: crypto.randomUUID(), requestHash: null }
    expect(await parallel.send(order)).not.toBeInstanceOf(Refusal)
  })

/** One application for the stage, with one set of papers; gives the approval’s id. */
async function apply(agent: Visitor, projectId: string): Promise<string> {
  const { page } = agent
  await agent.visit(`/projects/${projectId}`)
  await agent.usableAtEverySize('a construction project')
  await page.getByRole('link', { name: '申请这个阶段' }).click()
  await page.getByRole('heading', { name: '申请：施工许可' }).waitFor()
  await agent.settled()
  await agent.usable('what a stage asks for')
  const paper = { name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') }
  for (const field of await page.locator('input[type=file]').all()) await field.setInputFiles(paper)
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.waitForURL(/\/parallel-approvals\//)
  await page.getByText('待受理').first().waitFor()
  return page.url().split('/').at(-1) ?? ''
}

/** One act at the desk: chosen, filled in, done; `then` is what the page says after it. */
async function act({ page }: Visitor, name: string, then: string, fill: () => Promise<void> = () => Promise.resolve()) {
  await page.getByRole('button', { name, exact: true }).first().click()
  await fill()
  await page.locator('form').getByRole('button', { name, exact: true }).click()
  await page.getByText(then, { exact: true }).first().waitFor()
}

/** The construction permit: applied for once, answered by every department, settled at a table, and decided by one letter. */
async function permitted(agent: Visitor, projectId: string): Promise<string> {
  const id = await apply(agent, projectId)
  const clerk = await signedIn('construction-reviewer', { size: 'phone' })
  await clerk.visit(`/staff/parallel-approvals/${id}`)
  await clerk.usable('an approval to be accepted, on a telephone')
  await act(clerk, '统一受理', '已受理，待分发')
  await act(clerk, '分发各部门', '各部门办理中')
  await act(clerk, '答复', '同意')
  const concern = '渣土运输路线经过学校'
  await urbanManagement(id, { type: 'AnswerParallel', answer: 'disagree', text: concern, conditions: [] })

  const head = await signedIn('construction-head')
  await head.visit(`/staff/parallel-approvals/${id}`)
  await head.page.getByText('意见不一致，待会商').first().waitFor()
  await head.page.getByText(concern).first().waitFor()
  await act(head, '记录会商', '意见齐备，待决定', async () => {
    await head.page.getByRole('checkbox').first().check()
    await head.page.getByLabel('条件（每行一条）').fill('上下学时段不得运输渣土')
    await head.page.getByLabel('记录', { exact: true }).fill('会商一致：错峰运输。')
    await head.usable('a meeting to be recorded')
  })
  await head.page.getByText(/正在等待海门市城市管理局.*确认会商记录的意见/).waitFor()
  await urbanManagement(id, { type: 'ConfirmParallelAnswer' })
  await head.visit(`/staff/parallel-approvals/${id}`)
  await act(head, '作出决定', '准予许可', async () => {
    await head.page.getByText('各部门均已同意：将作出准予许可的决定。').waitFor()
    await head.page.getByLabel('综合意见').fill('准予施工许可。')
  })
  await head.usable('an approval that is decided')
  await licensed(clerk, id)

  await agent.visit(`/parallel-approvals/${id}`)
  await agent.page.getByText(/并联〔\d{4}〕第\d{4}号/).waitFor()
  await agent.page.getByText('上下学时段不得运输渣土').first().waitFor()
  await agent.usableAtEverySize('a stage that is approved')
  const letter = await agent.context.request.get(`/api/parallel-approvals/${id}/letter`)
  expect([letter.status(), letter.headers()['content-type']]).toEqual([200, 'application/pdf'])
  await agent.page.getByRole('link', { name: /返回项目/ }).click()
  // The next stage has its turn a moment after the decision.
  await agent.page.getByRole('link', { name: '申请联合验收' }).waitFor()
  return id
}

/** The licences of an approval, with their numbers once they are issued. */
async function licencesOf({ context }: Visitor, id: string) {
  const answer = await context.request.get(`/api/parallel-approvals/${id}`)
  return ((await answer.json()) as { licences: { item: { code: string }; number: string | null }[] }).licences
}

/** The department issues in its own name what the one decision granted; anybody can check it, and it is published. */
async function licensed(reviewer: Visitor, id: string): Promise<void> {
  await reviewer.visit(`/staff/parallel-approvals/${id}`)
  await reviewer.page.getByRole('button', { name: '制发证照', exact: true }).click()
  await reviewer.page.locator('form').getByRole('button', { name: '制发证照', exact: true }).click()
  const check = reviewer.page.getByRole('link', { name: '验证真伪' }).first()
  const number = new URLSearchParams((await check.getAttribute('href'))?.split('?')[1]).get('number') ?? ''
  await check.click()
  await reviewer.page.getByText(/^证照有效/).waitFor()
  await reviewer.page.getByText(number).first().waitFor()
  const published = await reviewer.context.request.get(`/api/public/grants?q=${encodeURIComponent(number)}`)
  expect(await published.json()).toMatchObject({ grants: [{ number }] })
}

/** An act is chosen and asks what it needs, at every size of screen; it is not done. */
async function chosen({ page, usableAtEverySize }: Visitor, name: string, state: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.locator('form').getByRole('button', { name, exact: true }).waitFor()
  await usableAtEverySize(state)
}

/** Who comes in person finds the window of the department ready to take the objection down. */
async function atTheWindow(id: string): Promise<void> {
  const clerk = await signedIn('construction-clerk-1', { language: 'en' })
  await clerk.visit(`/staff/parallel-approvals/${id}`)
  await chosen(clerk, 'Take down an objection to publication', 'an objection to be taken down at the window')
  await clerk.page.getByText(/^Until .* the applicant may object/).waitFor()
}

/** Whoever builds objects to being named; the head upholds it, and revokes the licence: both are told, in letters and where one checks. */
async function revoked(agent: Visitor, id: string): Promise<void> {
  const { page } = agent
  const address = `/parallel-approvals/${id}`
  const { item, number } = (await licencesOf(agent, id)).find((one) => one.number !== null) ?? {}
  await atTheWindow(id)
  await agent.visit(address)
  await page.locator('summary').filter({ hasText: '对公开提出异议' }).click()
  await page.getByRole('button', { name: '提交异议' }).click()
  await page.getByRole('alert').getByText('请填写异议的理由').first().waitFor()
  await agent.usableAtEverySize('an objection to publication without a reason')
  await page.getByLabel('关于哪个事项的证照').selectOption(item?.code ?? '')
  await page.getByLabel('异议的理由', { exact: true }).fill('工艺布置属于商业秘密')
  await page.getByRole('button', { name: '提交异议' }).click()
  await page.getByText(/对公开提出异议，.*前作出决定/).waitFor()

  const head = await signedIn('construction-head')
  await head.visit(`/staff/parallel-approvals/${id}`)
  await act(head, '处理公开异议', '公开异议处理决定书', async () => {
    await head.page.getByText(/以涉及商业秘密为由，对公开持有人提出异议/).waitFor()
    await head.page.getByLabel('是否成立').selectOption('true')
    await head.page.getByLabel('理由', { exact: true }).fill('经核实属于商业秘密')
    await head.usable('about to decide on an objection to publication')
  })
  await chosen(head, '撤回证照', 'about to withdraw the licence of a stage')
  await head.visit(`/staff/parallel-approvals/${id}`)
  await act(head, '撤销证照', '撤销决定书', async () => {
    await head.page.getByLabel('撤销的情形（第六十九条）').selectOption('unqualified')
    await head.page.getByLabel('理由', { exact: true }).fill('施工图与批准的不符')
    await head.usable('about to revoke the licence of a stage')
  })
  await head.usableAtEverySize('a stage whose licence was revoked')

  await agent.visit(address)
  await page.getByText(/已撤销：/).waitFor()
  await agent.usableAtEverySize('a stage whose licence was revoked, as its builder sees it')
  for (const name of ['公开异议处理决定书', '撤销决定书']) {
    const letter = await page.getByRole('link', { name }).getAttribute('href')
    const answer = await agent.context.request.get(letter ?? '')
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])
  }
  const anybody = await openVisitor({ size: 'phone' })
  await anybody.visit(`/verify?number=${encodeURIComponent(number ?? '')}`)
  await anybody.page.getByText(/撤销/).first().waitFor()
  await anybody.usable('a licence of a stage that no longer holds')
  await anybody.visit(`/grants?q=${encodeURIComponent(number ?? '')}`)
  await anybody.page.getByText('持有人对公开提出异议，不予显示').waitFor()
}

/** All charges of the project: one notice, paid at once by the gateway. */
async function paid(agent: Visitor, projectId: string): Promise<void> {
  const { page } = agent
  const { number, name } = (await (await agent.context.request.get(`/api/projects/${projectId}`)).json()) as {
    number: string
    name: string
  }
  const cashier = await signedIn('finance-clerk-1')
  await cashier.visit('/staff/bills')
  await cashier.page.getByLabel('项目编号或办件编号').fill(number)
  await cashier.page.getByRole('button', { name: '查找' }).click()
  const issue = cashier.page.getByRole('button', { name: '计算并开具' })
  await issue.waitFor()
  // What the project does not say of itself there is none of.
  for (const field of await cashier.page.locator('form').filter({ has: issue }).locator('input').all())
    if ((await field.inputValue()) === '') await field.fill('0')
  await issue.click()
  await cashier.page.getByRole('button', { name: '收款' }).waitFor()
  await agent.visit('/bills')
  await page.getByRole('link', { name }).click()
  await page.getByRole('button', { name: /网上一次缴清/ }).click()
  await page.getByRole('heading', { name: /Sandbox payment gateway/ }).waitFor()
  await page.getByRole('button', { name: /支付 · Pay/ }).click()
  await page.getByText('全部缴清，谢谢。').waitFor()
}

/** The department that failed the works returns alone, passes, and one letter ends the acceptance. */
async function accepted(projectId: string): Promise<void> {
  const id = await healthReturns(projectId)
  const health = await signedIn('health-reviewer')
  const lines = ['water', 'ventilation'].map((code) => ({ code, result: 'conforms', remark: '' }))
  const seenAt = new Date(Date.now() - 60_000).toISOString()
  await send(health, `/api/acceptances/${id}/checklist`, { lines, seenAt })
  const head = await signedIn('construction-head')
  await send(head, `/api/acceptances/${id}/close-visit`)
  await send(health, `/api/acceptances/${id}/opinion`, {
    ...{ outcome: 'pass', items: [], rectifyDays: null, checklist: null },
  })
  const { page } = head
  await head.visit(`/staff/acceptances/${id}`)
  await page.getByRole('button', { name: '出具联合验收意见书' }).click()
  await page.getByLabel('意见', { exact: true }).fill('经现场验收，同意通过。')
  await page.locator('form').getByRole('button', { name: '出具联合验收意见书' }).click()
  await page.getByText('已出意见书，待备案').first().waitFor()
  await head.usable('an acceptance with its letter')
  await page.getByRole('button', { name: '竣工备案' }).click()
  await page.locator('form').getByRole('button', { name: '竣工备案' }).click()
  await page.getByText('已备案').first().waitFor()
}

it('a construction project gets its permit from all departments at once, pays one bill, is accepted though one department failed it first, and is complete', async () => {
  const agent = await signedIn('agent-1')
  const { page } = agent
  const projectId = await readyProject(agent)
  const permit = await permitted(agent, projectId)
  await paid(agent, projectId)
  await accepted(projectId)
  await agent.visit(`/projects/${projectId}`)
  await page.getByText('全部办成').first().waitFor()
  await agent.usableAtEverySize('a construction project that is complete')
  await revoked(agent, permit)
  await agent.visit(`/projects/${projectId}`)
  await page.getByRole('link', { name: /YS-/ }).click()
  await page.getByText(/海建联验〔\d{4}〕第\d{4}号/).waitFor()
  await agent.usableAtEverySize('an acceptance that is filed')
  await agent.visit('/notices')
  await page.getByText('并联审批已作出统一决定').first().waitFor()
  await page.getByText('竣工验收意见书已出具').first().waitFor()
})

it('a department that keeps silent is seen by whoever watches, with its share of the delay', async () => {
  const watcher = await signedIn('supervisor-1')
  const { page } = watcher
  await watcher.visit('/supervise/parallel-approvals')
  await watcher.usable('parallel approvals to be watched')
  await page.getByRole('link', { name: '海门市包场食品产业园 · 工程建设许可' }).click()
  await page.getByText(/超期 \d+ 个工作日，占 100\.0%$/).waitFor()
  await page.getByRole('cell', { name: '逾期未答复，已上报' }).waitFor()
  await watcher.usableAtEverySize('a department that is late')
})

it('anybody reads how a building goes through its stages', async () => {
  const visitor = await openVisitor({ language: 'en' })
  await visitor.visit('/construction')
  await visitor.page.getByText('Stage 3 · Construction permit').waitFor()
  await visitor.usableAtEverySize('the way of a construction project')
})
