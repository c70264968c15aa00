import { expect, it } from 'vitest'
import { openVisitor } from './visitor.ts'

it('who leaves the desk alone is warned before the session ends, and may stay', async () => {
  const person = await openVisitor({ size: 'phone' })
  const { page } = person
  await page.clock.install()
  await person.signIn('health-clerk-1')
  await person.visit('/staff/work')
  const warning = page.getByRole('alertdialog', { name: '您还在吗？' })
  await page.clock.fastForward('25:00')
  expect(await warning.isVisible()).toBe(false)
  await page.clock.fastForward('01:30')
  await warning.waitFor()
  await person.usable('a session about to end')
  await warning.getByRole('button', { name: '继续办理' }).click()
  await warning.waitFor({ state: 'hidden' })
  // The answer counts from when it comes, in the time of the page.
  await person.settled()
  await page.clock.fastForward('05:00')
  expect(await warning.isVisible()).toBe(false)
  await page.clock.fastForward('21:30')
  await warning.getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('用户名').waitFor()
})
