import { describe, expect, it } from 'vitest'
import { answerQuestions, scanned } from './papers.ts'
import { openVisitor } from './visitor.ts'

describe('somebody walks in', () => {
  it('and is received at the window on one page, with a number to take home', async () => {
    const clerk = await openVisitor()
    const { page } = clerk
    await clerk.signIn('health-clerk-1')
    await clerk.visit('/staff/intake')
    await clerk.usable('an empty intake')
    await page.getByLabel('办理事项').fill('1806')
    await page.getByTitle('1806', { exact: false }).first().click()
    await page.getByRole('button', { name: '查找或登记' }).click()
    await page.getByText('请填写').first().waitFor()
    await clerk.usable('an intake without a number')
    await page.getByLabel('证件号码').fill('32068419800101001X')
    await page.getByLabel('姓名（名称）').fill('李书友')
    await page.getByLabel('手机号码').fill('13800138000')
    await page.getByRole('button', { name: '查找或登记' }).click()
    await page.getByRole('alert').waitFor()
    await clerk.usable('an intake with a wrong number')
    await page.getByLabel('证件号码').fill('320684198001010018')
    await page.getByRole('button', { name: '查找或登记' }).click()
    await page.getByText('已找到：李书友').waitFor()
    await page.getByRole('button', { name: '提交并收件' }).click()
    await page.getByText('请更正以下内容').waitFor()
    await clerk.usable('an intake with an empty form')
    await answerQuestions(clerk)
    for (const slot of await page.locator('input[type=file]').all()) await slot.setInputFiles(scanned('scan'))
    await expect
      .poll(() => page.getByText('已上传：scan.pdf').count())
      .toBe(await page.locator('input[type=file]').count())
    await page.getByRole('button', { name: '提交并收件' }).click()
    await page.getByText('收件完成').waitFor()
    expect(await page.getByText(/办件编号：\d{20}/).count()).toBe(1)
    await clerk.usable('the receipt of an intake')
  })
})
