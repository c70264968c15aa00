import { expect, it } from 'vitest'
import { ownCity } from './own-city.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const administrator = async (how: Parameters<typeof openVisitor>[0] = {}) => {
  const visitor = await openVisitor(how)
  await visitor.signIn('system-administrator')
  return visitor
}

/** What an outside system sends with its key. */
const push = async (key: string, path: string, body: object) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  const answer = await fetch(`${ownCity.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

const drawer = ({ page }: Visitor) => page.getByRole('dialog').last()

/** Issues a key and reads it off the page, the only time it is shown. */
async function issueKey({ page }: Visitor): Promise<string> {
  const before = await page.locator('code').filter({ hasText: /^od_/ }).allInnerTexts()
  await page.getByRole('button', { name: '签发密钥' }).click()
  const shown = page.locator('code').filter({ hasText: /^od_/ })
  await expect.poll(async () => [before[0], undefined].includes((await shown.allInnerTexts())[0]?.trim())).toBe(false)
  return (await shown.innerText()).trim()
}

async function register(visitor: Visitor, code: string): Promise<void> {
  const { page } = visitor
  await page.getByRole('button', { name: '登记系统' }).click()
  await drawer(visitor).getByRole('button', { name: '保存' }).click()
  await drawer(visitor).getByText('请填写').first().waitFor()
  await visitor.usable('the form of a system with everything open')
  await page.getByLabel('系统代码').fill(code)
  await page.getByLabel('中文名称').fill('国税征管系统')
  await page.getByLabel('英文名称').fill('Tax system')
  await page.getByLabel('所属部门').selectOption('28')
  await drawer(visitor).getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name: '国税征管系统' }).waitFor()
  await visitor.settled()
}

async function registerItem(visitor: Visitor): Promise<void> {
  const { page } = visitor
  await page.getByRole('button', { name: '登记事项' }).click()
  await page.getByLabel('事项编码').fill('TAX-1')
  await page.getByLabel('事项名称').fill('增值税一般纳税人认定')
  await page.getByLabel('承诺时限', { exact: true }).fill('一周')
  await drawer(visitor).getByRole('button', { name: '发布' }).click()
  await drawer(visitor).getByText('格式不正确').first().waitFor()
  await page.getByLabel('承诺时限', { exact: true }).fill('10')
  await page.getByLabel('审批环节（每行：编码 天数）').fill('check 3\nvisit 2 *')
  await visitor.usable('the form of an item')
  await drawer(visitor).getByRole('button', { name: '发布' }).click()
  await page.getByText(/承诺 10 个工作日/).waitFor()
}

it('registers a system with its items and keys, shows a key once, takes one away, and a supervisor sees each day', async () => {
  const visitor = await administrator()
  const { page } = visitor
  await visitor.visit('/staff/administration/outside')
  await visitor.usable('no outside systems')
  const code = `tax${Date.now() % 1_000_000}`
  await register(visitor, code)
  await registerItem(visitor)

  const first = await issueKey(visitor)
  await visitor.usableAtEverySize('a system with a new key')
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/register-phone.png`, fullPage: true })
  await page.setViewportSize({ width: 1280, height: 900 })
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/register.png`, fullPage: true })
  const occurTime = new Date(Date.now() - 60_000).toISOString()
  const of = { caseNo: 'T-1', itemCode: 'TAX-1', seq: 0, dataVersion: 1, occurTime }
  const messages = [{ ...of, kind: 'application', applicant: null, materials: [], channel: 'window' }]
  expect(await push(first, '/api/outside/messages', { messages })).toMatchObject({ status: 200, body: { accepted: 1 } })
  const day = new Date(Date.parse(occurTime) + 8 * 3_600_000).toISOString().slice(0, 10)
  await push(first, '/api/outside/reconciliations', { day, counts: [{ kind: 'application', count: 2 }] })

  const second = await issueKey(visitor)
  expect(second).not.toBe(first)
  await page.getByRole('button', { name: '吊销' }).last().click()
  await page.locator('.ant-modal').getByRole('button', { name: '吊销' }).click()
  await page.locator('.ant-modal').waitFor({ state: 'hidden' })
  await page.getByText('已吊销').waitFor()
  expect((await push(first, '/api/outside/messages', { messages })).status).toBe(401)
  expect((await push(second, '/api/outside/messages', { messages })).body).toMatchObject({ duplicate: 1 })
  await visitor.visit(`/staff/administration/outside/${code}`)
  expect(await page.getByText(/od_/).count()).toBe(0)

  const supervisor = await openVisitor()
  await supervisor.signIn('supervisor-1')
  await supervisor.visit(`/supervise/outside/${code}`)
  await supervisor.page.getByText('申请 对方 2 / 本方 1').waitFor()
  await supervisor.usable('the days of an outside system')
  if (process.env['SHOTS'])
    await supervisor.page.screenshot({ path: `${process.env['SHOTS']}/days.png`, fullPage: true })

  await page.getByRole('button', { name: '停用系统' }).click()
  await page.locator('.ant-modal').getByRole('button', { name: '停用系统' }).click()
  await page.getByText('已停用').first().waitFor()
  expect((await push(second, '/api/outside/messages', { messages })).status).toBe(401)
  await visitor.visit('/staff/administration/audit?action=register-outside-system')
  await page.getByText('部门：海门市国家税务局').waitFor()
})

it('is in English, too, and a plain no to everybody else', async () => {
  const visitor = await administrator({ size: 'phone', language: 'en' })
  await visitor.visit('/staff/administration/outside')
  await visitor.page.getByRole('heading', { name: 'Outside systems' }).waitFor()
  await visitor.page.getByRole('button', { name: 'Register a system' }).click()
  await visitor.page.getByLabel('Hours messages may be out of order').waitFor()
  await visitor.usable('the form of a system in English')
  const clerk = await openVisitor()
  await clerk.signIn('health-clerk-1')
  const answer = await clerk.context.request.get('/api/supervision/outside-systems')
  expect(answer.status()).toBe(403)
})
