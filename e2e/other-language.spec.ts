// Whoever changes the language reads on in it, what the server said no to as well.
import { expect, it } from 'vitest'
import { openVisitor, type Visitor } from './visitor.ts'

const change = async ({ page }: Visitor, language: 'English' | '中文') => {
  const choice = page.getByRole('link', { name: language }).or(page.getByRole('button', { name: language }))
  await choice.first().click()
}

const alert = ({ page }: Visitor) => page.getByRole('alert').filter({ visible: true }).first().innerText()

it('why one is not signed in is read in the language chosen afterwards, on the portal', async () => {
  const person = await openVisitor({ size: 'phone' })
  const { page } = person
  await person.visit('/sign-in')
  await page.getByLabel('用户名').fill('applicant-1')
  await page.getByLabel('密码', { exact: true }).fill('not the password')
  await page.getByRole('main').getByRole('button', { name: '登录', exact: true }).click()
  await expect.poll(() => alert(person)).toContain('用户名或密码不正确')
  await change(person, 'English')
  await expect.poll(() => alert(person)).toContain('The user name or the password is not right')
  expect(await alert(person)).not.toMatch(/\p{Script=Han}/u)
  await change(person, '中文')
  await expect.poll(() => alert(person)).toContain('用户名或密码不正确')
})

it('what a page could not show, drawn on the server already, is read in the language chosen afterwards', async () => {
  const reader = await openVisitor()
  await reader.visit('/announcements/00000000-0000-4000-8000-000000000000')
  await expect.poll(() => alert(reader)).toContain('没有')
  await change(reader, 'English')
  await expect.poll(() => alert(reader)).toContain('There is no such announcement')
  expect(await alert(reader)).not.toMatch(/\p{Script=Han}/u)
})

it('why something is refused is read in the language chosen afterwards, at the desk', async () => {
  const head = await openVisitor()
  await head.signIn('construction-head')
  await head.visit('/staff/acceptances/00000000-0000-4000-8000-000000000000')
  await expect.poll(() => alert(head)).toContain('没有')
  await change(head, 'English')
  await expect.poll(() => alert(head)).not.toMatch(/\p{Script=Han}/u)
})
