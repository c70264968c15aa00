import { expect, it } from 'vitest'
import { leaveCaseLying } from './late-case.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

it('shows a breach as it happens, and leads from the number to the list and the case; the look is written down', async () => {
  const supervisor = await signedIn('supervisor-1')
  const { page } = supervisor
  await supervisor.visit('/supervise/')
  await page.getByText('实时', { exact: true }).waitFor()
  await supervisor.usable('the hall')
  expect(await page.locator('.is-fresh').count()).toBe(0)

  const clerk = await signedIn('health-clerk-1')
  await clerk.visit('/staff/')
  const id = await leaveCaseLying(clerk)
  const fresh = page.locator('.alerts .is-fresh a').filter({ hasText: 'T-01' })
  await fresh.waitFor()
  expect(await fresh.getAttribute('href')).toMatch(/^\/supervise\/cards\/[0-9a-f-]{36}$/)
  await page.getByText(/打开本页后新增 \d+ 张/).waitFor()
  await supervisor.usable('the hall with a new card')

  const received = page.getByRole('link', { name: /^共 30 天 收件 / })
  expect(await received.getAttribute('href')).toMatch(/what=received&since=\d{4}-\d\d-\d\d&on=\d{4}-\d\d-\d\d$/)

  await page.getByRole('link', { name: /已超期$/ }).click()
  await supervisor.settled()
  expect(page.url()).toContain('/supervise/cases?band=overdue')
  await supervisor.usable('the overdue cases')
  expect(await page.locator('main').innerText()).not.toContain('秦若兰')
  await page.locator(`main a[href="/supervise/cases/${id}"]`).click()
  await page.getByRole('heading', { name: '办理经过' }).waitFor()
  await supervisor.settled()
  expect(await page.locator('.acts form').count()).toBe(0)
  await supervisor.usable('a case as its supervisor sees it')

  await supervisor.visit('/supervise/looks')
  expect(await page.locator(`main a[href="/supervise/cases/${id}"]`).count()).toBeGreaterThan(0)
  const manager = await signedIn('centre-manager-1')
  await manager.visit('/supervise/looks')
  await manager.page.getByText('supervisor-1').first().waitFor()
  await manager.usable('the looks')
})

it('leads from an alert to its card in one tap, and from a number of cards to as many lines', async () => {
  const supervisor = await signedIn('supervisor-1', { size: 'phone' })
  const { page } = supervisor
  await supervisor.visit('/supervise/')
  const reds = page.getByRole('link', { name: /^红牌 未结 \d+$/ })
  const listed = async () => {
    const reply = await supervisor.context.request.get('/api/cards?status=open&level=red&limit=100')
    return ((await reply.json()) as { cards: unknown[] }).cards.length
  }
  expect(await listed()).toBeGreaterThan(0)
  // A card may be raised while one looks: the number follows.
  await expect.poll(async () => Number(await reds.innerText()) - (await listed())).toBe(0)
  await page.locator('.alerts a').first().click()
  await page.waitForURL(/\/supervise\/cards\/[0-9a-f-]{36}$/)
  await supervisor.settled()
  await supervisor.usable('a card on the supervisor’s screen')
})

it('narrows by the address, and says when it is not live', async () => {
  const supervisor = await signedIn('supervisor-1')
  const { page, context } = supervisor
  await context.route('**/api/supervise/news', (route) => route.abort())
  await supervisor.visit('/supervise/?department=18')
  await page.getByText('非实时：连接中断').waitFor()
  expect(await page.getByRole('combobox', { name: '部门' }).inputValue()).toBe('18')
  expect(await page.locator('.window-grid li').count()).toBeLessThan(10)
  await page.getByRole('combobox', { name: '事项类型' }).selectOption('instant')
  await page.waitForURL(/department=18&type=instant/)
  await page.getByRole('link', { name: '清除筛选' }).click()
  await page.waitForURL(/\/supervise\/?$/)
  await page.locator('.window-grid li').nth(40).waitFor()
  await context.unroute('**/api/supervise/news')
  // The longer it failed the more seldom it is tried again, at least every half minute.
  await page.getByText('实时', { exact: true }).waitFor({ timeout: 40_000 })
})

it('can be used on the smallest phone, new cards first', async () => {
  const supervisor = await signedIn('supervisor-1', { size: 'phone', language: 'en' })
  const { page } = supervisor
  await supervisor.visit('/supervise/')
  const [card, bands] = [page.locator('.alerts a').first(), page.locator('.hall-bands')]
  expect((await card.boundingBox())?.y ?? 0).toBeLessThan((await bands.boundingBox())?.y ?? 0)
  await supervisor.usableAtEverySize('the hall')
  for (const address of ['/supervise/cases', '/supervise/windows', '/supervise/looks']) {
    await supervisor.visit(address)
    await supervisor.usableAtEverySize(address)
  }
})

it.each(['health-clerk-1', 'health-head', 'system-administrator', 'applicant-1'])(
  'says a plain no to %s',
  async (username) => {
    const visitor = await signedIn(username)
    await visitor.visit('/supervise/')
    await visitor.page.getByRole('heading', { name: '电子监察只对监察人员和中心管理人员开放。' }).waitFor()
    await visitor.usable('a plain no')
    const reply = await visitor.context.request.get('/api/supervise/hall')
    expect(reply.status()).toBe(403)
  },
)
