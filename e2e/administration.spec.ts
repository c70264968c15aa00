import { describe, expect, it } from 'vitest'
import { openVisitor, type Visitor } from './visitor.ts'

const temporary = 'for the first day'
const own = 'a password of my own'
const newClerk = 'journey-clerk'

/** The drawer or the question on top. */
const top = ({ page }: Visitor) => page.getByRole('dialog').last()

async function confirm(visitor: Visitor, name: string): Promise<void> {
  await top(visitor).getByRole('button', { name, exact: true }).first().click()
  await visitor.page.locator('.ant-modal').getByRole('button', { name, exact: true }).click()
  await visitor.page.locator('.ant-modal').waitFor({ state: 'hidden' })
}

async function signInWith({ page }: Visitor, username: string, password: string): Promise<void> {
  await page.goto('/staff/')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

async function chooseOwnPassword(visitor: Visitor): Promise<void> {
  const { page } = visitor
  const choose = async (password: string, again: string) => {
    await page.getByLabel('新密码', { exact: true }).fill(password)
    await page.getByLabel('再次输入新密码').fill(again)
    await page.getByRole('button', { name: '设置密码' }).click()
  }
  await page.getByLabel('新密码', { exact: true }).waitFor()
  await visitor.usable('a temporary password')
  const answer = await page.request.get('/api/me')
  expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([401, 'own-password-needed'])
  await choose('short', 'another')
  await page.getByText('两次输入的新密码不一致').waitFor()
  await visitor.usable('a short password and another')
  await choose(temporary, temporary)
  await page.getByRole('alert').getByText('新密码与临时密码相同，请换一个').waitFor()
  await visitor.usable('the temporary password again')
  // A page loaded anew no longer knows what was typed: the temporary password is asked for.
  await page.reload()
  await page.getByLabel('临时密码').fill(temporary)
  await choose(own, own)
  await page.getByRole('button', { name: '退出' }).waitFor()
}

async function createClerk(administrator: Visitor): Promise<void> {
  const { page } = administrator
  await administrator.visit('/staff/administration/users')
  await page.getByRole('button', { name: '新建用户' }).click()
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('此项必填。').first().waitFor()
  await administrator.usable('a new user without anything')
  await page.getByLabel('姓名', { exact: true }).fill('旅程甲')
  await page.getByLabel('英文姓名').fill('Journey One')
  await top(administrator).getByLabel('用户名').fill(newClerk)
  await top(administrator).getByLabel('角色').selectOption('clerk')
  await top(administrator).getByLabel('部门').selectOption('18')
  await top(administrator)
    .getByLabel(/^1801 /)
    .check()
  await page.getByLabel('临时密码').fill(temporary)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.getByText('已为 旅程甲 建立账号。').waitFor()
}

/** Authority is planned, looked at and published; the journey of plans is this one. */
async function grantAll(manager: Visitor): Promise<void> {
  const { page } = manager
  await manager.visit('/staff/administration/windows?department=18')
  await manager.usable('the windows of a department')
  await page.getByRole('button', { name: /^安排 1801/ }).click()
  await page.getByRole('button', { name: '旅程甲 的授权' }).click()
  await page.getByText('还没有授权。').waitFor()
  await manager.usable('somebody without authority')
  await page.getByRole('link', { name: /^在授权方案中授权/ }).click()
  await page.getByText('安排 旅程甲 的授权').waitFor()
  await top(manager).getByLabel('授权到').selectOption('accept')
  await manager.usable('authority to be planned')
  await top(manager).getByRole('button', { name: '列入授予' }).click()
  await top(manager).getByText('已列入草稿。').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('拟授予（1） · 拟收回（0）').waitFor()
  await page.getByText('没有发现问题。').waitFor()
  await manager.usableAtEverySize('a plan of authority')
  if (process.env['SHOTS'])
    await page.screenshot({ path: `${process.env['SHOTS']}/authority-draft.png`, fullPage: true })
  await page.getByLabel('理由').fill('窗口增员')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('还没有草稿。').waitFor()
  await page.getByRole('heading', { name: '版本对照' }).waitFor()
  await page.getByRole('region', { name: '18 旅程甲' }).waitFor()
  await manager.usable('two versions of authority beside each other')
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/authority.png`, fullPage: true })
}

describe('a new colleague', () => {
  it('a new clerk is created, granted authority, works, and is signed out by another role', async () => {
    const [administrator, manager, clerk] = await Promise.all([openVisitor(), openVisitor(), openVisitor()])
    await administrator.signIn('system-administrator')
    await administrator.visit('/staff/administration/users')
    await administrator.usable('the users')
    await createClerk(administrator)
    await manager.signIn('centre-manager-1')
    await grantAll(manager)

    await signInWith(clerk, newClerk, temporary)
    await chooseOwnPassword(clerk)
    await clerk.visit('/staff/work')
    await clerk.page.locator('main a[href*="/staff/cases/"]').first().waitFor()
    expect(await clerk.page.getByRole('link', { name: '用户管理' }).count()).toBe(0)

    await administrator.visit(`/staff/administration/users?q=${newClerk}`)
    await administrator.page.getByRole('button', { name: '管理 旅程甲' }).click()
    await top(administrator).getByLabel('角色').click({ trial: true })
    await administrator.usable('the account of somebody')
    await top(administrator).getByLabel('角色').selectOption('supervisor')
    await top(administrator).getByRole('button', { name: '更改岗位' }).click()
    await top(administrator).getByText('已保存。').waitFor()
    await clerk.page.reload()
    await clerk.page.getByLabel('密码').waitFor()

    await confirm(administrator, '停用账号')
    await administrator.page.getByRole('button', { name: '启用账号' }).waitFor()
    await administrator.visit('/staff/administration/audit?action=create-user')
    await administrator.page.getByText(newClerk).first().waitFor()
    await administrator.usable('the audit')
  })
})

describe('the catalogue', () => {
  it('an item is suspended, and the portal takes it no more', async () => {
    const [manager, person] = await Promise.all([openVisitor(), openVisitor({ size: 'phone' })])
    await manager.signIn('centre-manager-1')
    await manager.visit('/staff/administration/items?q=1807')
    await manager.usable('the items')
    await manager.page.getByRole('button', { name: /^管理事项：1807/ }).click()
    const drawer = top(manager)
    await drawer.getByText('初始版本').waitFor()
    await drawer.getByText('没有更改过状态。').waitFor()
    await manager.usable('an item')
    const suspend = drawer.getByRole('button', { name: '更改状态' })
    await suspend.click()
    await drawer.getByText('此项必填。').waitFor()
    await drawer.getByLabel('理由').first().fill('场地修缮')
    await suspend.click()
    await drawer.getByText('已保存。').waitFor()

    await person.signIn('applicant-1')
    const refused = await person.page.request.post('/api/cases', {
      data: { itemCode: '1807' },
      headers: { 'idempotency-key': 'journey-suspended-item' },
    })
    expect([refused.status(), ((await refused.json()) as { code: string }).code]).toEqual([409, 'item-closed'])
    await person.visit('/items/1807')
    await expect.poll(() => person.page.getByRole('link', { name: /在线申请|在线办理/ }).count()).toBe(0)

    await drawer.getByLabel('状态').first().selectOption('in-use')
    await drawer.getByLabel('理由').first().fill('场地修缮完毕')
    await suspend.click()
    await drawer.getByText(/起在用/).waitFor()

    const administrator = await openVisitor()
    await administrator.signIn('system-administrator')
    await administrator.visit('/staff/administration/audit?action=change-item-status')
    await administrator.page.getByText('状态：暂停').waitFor()
  })
})

describe('the pages of administration', () => {
  it('whose work it is not finds no menu and no answer', async () => {
    const clerk = await openVisitor({ language: 'en' })
    await clerk.signIn('health-clerk-1')
    await clerk.visit('/staff/')
    for (const page of ['users', 'windows', 'items', 'audit']) {
      expect(await clerk.page.locator(`nav a[href="/staff/administration/${page}"]`).count()).toBe(0)
      await clerk.visit(`/staff/administration/${page}`)
      await clerk.page.getByRole('alert').first().waitFor()
      await clerk.usable(`${page} for a clerk`)
    }
  })

  it.each(['users', 'windows', 'items', 'audit'])(
    '%s can be used on a phone, empty and full, in English',
    async (page) => {
      const somebody = await openVisitor({ size: 'phone', language: 'en' })
      await somebody.signIn('system-administrator')
      await somebody.visit(`/staff/administration/${page}`)
      await somebody.page.locator('.ant-table-row').first().waitFor()
      await somebody.usable(`${page} on a phone`)
      const empty = { users: '?q=nobody-at-all', windows: '?department=99', items: '?q=nothing', audit: '?who=nobody' }[
        page
      ]
      await somebody.visit(`/staff/administration/${page}${empty ?? ''}`)
      await somebody.page.locator('.ant-empty').first().waitFor()
      await somebody.usable(`${page} without lines`)
    },
  )
})
