import { expect, it } from 'vitest'
import { openVisitor } from './visitor.ts'

it.each([
  ['on the portal', 'applicant-1', '/my-cases', '登录'],
  ['at the desk', 'health-clerk-1', '/staff/work', '用户名'],
])('who leaves the page alone %s is warned before the session ends, and may stay', async (_, who, place, gate) => {
  const person = await openVisitor({ size: 'phone' })
  const { page } = person
  await page.clock.install()
  await person.signIn(who)
  await person.visit(place)
  const warning = page.getByRole('alertdialog', { name: '您还在吗？' })
  await page.clock.fastForward('25:00')
  expect(await warning.isVisible()).toBe(false)
  await page.clock.fastForward('01:30')
  await warning.waitFor()
  await person.usable('a session about to end')
  await warning.getByRole('button', { name: '继续办理' }).click()
  await warning.waitFor({ state: 'hidden' })
  await page.clock.fastForward('05:00')
  expect(await warning.isVisible()).toBe(false)
  await page.clock.fastForward('21:30')
  await warning.getByRole('button', { name: '退出登录' }).click()
  await page.getByText(gate, { exact: true }).first().waitFor()
})
