import { expect, it } from 'vitest'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

/** Two hours of yesterday morning, as the fields of a form take them. */
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

it('an outage of one window is reported with evidence by one person and confirmed by another', async () => {
  const supervisor = await signedIn('supervisor-1')
  const { page } = supervisor
  await supervisor.visit('/supervise/outages')
  await page.getByRole('button', { name: '登记中断' }).click()
  await page.getByText('请填写').first().waitFor()
  await supervisor.usable('the form of an outage with everything open')
  await page.getByLabel('自（北京时间）').fill(`${yesterday}T09:00`)
  await page.getByLabel('至（北京时间）').fill(`${yesterday}T11:00`)
  await page.getByLabel('受影响的部门和窗口').fill('卫生许可')
  await page.locator('.ant-select-item-option').first().click()
  await page.getByLabel('原因').first().fill('窗口网络中断')
  await page.getByLabel('证据').fill('运维记录第 7 号')
  await supervisor.usableAtEverySize('the form of an outage of a window')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/outage.png`, fullPage: true })
  await page.getByRole('button', { name: '登记中断' }).click()
  const reported = page.locator('section').filter({ hasText: '窗口网络中断' })
  await reported.getByText('待第二人确认').waitFor()
  expect(await reported.innerText()).toContain('卫生许可')
  expect(await reported.innerText()).not.toContain('全部部门')
  expect(await reported.getByRole('button', { name: '确认' }).count()).toBe(0)

  const manager = await signedIn('centre-manager-1')
  await manager.visit('/supervise/outages')
  const seen = manager.page.locator('section').filter({ hasText: '窗口网络中断' })
  await seen.getByRole('button', { name: '确认', exact: true }).click()
  await seen.getByText('已确认').waitFor()
  await manager.usable('an outage confirmed')
})
