import { expect, it } from 'vitest'
import { openVisitor, type Visitor } from './visitor.ts'

const code = '0197'

const windowsOf = async ({ context }: Visitor) => {
  const reply = await context.request.get('/api/public/windows')
  return ((await reply.json()) as { windows: { code: string; name: string }[] }).windows
}

it('a window is added: drafted, checked, published, and the two versions beside each other; a page on the phone too', async () => {
  const manager = await openVisitor()
  const { page } = manager
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/administration/organisation')
  await page.getByText('还没有草稿。').waitFor()
  await page.getByRole('button', { name: '增设窗口' }).click()
  const drawer = page.locator('.ant-drawer-content, .ant-drawer-section').first()
  await drawer.getByLabel('编码').fill('0101')
  await drawer.getByLabel('名称', { exact: true }).fill('夜间窗口')
  await drawer.getByLabel('英文名称').fill('Evening window')
  await drawer.getByRole('button', { name: '保存到草稿' }).click()
  await drawer.getByText('编码不正确或已使用。').waitFor()
  await drawer.getByLabel('编码').fill(code)
  await drawer.getByLabel('部门').selectOption('01')
  await drawer.getByRole('button', { name: '保存到草稿' }).click()
  await page.getByText('窗口无人。').waitFor()
  await manager.usable('a window in the draft at which nobody sits')
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/organisation-draft.png`, fullPage: true })

  await page.getByLabel('理由').fill('开设延时服务')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('alert').first().waitFor()
  expect((await windowsOf(manager)).map((one) => one.code)).not.toContain(code)

  await page.getByRole('button', { name: `修改 ${code} 夜间窗口` }).click()
  await drawer.getByRole('checkbox').first().check()
  await drawer.getByRole('button', { name: '保存到草稿' }).click()
  await page.getByText('没有发现问题。').waitFor()
  await page.getByLabel('理由').fill('开设延时服务')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByRole('heading', { name: '版本对照' }).waitFor()
  expect((await windowsOf(manager)).find((one) => one.code === code)).toMatchObject({ name: '夜间窗口' })
  await page.getByRole('region', { name: `窗口 ${code} 夜间窗口` }).waitFor()
  await manager.usableAtEverySize('the organisation with two versions compared')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/organisation.png`, fullPage: true })
})
