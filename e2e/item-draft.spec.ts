import { readFileSync } from 'node:fs'
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
  await page.getByText(/^244 items read, 244 of them unchanged/).waitFor()
  await manager.usable('a workbook without a difference')
  await page.getByLabel('Choose an Excel file').setInputFiles({
    ...{ name: 'other.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('no workbook') },
  })
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await page.getByText(/This is not an Excel workbook/).waitFor()
  await manager.usable('a file that is no workbook')
})
