// Story: a leader is at a meeting, and what waits for them is decided all the same.
import type { Locator } from 'playwright-core'
import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { forgetUsedCodes } from './second-factors.ts'
import { refusal } from './send.ts'
import { demoPassword, demoSecret, openVisitor, type Visitor } from './visitor.ts'

/** Signs in on the page itself, password and code; gives how often the page was touched since. */
async function signedInByHand({ page }: Visitor, username: string): Promise<() => number> {
  let touches = 0
  await page.exposeFunction('touched', () => touches++)
  await page.addInitScript(() =>
    addEventListener('click', () => (globalThis as never as { touched(): void }).touched(), true),
  )
  await forgetUsedCodes(username)
  await page.goto('/staff/')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByLabel('动态验证码').fill(generateSync({ secret: demoSecret }))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('heading', { name: '待我决定' }).waitFor()
  touches = 0
  return () => touches
}

/** What waits for a leader, but for licences limited in number: those are granted in the order of their line. */
const waitingFor = ({ page }: Visitor) =>
  page.locator('.decisions a').filter({ hasNotText: '互联网上网服务营业场所最终审核' })

describe('a leader who is away', () => {
  it('enters a meeting; the stand-in decides in three touches on a phone, and both names are on the record', async () => {
    const deputy = await openVisitor()
    await deputy.signIn('culture-deputy-head')
    await deputy.visit('/staff/decisions')
    await waitingFor(deputy).first().waitFor()
    const id = (await waitingFor(deputy).first().getAttribute('href'))?.split('/').at(-1) ?? ''
    await deputy.usableAtEverySize('what waits for a leader')
    await deputy.page.setViewportSize({ width: 1280, height: 900 })
    await deputy.visit('/staff/duty/absences')
    await deputy.page.getByLabel('事由').selectOption('meeting')
    await deputy.usableAtEverySize('the calendar of duty')
    await deputy.page.getByRole('button', { name: '登记离岗' }).click()
    await deputy.page.getByText('已登记，离岗期间由代岗人员办理。').waitFor()
    await deputy.visit('/staff/decisions')
    await deputy.page.getByText('没有等您决定的办件。').waitFor()
    await deputy.usable('nothing waits for who is away')
    await deputy.visit(`/staff/decisions/${id}`)
    await deputy.page.getByText('这一件现在不能由您决定。').waitFor()
    expect(await refusal(deputy, `/api/cases/${id}/grant`, { opinion: '同意' })).toBe('away-from-duty')

    const head = await openVisitor({ size: 'phone' })
    const touches = await signedInByHand(head, 'culture-head')
    await head.page.locator(`.decisions a[href$="${id}"]`).click()
    await head.page.getByRole('button', { name: '准予许可' }).waitFor()
    await head.usable('a case on a phone')
    await head.page.getByRole('button', { name: '准予许可' }).click()
    await head.usable('about to grant on a phone')
    await head.page.getByRole('button', { name: '确认准予' }).click()
    await head.page.getByText('已准予，凭证已记入日志。').waitFor()
    expect(touches()).toBe(3)

    await deputy.visit(`/staff/cases/${id}`)
    const granted = deputy.page.locator('.history li').first()
    expect(await granted.innerText()).toMatch(/准予行政许可[\s\S]*经办[\s\S]*（代.+）/)
    await deputy.visit('/staff/duty/absences')
    await deputy.page.getByRole('button', { name: '销假（提前回岗）' }).click()
    await deputy.page.getByRole('button', { name: '销假（提前回岗）' }).waitFor({ state: 'detached' })
    await deputy.visit('/staff/decisions')
    await deputy.page.locator('.decisions a').first().waitFor()
  })
})

describe('a register of interests', () => {
  it('takes a number that can be right, and shows its ends alone', async () => {
    const officer = await openVisitor()
    await officer.signIn('health-reviewer')
    await officer.visit('/staff/duty/absences')
    const number = officer.page.getByLabel('身份证号或者统一社会信用代码')
    await number.fill('320684198001010019')
    await officer.page.getByRole('button', { name: '申报', exact: true }).click()
    await officer.page.getByRole('alert').waitFor()
    await officer.usable('a number that cannot be right')
    await number.fill('320684198001010018')
    await officer.page.getByRole('button', { name: '申报', exact: true }).click()
    await officer.page.getByText('配偶 320684********0018').waitFor()
    await officer.usableAtEverySize('the register of interests')
  })
})

describe('the centre manager', () => {
  it('sees for ten working days who is missing where, and what would close it', async () => {
    const manager = await openVisitor()
    await manager.signIn('centre-manager-1')
    await manager.visit('/staff/duty/coverage')
    const gap = manager.page.getByRole('listitem').filter({ hasText: '气象局' }).first()
    await gap.waitFor()
    expect(await gap.innerText()).toContain('人员离岗，代岗人员也离岗')
    expect(await manager.page.getByRole('heading', { name: '授权率' }).count()).toBe(1)
    await manager.usableAtEverySize('coverage')
  })
})

/** The month `by` months from now, as an address tells it. */
const monthFromNow = (by: number) => {
  const now = new Date(Date.now() + 8 * 3_600_000)
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + by, 1)).toISOString().slice(0, 7)
}

describe('the calendar of duty', () => {
  it('shows a month as a table of people by days: bars with who stands in; months follow each other in the address', async () => {
    const head = await openVisitor()
    await head.signIn('culture-head')
    const month = monthFromNow(1)
    await head.visit(`/staff/duty/absences?month=${month}`)
    await head.page.getByLabel('人员', { exact: true }).selectOption({ index: 1 })
    await head.page.getByLabel('事由').selectOption('travel')
    await head.page.getByLabel('自', { exact: true }).fill(`${month}-10`)
    await head.page.getByLabel('至', { exact: true }).fill(`${month}-12`)
    await head.page.getByRole('button', { name: '登记离岗' }).click()
    await head.page.getByText('已登记，离岗期间由代岗人员办理。').waitFor()
    const grid = head.page.getByRole('table', { name: /离岗与授权到期/ })
    const bar = grid.locator('td[colspan="3"]')
    await bar.waitFor()
    expect(await bar.innerText()).toMatch(/出差[\s\S]*代岗：/)
    const holders = await head.page.getByRole('table').last().getByRole('row').count()
    expect(await grid.getByRole('row').count()).toBeGreaterThan(2)
    expect(holders).toBeGreaterThan(1)
    await head.usableAtEverySize('a month of duty')
    await head.page.getByRole('navigation', { name: '月份' }).getByRole('link', { name: '›' }).click()
    await head.page.waitForURL(`**/duty/absences?month=${monthFromNow(2)}`)
    await head.page.getByText('这段时间没有人登记离岗。').waitFor()
    await head.page.goBack()
    await bar.waitFor()
    await head.visit('/staff/duty/absences?month=2026-13')
    await head.page.getByRole('heading', { name: '和未来三十天离岗' }).waitFor()
  })

  it('is read in English', async () => {
    const reader = await openVisitor({ language: 'en', size: 'phone' })
    await reader.signIn('centre-manager-1')
    await reader.visit('/staff/duty/absences')
    await reader.page.getByRole('heading', { name: /^Calendar of duty, / }).waitFor()
    await reader.usable('the calendar of duty in English on a phone')
  })
})

describe('the holders of a post', () => {
  it('are chosen from the department’s people; what it would open or close is told first, and it is remembered', async () => {
    const manager = await openVisitor()
    await manager.signIn('centre-manager-1')
    await manager.visit('/staff/duty/absences')
    await manager.page.getByText(/^A岗都在岗的部门：/).click()
    await manager.page.locator('summary').filter({ hasText: '国土资源局' }).click()
    await manager.usableAtEverySize('the posts of a department among all')
    await manager.page.setViewportSize({ width: 1280, height: 900 })
    await manager.page.getByRole('link', { name: /国土.*主要领导.*任岗与记录/ }).click()
    await manager.page.getByText('还没有变动：任岗人员为初始数据。').waitFor()
    const standIn = manager.page.getByLabel('B岗')
    const deputy = await standIn.inputValue()
    await standIn.selectOption('')
    await manager.page.getByText(/将新出现 \d+ 处值守缺口/).click()
    await manager.usableAtEverySize('a change that would open gaps')
    await manager.page.setViewportSize({ width: 1280, height: 900 })
    await standIn.selectOption({ label: await clerkAmong(standIn) })
    await manager.page.getByRole('alert').filter({ hasText: '不能代岗' }).waitFor()
    await manager.usable('a stand-in without the same authority')
    await standIn.selectOption('')
    await manager.page.getByRole('button', { name: '确定任岗' }).click()
    await manager.page.getByText('已任岗，立即生效。').waitFor()
    await standIn.selectOption(deputy)
    await manager.page.getByText(/将补上 \d+ 处值守缺口/).waitFor()
    await manager.page.getByRole('button', { name: '确定任岗' }).click()
    await manager.page.getByRole('list', { name: '任岗记录' }).getByRole('listitem').nth(1).waitFor()
    await manager.usableAtEverySize('a post with its history')
  })

  it('are only read by whoever may not appoint', async () => {
    const clerk = await openVisitor({ language: 'en' })
    await clerk.signIn('culture-deputy-head')
    await clerk.visit('/staff/duty/absences')
    await clerk.page
      .getByRole('link', { name: /holders and history/ })
      .first()
      .click()
    await clerk.page.getByText('The head of the department or the centre manager appoints.').waitFor()
    expect(await clerk.page.getByRole('button', { name: 'Appoint' }).count()).toBe(0)
    await clerk.usable('a post read by a deputy head')
  })
})

describe('authority that is given', () => {
  it('is bounded by a figure of the chosen item’s form, shows its limit in words, and is taken away', async () => {
    const head = await openVisitor()
    await head.signIn('culture-head')
    await head.visit('/staff/duty/absences')
    await head.page
      .getByRole('link', { name: /的授权$/ })
      .first()
      .click()
    await head.page.getByLabel('事项', { exact: true }).selectOption('1703')
    expect(await head.page.getByRole('group', { name: '决定额度' }).count()).toBe(0)
    await head.page.getByLabel('授权到').selectOption('decide-and-seal')
    const limit = head.page.getByRole('group', { name: '决定额度' }).getByRole('textbox').first()
    await limit.fill('许多')
    await head.page.getByRole('button', { name: '授予授权' }).click()
    await head.page.getByText('请填写数字，例如 500 或者 0.5。').waitFor()
    await head.usableAtEverySize('authority with a limit that is no number')
    await head.page.setViewportSize({ width: 1280, height: 900 })
    await limit.fill('120')
    await head.page.getByLabel('截止日期').fill(`${monthFromNow(1)}-20`)
    await head.page.getByRole('button', { name: '授予授权' }).click()
    await head.page.getByText('已授予，从生效日期起有效。').waitFor()
    const given = head.page.getByRole('row').filter({ hasText: /不超过 120/ })
    await given.waitFor()
    await head.usableAtEverySize('authority with a limit')
    await head.page.setViewportSize({ width: 1280, height: 900 })
    await head.visit(`/staff/duty/absences?month=${monthFromNow(1)}`)
    await head.page
      .getByRole('listitem')
      .filter({ hasText: /不超过 120/ })
      .waitFor()
    await head.page.getByRole('cell', { name: /授权到期：决定并用印/ }).waitFor()
    await head.page
      .getByRole('listitem')
      .filter({ hasText: /不超过 120/ })
      .getByRole('link')
      .click()
    await given.getByRole('button', { name: '收回' }).click()
    await head.page.getByRole('dialog').getByRole('button', { name: '收回' }).click()
    await given.filter({ hasText: '已收回' }).waitFor()
  })
})

/** The first choice who is a window clerk. */
async function clerkAmong(choice: Locator): Promise<string> {
  const labels = await choice.locator('option').allInnerTexts()
  return labels.find((label) => label.includes('窗口人员')) ?? ''
}
