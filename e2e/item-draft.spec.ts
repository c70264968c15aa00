import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { submitCase } from './submit-case.ts'
import { openVisitor, type Visitor } from './visitor.ts'

/** The item of `submitCase`. */
const code = '1806'

const asked = async <R>({ context }: Visitor, path: string): Promise<R> =>
  (await (await context.request.get(path)).json()) as R

const promiseOf = async (visitor: Visitor) =>
  (await asked<{ item: { promised: { value: number } } }>(visitor, `/api/public/items/${code}`)).item.promised.value

const versionOf = async (manager: Visitor) =>
  (await asked<{ version: number }>(manager, `/api/administration/items/${code}/draft`)).version

async function draft(manager: Visitor, promise: number): Promise<void> {
  const { page } = manager
  await manager.visit(`/staff/administration/items/${code}`)
  await page.getByText('还没有草稿。').waitFor()
  await manager.usable('an item without a draft')
  await page.getByLabel('承诺时限 · 数值').fill(String(promise))
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByRole('button', { name: '丢弃草稿' }).waitFor()
}

async function publish(manager: Visitor): Promise<void> {
  const { page } = manager
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('此项必填。').first().waitFor()
  await manager.usable('a draft without a reason to publish it')
  await page.getByLabel('理由').fill('提速')
  await page.getByRole('button', { name: '发布', exact: true }).click()
}

it('a promise is shortened: drafted, checked, published; the old case keeps its version, the new one is faster', async () => {
  const [manager, clerk] = await Promise.all([openVisitor(), openVisitor()])
  await manager.signIn('centre-manager-1')
  await clerk.signIn('health-clerk-1')
  await clerk.visit('/staff/work')
  await submitCase(clerk)
  const [before, version] = [await promiseOf(clerk), await versionOf(manager)]

  await draft(manager, 1)
  await manager.page.getByText('必须改正').first().waitFor()
  await manager.usable('a draft that breaks a rule')
  await publish(manager)
  await manager.page.getByRole('alert').first().waitFor()
  expect(await versionOf(manager)).toBe(version)
  await manager.page.getByRole('button', { name: '丢弃草稿' }).click()
  await manager.page.locator('.ant-modal').getByRole('button', { name: '丢弃草稿' }).click()
  await manager.page.getByText('还没有草稿。').waitFor()

  await draft(manager, before - 1)
  await manager.page.getByText('改动对照').waitFor()
  await manager.usable('a draft')
  await publish(manager)
  await manager.page.getByText('版本对照').waitFor()
  await manager.usable('two versions compared')
  expect([await versionOf(manager), await promiseOf(clerk)]).toEqual([version + 1, before - 1])
  const { cases } = await asked<{ cases: { itemCode: string }[] }>(clerk, '/api/work?limit=50')
  expect(cases.length).toBeGreaterThan(0)
  const { versions } = await asked<{ versions: { reason: string | null }[] }>(
    manager,
    `/api/administration/items/${code}/versions`,
  )
  expect(versions[0]?.reason).toBe('提速')
})

/** Opens a list of the item's form; gives the block it is in. */
async function opened(page: Page, list: string): Promise<Locator> {
  const block = page
    .locator('form#item details')
    .filter({ has: page.getByText(list, { exact: false }) })
    .first()
  await block.locator('> summary').click()
  return block
}

it('a question is added to the form and asked in one situation only; what is no question is told', async () => {
  const manager = await openVisitor()
  const { page } = manager
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/administration/items/1801')
  const form = await opened(page, '申请表（')
  await form.getByRole('button', { name: '增加一项（问题）' }).click()
  const fresh = form.getByRole('group', { name: '问题 11' })
  await fresh.getByLabel('名称', { exact: true }).fill('空调类型')
  await fresh.getByLabel('英文名称').fill('Kind of air conditioning')
  await fresh.getByLabel('类型').selectOption('choice')
  await fresh.getByLabel('选项').fill('全空气 | All air\n新风加盘管 | Fresh air and coils')
  await fresh.getByLabel('字段名').fill('premisesName')
  await fresh.getByText('字段名须以字母开头，且不能重复。').waitFor()
  await manager.usable('a question whose name is taken')
  await fresh.getByLabel('字段名').fill('coolingKind')
  await form.getByRole('button', { name: '上移：问题 11' }).click()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByRole('heading', { name: '改动对照' }).waitFor()

  const guided = await opened(page, '情形引导（')
  const ventilation = guided.getByRole('group', { name: '问题 2' })
  await ventilation.getByText('答案（2）').click()
  const yes = ventilation.getByRole('group', { name: '答案 1' })
  await yes.getByText('选择后才需要', { exact: true }).click()
  await yes.getByRole('checkbox', { name: '空调类型' }).check()
  await manager.usableAtEverySize('a guided question with what its answers ask for')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByRole('heading', { name: /第 2 次保存/ }).waitFor()
  await page.getByLabel('理由').fill('了解空调类型')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('版本对照').waitFor()

  type Guide = { item: { form: { properties: object }; scenarios: { answers: { adds?: { fields?: string[] } }[] }[] } }
  const { item } = await asked<Guide>(manager, '/api/public/items/1801')
  expect(Object.keys(item.form.properties).at(-2)).toBe('coolingKind')
  expect(item.scenarios[1]?.answers[0]?.adds?.fields).toEqual(['coolingKind'])
})

it('from when a limit counts, and until when a renewal is applied for, are set on the form and compared in words', async () => {
  const manager = await openVisitor()
  const { page } = manager
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/administration/items/1405')
  await page.getByLabel('承诺时限 · 起算').selectOption('day-after-receipt')
  await page.getByLabel('延续须在届满前多少日申请').fill('120')
  await page.getByLabel('有效年数').fill('4')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByRole('heading', { name: '改动对照' }).waitFor()
  const compared = page.locator('.compared')
  await compared.getByText(/自收到申请次日起/).waitFor()
  await compared.getByText(/证照 · 有效 4 年/).waitFor()
  await manager.usableAtEverySize('an item whose renewal is set')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.getByRole('button', { name: '丢弃草稿' }).click()
  await page.locator('.ant-modal').getByRole('button', { name: '丢弃草稿' }).click()
  await page.getByText('还没有草稿。').waitFor()
})

it('the catalogue goes out to Excel and comes in again without a difference', async () => {
  const manager = await openVisitor({ language: 'en' })
  const { page } = manager
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/administration/items')
  await page.getByText('Excel, out and in').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export to Excel' }).click(),
  ])
  const file = await download.path()
  await page.getByLabel('Choose an Excel file').setInputFiles({
    ...{ name: 'catalogue.xlsx', mimeType: 'application/octet-stream', buffer: readFileSync(file) },
  })
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText(/^244 items could be read, 244 of them unchanged/).waitFor()
  await manager.usable('a workbook without a difference')
  await page.getByLabel('Choose an Excel file').setInputFiles({
    ...{ name: 'other.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no workbook') },
  })
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText(/This is not an Excel workbook/).waitFor()
  await manager.usable('a file that is no workbook')
})
