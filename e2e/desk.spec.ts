import { describe, expect, it } from 'vitest'
import { holdNews } from './hold-news.ts'
import { submitCase } from './submit-case.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const atWork = async (username: string, address = '/staff/work', how: Parameters<typeof openVisitor>[0] = {}) => {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  await visitor.visit(address)
  return visitor
}
const focused = ({ page }: Visitor) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
const open = async (visitor: Visitor, id: string) => {
  await visitor.visit(`/staff/cases/${id}?list=window`)
  await visitor.page.locator('.acts h2').waitFor()
}

describe('my work', () => {
  it('is done by keyboard alone, and its filters live in the address', async () => {
    const clerk = await atWork('health-clerk-1')
    const { page } = clerk
    await clerk.usable('the work list')
    await page.locator('.lines a').first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('ArrowUp')
    expect(await focused(clerk)).toMatch(/^\/staff\/cases\/.+list=window/)
    await page.keyboard.press('Enter')
    await page.locator('.panes').waitFor()
    await page.keyboard.press('u')
    await page.locator('.lines').waitFor()
    await keysAndFilters(clerk)
  })

  it('takes several cases in at once and says of each what became of it', async () => {
    const clerk = await atWork('health-clerk-1')
    const { page } = clerk
    const cases = [await submitCase(clerk), await submitCase(clerk), await submitCase(clerk)]
    await page.reload()
    await page.getByLabel(`选中 ${cases[2]?.caseNumber ?? ''}`).waitFor()
    const colleague = await atWork('health-reviewer')
    await open(colleague, cases[0]?.id ?? '')
    await page.keyboard.press('X')
    // The list is asked for anew every so often, and what a colleague took in is on it no more.
    const letIn = await holdNews(clerk, /\/api\/work(\?|$)/)
    await colleague.page.locator('.acts form').getByRole('button', { name: '收件' }).click()
    await colleague.page.getByText('已完成，凭证已记入日志。').waitFor()
    await page.keyboard.press('r')
    const outcome = page.getByRole('region', { name: /批量收件结果/ })
    await outcome.waitFor()
    letIn()
    expect(await outcome.getByRole('listitem').filter({ hasText: '未收' }).allInnerTexts()).toEqual([
      expect.stringContaining(cases[0]?.caseNumber ?? ''),
    ])
    expect(await outcome.getByRole('listitem').filter({ hasText: '已收件' }).count()).toBeGreaterThanOrEqual(2)
    await clerk.usable('the outcome of a bulk receipt')
    await outcome.getByRole('button', { name: '把未收的再试一次' }).click()
    await page.getByRole('region', { name: '批量收件结果：1 件中 0 件已收' }).waitFor()
  })
})

describe('the first load of the desk', () => {
  it('arrives in at most 350 kB of script', async () => {
    const clerk = await atWork('health-clerk-1')
    const scripts = await clerk.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /\.m?js$/.test(name)),
    )
    const sizes = await Promise.all(
      scripts.map(async (script) => {
        const { headers } = await fetch(script, { headers: { 'accept-encoding': 'gzip' } })
        expect(headers.get('content-encoding')).toBe('gzip')
        return Number(headers.get('content-length'))
      }),
    )
    const total = sizes.reduce((sum, size) => sum + size, 0)
    console.log(`first load of the desk: ${scripts.length} scripts, ${Math.round(total / 1000)} kB gzip`)
    expect(total).toBeGreaterThan(50_000)
    expect(total).toBeLessThanOrEqual(350_000)
  })
})

describe('finding', () => {
  it('is a key away, asks once a pause, and says what was found by which reading', async () => {
    const clerk = await atWork('health-clerk-1')
    const { page } = clerk
    const { id, caseNumber } = await submitCase(clerk)
    const asked: string[] = []
    page.on('request', (request) => request.url().includes('/api/find') && asked.push(request.url()))
    // Typed without a pause, however slow the machine: the time of the page stands still.
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.keyboard.press('/')
    await page.keyboard.type(caseNumber.slice(-7))
    await page.clock.resume()
    await page.getByText('按办件编号找到').first().waitFor()
    expect(asked).toHaveLength(1)
    await clerk.usable('what was found')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`/staff/cases/${id}`))
    const find = page.getByRole('searchbox')
    await find.fill('秦若')
    await page.getByText('按申请人姓名找到').first().waitFor()
    await find.fill('无此人姓名')
    await page.getByText('没有找到').waitFor()
    await clerk.usable('nothing found')
  })
})

describe('two colleagues on one case', () => {
  it('see each other, share notes, and the slower one keeps what was typed', async () => {
    const first = await atWork('health-clerk-1')
    const { id } = await submitCase(first)
    await open(first, id)
    await first.page.locator('.acts form').getByRole('button', { name: '收件' }).click()
    await first.page.getByText('已完成，凭证已记入日志。').waitFor()
    await first.page.keyboard.press('m')
    await first.page.keyboard.type('电话核实过工作单位')
    await first.page.getByRole('button', { name: '加上备注' }).click()
    await first.page.locator('.notes').getByText('电话核实过工作单位').waitFor()
    const second = await atWork('health-reviewer')
    await open(second, id)
    await second.page.getByText('也正在看这一件').waitFor()
    await second.page.getByText('电话核实过工作单位').waitFor()
    await first.page.getByText('也正在看这一件').waitFor()
    await second.usable('a case with a colleague on it')
    await second.page.getByRole('button', { name: '不予受理' }).click()
    const reasons = second.page.getByRole('textbox', { name: '理由' })
    await reasons.fill('不需要取得许可的理由')
    await second.page.getByText('依法不需要取得许可').click()
    // The second has the case on the screen as it was: nothing new arrives there before the command is sent.
    const letIn = await holdNews(second, `**/api/cases/${id}`)
    await first.page.getByRole('button', { name: '受理', exact: true }).click()
    await first.page.locator('.acts form').getByRole('button', { name: '受理', exact: true }).click()
    await first.page.getByText('已完成，凭证已记入日志。').waitFor()
    await second.page.locator('.acts form').getByRole('button', { name: '不予受理' }).click()
    await second.page.getByRole('button', { name: '查看最新情况' }).waitFor()
    letIn()
    await second.page.getByRole('button', { name: '查看最新情况' }).click()
    await second.page.getByText(/已先一步办理：受理/).waitFor()
    expect(await reasons.inputValue()).toBe('不需要取得许可的理由')
    await second.usable('an act a colleague was faster with')
  })
})

describe('the case', () => {
  it('is checked line by line by key, with the papers beside it', async () => {
    const clerk = await atWork('health-clerk-1')
    const { page } = clerk
    const { id } = await submitCase(clerk)
    await open(clerk, id)
    await page.locator('.acts form').getByRole('button', { name: '收件' }).click()
    await page.getByText('已完成，凭证已记入日志。').waitFor()
    await page.keyboard.press('c')
    await page.getByText(/已核对 0 \/ \d+ 项/).waitFor()
    await page.getByText('第 1 页，共 1 页').waitFor()
    await page.keyboard.press('f')
    await page.getByText(/已核对 1 \/ \d+ 项/).waitFor()
    await page.keyboard.press('d')
    await page.getByRole('button', { name: '缺签章' }).click()
    await page.getByRole('button', { name: '其余全部符合' }).click()
    await clerk.usable('a check-list with one defect')
    await page.getByRole('button', { name: '发出补正通知（1 项）' }).waitFor()
    await viewByKey(clerk)
    await page
      .locator('.verdict')
      .filter({ has: page.getByRole('textbox') })
      .getByLabel('符合')
      .check()
    await page.getByRole('button', { name: '全部符合，受理' }).click()
    await page.getByText('已完成，凭证已记入日志。').waitFor()
    await page
      .getByRole('button', { name: /为什么是这一天/ })
      .first()
      .click()
    await page.getByText('有数字的计入期限；画斜线的不计。').first().waitFor()
    await clerk.usable('why a case is due then')
  })

  it('can be used in English on a phone', async () => {
    const clerk = await atWork('health-clerk-1', '/staff/work', { size: 'phone', language: 'en' })
    await clerk.usable('the work list on a phone')
    await clerk.page.locator('.lines a').first().click()
    await clerk.page.getByRole('heading', { name: 'What I may do now' }).waitFor()
    await clerk.usable('a case on a phone')
  })
})

/** The list of keys, and a filter that reload and back keep. */
async function keysAndFilters(clerk: Visitor): Promise<void> {
  const { page } = clerk
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
  await clerk.usable('the list of keys')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /^其余/ }).click()
  await page.waitForURL(/due=later/)
  await page.reload()
  await page.getByRole('link', { name: /^其余/, current: true } as object).waitFor()
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('due=later'))
  await clerk.visit('/staff/work?list=window&due=overdue')
  await page.getByText('没有符合筛选条件的件。').waitFor()
  await clerk.usable('an empty work list')
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.waitForURL(/\/staff\/intake/)
}

/** Zooms and turns the paper in hand without a mouse. */
async function viewByKey({ page }: Visitor): Promise<void> {
  const viewer = page.locator('.viewer')
  const widthOf = () => viewer.locator('canvas').evaluate((canvas) => canvas.getBoundingClientRect().width)
  const before = await widthOf()
  await viewer.focus()
  await page.keyboard.press('+')
  await expect.poll(widthOf).toBeGreaterThan(before)
  await page.keyboard.press('r')
  await page.getByRole('button', { name: '旋转' }).waitFor()
}
