import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Response } from 'playwright-core'
import { setItemStatus } from './item-status.ts'
import { ownCity } from './own-city.ts'
import { openVisitor } from './visitor.ts'

const pages = [
  '/',
  '/items',
  '/items?q=开饭店',
  '/items?event=restaurant',
  '/items?q=外星人&department=18',
  '/items/1802',
  '/items/0503',
  '/items/0424',
  '/items/9999',
  '/departments',
  '/departments/18',
  '/departments/99',
  '/about',
  '/nothing-here',
  '/sign-in',
  '/apply?item=1802',
  '/my-cases',
  '/cases/unknown',
]

describe.each(['zh-CN', 'en'] as const)('reading in %s', (language) => {
  it.each(pages)('%s can be used on every screen', async (path) => {
    const reader = await openVisitor({ language })
    await reader.visit(path)
    await reader.usableAtEverySize(path)
  })
})

describe('without script', () => {
  it('the home page is there, and language and size can be chosen', async () => {
    const reader = await openVisitor({ script: false })
    await reader.visit('/')
    await reader.page.getByRole('link', { name: 'English' }).click()
    await reader.page.locator('html[lang=en]').waitFor()
    await reader.page.getByRole('link', { name: 'Large print' }).click()
    await reader.page.locator('html[class=elderly]').waitFor()
  })

  it.each([
    ['kaifandian', '食品卫生许可证核发'],
    ['房产证怎么办', '房屋所有权转移登记'],
    ['sfz', '居民身份证申领、换领'],
  ])('“%s” leads through search to the guide “%s”', async (typed, item) => {
    const { page, visit, settled } = await openVisitor({ script: false, size: 'phone' })
    await visit('/')
    await page.getByLabel('搜索办理事项').fill(typed)
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByText('在办事指南里叫').or(page.getByText('的搜索结果')).first().waitFor()
    await page.locator('.item-lines a').first().click()
    await page.getByRole('heading', { level: 1, name: item, exact: true }).waitFor()
    await settled()
    expect(await page.getByRole('heading', { name: '要准备什么材料？' }).count()).toBe(1)
    await page.getByText('为什么是这一天？').click()
    expect(await page.getByText('第 1 日').count()).toBeGreaterThan(0)
    expect(await page.getByRole('button', { name: '打印这份指南' }).count()).toBe(0)
  })

  it('a list is narrowed down and read page by page', async () => {
    const { page, visit, settled } = await openVisitor({ script: false })
    await visit('/items')
    await page.getByLabel('部门').selectOption({ label: '海门市公安局' })
    await page.getByRole('button', { name: '确定' }).click()
    await page.getByRole('status').getByText('共 24 项').waitFor()
    await page.getByRole('link', { name: '下一页' }).click()
    await page.waitForURL(/page=|after=/)
    await settled()
    expect(await page.locator('.item-lines > li').count()).toBe(4)
    expect(await page.getByLabel('部门').inputValue()).toBe('04')
  })

  it.each([
    ['/nothing-here', '没有这个页面'],
    ['/items/9999', '没有这个事项'],
    ['/items/marriage', '没有这个事项'],
    ['/departments/99', '没有这个部门'],
  ])('%s is answered with 404 and “%s”', async (path, title) => {
    const { page } = await openVisitor({ script: false })
    expect((await page.goto(path))?.status()).toBe(404)
    expect(await page.locator('h1').innerText()).toBe(title)
  })
})

describe('searching with script', () => {
  it('suggests while one types, by the keys alone', async () => {
    const { page, visit, usable } = await openVisitor({ size: 'phone' })
    await visit('/')
    const field = page.getByRole('combobox', { name: '搜索办理事项' })
    await field.pressSequentially('kaifandian')
    await page.getByRole('option', { name: '开饭店' }).waitFor()
    await usable('suggestions open')
    await field.press('ArrowDown')
    await page.getByRole('option', { selected: true }).waitFor()
    await field.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await field.press('Enter')
    await page.getByText('“开饭店”在办事指南里叫“食品卫生许可”，已按此查找。').waitFor()
    await page.getByRole('link', { name: '食品卫生许可证核发' }).click()
    await page.getByRole('heading', { level: 1, name: '食品卫生许可证核发' }).waitFor()
  })

  it('a suggestion chosen opens what it names', async () => {
    const { page, visit } = await openVisitor({ language: 'en' })
    await visit('/')
    await page.getByRole('combobox').pressSequentially('passpo')
    await page.getByRole('option', { name: /passport Service/i }).click()
    await page.getByRole('heading', { level: 1, name: /passport/i }).waitFor()
  })

  it('says when nothing is found, and where to go on', async () => {
    const { page, visit } = await openVisitor()
    await visit('/items?department=18')
    await page.getByRole('combobox', { name: '搜索办理事项' }).fill('外星人')
    await page.getByRole('button', { name: '搜索' }).click()
    await page.getByText('没有找到与“外星人”有关的事项。').waitFor()
    await page.getByRole('heading', { name: '常办的即办事项' }).waitFor()
  })
})

describe('an item that is suspended', () => {
  const code = '1902'

  it('says so and cannot be applied for', async () => {
    await setItemStatus(code, 'suspended')
    const { page, visit, usable } = await openVisitor({ size: 'phone' })
    await visit(`/items/${code}`)
    await page.getByText('这一事项暂停办理，现在不能申请。').waitFor()
    expect(await page.getByRole('link', { name: '在线申请' }).count()).toBe(0)
    await usable('a suspended item')
  })
})

it('a guide needs no more than 100 kB of script', async () => {
  const { page, visit } = await openVisitor()
  const scripts: Response[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response)
  })
  await visit(`${ownCity.origin}/items/1802`)
  const sizes = await Promise.all(scripts.map(async (response) => gzipSync(await response.body(), { level: 9 }).length))
  expect(sizes.length).toBeGreaterThan(0)
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1_000
  console.log(`script of a guide: ${kilobytes.toFixed(1)} kB gzip in ${sizes.length} files`)
  expect(kilobytes).toBeLessThanOrEqual(100)
})
