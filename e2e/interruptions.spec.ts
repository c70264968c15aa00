import { describe, expect, it } from 'vitest'
import { submitCase } from './submit-case.ts'
import { demoPassword, openVisitor, type Visitor } from './visitor.ts'

const firstQuestions = async (person: Visitor): Promise<void> => {
  await person.visit('/apply?item=1805')
  await person.page.getByRole('button', { name: '开始填写' }).click()
  await person.page.locator('.task a').first().click()
  await person.page.locator('form .field input').first().waitFor()
}

/** Signs in where the reader stands. */
const enter = async ({ page }: Visitor, username: string): Promise<void> => {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('main').getByRole('button', { name: '登录' }).click()
}

describe('what was typed is not lost', () => {
  it('when the session ends in the middle of a form', async () => {
    const person = await openVisitor({ size: 'phone' })
    const { page, context } = person
    await person.signIn('applicant-2')
    await firstQuestions(person)
    const question = page.locator('form .field input[type=text]').first()
    await question.fill('写到一半')
    const place = page.url()
    await context.clearCookies({ name: 'onedoor' })
    await page.getByRole('button', { name: '保存，以后再填' }).click()
    await page.getByText('您填写过的内容保留在这台设备上').waitFor()
    await person.usable('a page whose session has ended')
    await page.getByRole('main').getByRole('link', { name: '登录' }).click()
    await enter(person, 'applicant-2')
    await page.waitForURL(place)
    await page.locator('form .field input').first().waitFor()
    expect(await page.locator('form .field input[type=text]').first().inputValue()).toBe('写到一半')
    await page.getByText('已恢复您上次未保存的内容').waitFor()
  })

  it('when the connection breaks', async () => {
    const person = await openVisitor()
    const { page, context } = person
    await person.signIn('applicant-2')
    await firstQuestions(person)
    const question = page.locator('form .field input[type=text]').first()
    await question.fill('断线之前')
    await context.setOffline(true)
    await page.getByRole('button', { name: '保存，以后再填' }).click()
    await page.getByRole('heading', { name: '网络连接中断' }).waitFor()
    expect(await question.inputValue()).toBe('断线之前')
    await context.setOffline(false)
    await page.getByRole('button', { name: '保存，以后再填' }).click()
    await page.getByRole('heading', { name: '申请任务清单' }).waitFor()
  })
})

describe('two colleagues on one case', () => {
  it('the second is told who was first, and sees how the case stands now', async () => {
    const [first, second] = await Promise.all([openVisitor(), openVisitor()])
    await first.signIn('health-clerk-1')
    await second.signIn('health-reviewer')
    await first.visit('/staff/')
    const { id } = await submitCase(first)
    for (const { page } of [first, second]) {
      await page.goto(`/staff/cases/${id}`)
      await page.locator('.acts form, .act-buttons').first().waitFor()
    }
    const name = '收件'
    const press = async ({ page }: Visitor) => {
      const choice = page.locator('.act-buttons').getByRole('button', { name, exact: true })
      if (await choice.count()) await choice.click()
      await page.locator('.acts form').getByRole('button', { name, exact: true }).click()
    }
    // The second has the case on the screen as it was: nothing new arrives there before the command is sent.
    await second.context.route('**/api/cases/*', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    )
    await press(first)
    await first.page.getByText('已完成，凭证已记入日志。').waitFor()
    await press(second)
    const said = second.page.locator('.acts').getByRole('alert')
    await said.waitFor()
    expect(await said.innerText()).toMatch(/已|先/)
  })
})
