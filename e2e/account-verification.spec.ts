import { expect, it } from 'vitest'
import { registerAccount } from '#api/accounts.ts'
import { openBrowser } from '../testing/browse.ts'
import { ownCity } from './own-city.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const number = '320684199001010012'
const person = { kind: 'person', name: '顾小满', number, mobile: '13900139000' } as const

const look = async ({ page }: Visitor, username: string): Promise<void> => {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('用户名').press('Enter')
}

it('a clerk sees the document of somebody at the window, and their account is verified', async () => {
  const username = 'gu-xiaoman'
  await openBrowser(ownCity.origin).ask(registerAccount, {
    key: 'journey-of-verification',
    body: { ...person, username, password: 'a password of my own' },
  })
  const clerk = await openVisitor({ size: 'phone' })
  const { page } = clerk
  await clerk.signIn('health-clerk-1')
  await clerk.visit('/staff/')
  await page.getByRole('navigation').getByRole('link', { name: '账户核实' }).click()
  await page.getByRole('heading', { name: '核实账户身份' }).waitFor()
  await clerk.usable('nobody yet')
  await look(clerk, '')
  await page.getByText('请输入用户名').waitFor()
  await look(clerk, 'nobody-of-this-name')
  await page.getByText('没有账号“nobody-of-this-name”').waitFor()
  await clerk.usable('an account that is not there')

  await look(clerk, ` ${username.toUpperCase()}`)
  await page.getByText('顾**').waitFor()
  expect(await page.getByRole('main').innerText()).not.toMatch(/顾小满|320684199001010012/)
  const confirm = page.getByRole('button', { name: '已查验原件，确认核实' })
  await confirm.click()
  await page.getByText('请照证件原件填写').first().waitFor()
  await clerk.usable('nothing read off the document')
  await page.getByLabel('证件原件上的姓名').fill('顾小满')
  await page.getByLabel('证件原件上的号码').fill('320684198001010018')
  await confirm.click()
  await page.getByRole('alert').getByText('与该账户注册时填写的号码不一致').waitFor()
  await clerk.usable('another number than the claimed one')
  await page.getByLabel('证件原件上的号码').fill(number)
  await confirm.click()
  await page.getByText('已核实：顾小满').waitFor()
  await clerk.usable('an account verified')
  await page.getByRole('button', { name: '核实下一位' }).click()
  await look(clerk, username)
  await page.getByText(/该账户已于 .* 核实/).waitFor()
  await clerk.usable('an account verified before')
})

it('in English, and by nobody but clerks', async () => {
  const [clerk, head] = await Promise.all([openVisitor({ language: 'en' }), openVisitor({ language: 'en' })])
  await clerk.signIn('health-clerk-1')
  await clerk.visit('/staff/accounts')
  await clerk.page.getByLabel('User name').fill('applicant-1')
  await clerk.page.getByLabel('User name').press('Enter')
  await clerk.page.getByRole('heading', { name: 'Who the account was registered for' }).waitFor()
  await clerk.usable('an account in English')
  await head.signIn('health-head')
  await head.visit('/staff/')
  expect(await head.page.locator('nav a[href="/staff/accounts"]').count()).toBe(0)
  await head.visit('/staff/accounts')
  await head.page.getByLabel('User name').fill('applicant-1')
  await head.page.getByLabel('User name').press('Enter')
  await head.page.locator('.fault').waitFor()
  await head.usable('an account for a head')
})
