import { describe, expect, it } from 'vitest'
import { openVisitor, type Visitor } from './visitor.ts'

const password = '红旗 河畔 灯塔 2008'

/** A citizen identity number with its check digit (GB 11643) from its first seventeen digits. */
function withCheckDigit(first: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0)
  return first + ('10X98765432'[sum % 11] ?? '')
}

const register = (person: Visitor) => person.page.getByRole('main').getByRole('button', { name: '注册' })

async function fillIn({ page }: Visitor, change: Partial<Record<'number' | 'username' | 'password', string>> = {}) {
  await page.getByLabel('姓名').fill('沈归舟')
  await page.getByLabel('公民身份号码').fill(change.number ?? withCheckDigit('32068419880808123'))
  await page.getByLabel('手机号码').fill('138 0013 8000')
  await page.getByLabel('用户名').fill(change.username ?? 'shen-guizhou')
  await page.getByLabel('密码', { exact: true }).fill(change.password ?? password)
}

const isTold = ({ page }: Visitor, words: string) => page.getByRole('alert').getByText(words).waitFor()

describe('an account', () => {
  it('is registered, gives a mandate to an agent who applies by it, and takes it back', async () => {
    const person = await openVisitor({ size: 'phone' })
    const { page } = person
    await person.visit('/register')
    await person.usable('registration')
    await register(person).click()
    await isTold(person, '姓名: 请填写此项')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary')
    await person.usable('registration left empty')
    await fillIn(person, { number: '320684198808081230', password: 'kurz' })
    await register(person).click()
    await isTold(person, '密码: 至少 10 位')
    await fillIn(person, { number: '320684198808081230' })
    await register(person).click()
    await isTold(person, '号码校验位不正确')
    expect(await page.getByLabel('姓名').inputValue()).toBe('沈归舟')
    await fillIn(person, { username: 'applicant-1' })
    await register(person).click()
    await isTold(person, '已被使用')
    await person.usable('a taken user name')
    await fillIn(person)
    await register(person).click()
    await page.waitForURL(/\/my-cases$/)
    await person.visit('/profile')
    await page.getByText('您的身份尚未在窗口核实').waitFor()
    await person.usable('an account not verified')

    await mandate(person)
    await actFor(person)
  })
})

/** The agent applies while the mandate stands, and does not once it is revoked. */
async function actFor(person: Visitor): Promise<void> {
  const { page } = person
  const agent = await openVisitor()
  await agent.signIn('agent-1')
  await agent.visit('/apply?item=1805')
  await agent.page.getByLabel('沈归舟').check()
  await agent.page.getByRole('button', { name: '开始填写' }).click()
  await agent.page.getByRole('heading', { name: '申请任务清单' }).waitFor()

  await page.getByRole('button', { name: /撤销委托/ }).click()
  await page.getByRole('button', { name: /确认撤销/ }).click()
  await page.getByText('您目前没有委托任何人').waitFor()
  await page.getByText('已结束的委托').click()
  await person.usable('a mandate revoked')
  await agent.page.reload()
  await agent.page.getByText('没有找到该办件').waitFor()
  await agent.visit('/apply?item=1805')
  expect(await agent.page.getByLabel('沈归舟').count()).toBe(0)
}

describe('the holder of an account', () => {
  it('changes how it is told and its password, each refused in words where it is wrong', async () => {
    const person = await openVisitor({ language: 'en' })
    const { page } = person
    await person.signIn('applicant-1')
    await person.visit('/profile/contact')
    await person.usable('contact')
    await page.getByLabel('Mobile number').fill('12345')
    await page.getByLabel('E-mail', { exact: true }).last().check()
    await page.getByRole('button', { name: 'Save' }).click()
    await isTold(person, 'To be told by e-mail, enter your address')
    await page.getByRole('textbox', { name: /E-mail/ }).fill('zhang@example.cn')
    await page.getByRole('button', { name: 'Save' }).click()
    await isTold(person, 'wrong length')
    await person.usable('contact with faults')
    await page.getByLabel('Mobile number').fill('13900139000')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('messages here, SMS, e-mail').waitFor()
    await person.visit('/profile/password')
    await page.getByLabel('Present password').fill('not the one')
    await page.getByLabel('New password').fill(password)
    await page.getByRole('button', { name: 'Change the password' }).click()
    await isTold(person, 'The present password is not right')
    await person.usable('a wrong present password')
    await person.visit('/profile/second-factor')
    await page.getByRole('img', { name: 'QR code' }).waitFor()
    await page.getByRole('main').getByRole('button').click()
    await isTold(person, 'Enter a code of six digits')
    await person.usable('setting up an authenticator')
  })
})

describe('a session', () => {
  it('warns before it ends from idleness, and stays when asked', async () => {
    const person = await openVisitor({ size: 'phone' })
    const { page } = person
    await person.signIn('applicant-2')
    await page.clock.install()
    await person.visit('/profile')
    await page.getByRole('heading', { name: '我的账户' }).waitFor()
    await page.clock.fastForward('25:00')
    expect(await page.getByRole('alertdialog').count()).toBe(0)
    await page.clock.fastForward('01:30')
    await page.getByRole('alertdialog').getByText('自动退出').waitFor()
    await person.usable('the warning')
    await page.getByRole('button', { name: '继续办理' }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
  })
})

async function mandate(person: Visitor): Promise<void> {
  const { page } = person
  await page.getByRole('link', { name: '委托代办' }).click()
  await page.getByText('您目前没有委托任何人').waitFor()
  await person.usable('mandates')
  await page.getByRole('button', { name: '委托', exact: true }).click()
  await isTold(person, '请填写代办人的用户名')
  await page.getByLabel('代办人的用户名').fill('applicant-1')
  await page.getByRole('button', { name: '委托', exact: true }).click()
  await isTold(person, '没有使用这个用户名的代办人')
  await page.getByLabel('代办人的用户名').fill('agent-1')
  await page.getByLabel(/委托到哪一天/).fill('2008-01-01')
  await page.getByRole('button', { name: '委托', exact: true }).click()
  await isTold(person, '日期不能早于今天')
  await person.usable('a mandate until a day that is over')
  await page.getByLabel(/委托到哪一天/).fill('2099-12-31')
  await page.getByRole('button', { name: '委托', exact: true }).click()
  await page.getByText('委托已生效').waitFor()
  await person.usable('a mandate given')
}
