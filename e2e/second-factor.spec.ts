import { generateSync } from 'otplib'
import { expect, it } from 'vitest'
import { forgetSecondFactorOf, forgetUsedCodes } from './second-factors.ts'
import { demoPassword, demoSecret, openVisitor, type Visitor } from './visitor.ts'

const username = 'culture-deputy-head'

async function byPassword({ page }: Visitor): Promise<void> {
  await page.goto('/staff/')
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
}

it('a deputy head shows a code after the password: a wrong, a half and a used one are refused in words', async () => {
  await forgetUsedCodes(username)
  const deputy = await openVisitor()
  const { page } = deputy
  await byPassword(deputy)
  const code = page.getByLabel('动态验证码')
  await code.waitFor()
  expect(await code.evaluate((field) => field === document.activeElement)).toBe(true)
  await deputy.usable('code step')
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByText('请输入 6 位数字').waitFor()
  await code.fill('000000')
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('alert').getByText('动态验证码不正确或已经用过').waitFor()
  await deputy.usable('a wrong code')
  const right = generateSync({ secret: demoSecret })
  await code.fill(`${right.slice(0, 3)} ${right.slice(3)}`)
  await code.press('Enter')
  await page.getByRole('button', { name: '退出' }).waitFor()

  const again = await openVisitor({ size: 'phone' })
  await byPassword(again)
  await again.page.getByLabel('动态验证码').fill(right)
  await again.page.getByRole('button', { name: '确认' }).click()
  await again.page.getByRole('alert').getByText('动态验证码不正确或已经用过').waitFor()
  await again.page.getByRole('button', { name: '换个账号登录' }).click()
  await again.page.getByLabel('用户名').waitFor()
})

it('whoever has no authenticator yet sets one up at the first sign-in, on a phone too', async () => {
  await forgetSecondFactorOf(username)
  const deputy = await openVisitor({ size: 'small' })
  const { page } = deputy
  await byPassword(deputy)
  await page.getByRole('img', { name: '绑定身份验证器的二维码' }).waitFor()
  await deputy.usable('enrolment')
  const secret = (await page.locator('code').innerText()).replaceAll(/\s/g, '')
  await page.getByLabel('2. 输入应用显示的动态验证码').fill(generateSync({ secret }))
  await page.getByRole('button', { name: '确认' }).click()
  await page.getByRole('button', { name: '退出' }).waitFor()
})
