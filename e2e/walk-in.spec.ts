import { describe, expect, it } from 'vitest'
import { answerQuestions, scanned } from './papers.ts'
import { submitCase } from './submit-case.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const number = '320684198001010018'
/** The applicant of `submitCase`: known, with an application under way. */
const nurseNumber = '320684197703030019'

const chooseItem = async ({ page }: Visitor, code: string): Promise<void> => {
  await page.getByLabel('办理事项').fill(code)
  await page.getByLabel('办理事项').press('Enter')
  await page.getByLabel('证件号码').waitFor()
}

describe('somebody walks in', () => {
  it('for the first time, and is registered, photographed and received on one page', async () => {
    const clerk = await openVisitor()
    const { page } = clerk
    await clerk.signIn('health-clerk-1')
    await clerk.visit('/staff/intake')
    await clerk.usable('an empty intake')
    await chooseItem(clerk, '1806')
    await register(clerk)
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByText('请更正以下内容').waitFor()
    await clerk.usable('an intake with an empty form')
    await answerQuestions(clerk)
    await photograph(clerk)
    await page.getByLabel('一次选多份').setInputFiles(Array.from({ length: 6 }, (_, at) => scanned(`scan-${at + 1}`)))
    await page.getByText('已上传：scan-6.pdf').waitFor()
    await clerk.usable('a full intake')
    await page.getByRole('button', { name: '核对' }).click()
    await page.getByRole('heading', { name: '请与申请人核对' }).waitFor()
    await clerk.usable('the check of an intake')
    await received(clerk)
    await clerk.usable('the receipt of an intake')
  })

  it('again, and is received in at most twelve interactions, told of the case under way', async () => {
    const clerk = await openVisitor()
    const { page } = clerk
    await clerk.signIn('health-clerk-1')
    await clerk.visit('/staff/intake')
    await submitCase(clerk)
    let interactions = 2
    await chooseItem(clerk, '1806')
    const began = performance.now()
    await page.getByLabel('证件号码').fill(nurseNumber)
    interactions += 1
    await page.getByText('已找到：秦若兰').waitFor()
    await page.getByText(/同一事项还有未办结的件/).waitFor()
    await page.getByText(/已按登记信息填好 \d 项/).waitFor()
    expect(await page.getByLabel('公民身份号码').inputValue()).toBe(nurseNumber)
    interactions += await answerQuestions(clerk)
    await page.getByLabel('一次选多份').setInputFiles(Array.from({ length: 7 }, (_, at) => scanned(`scan-${at + 1}`)))
    interactions += 1
    await page.getByText('已上传：scan-7.pdf').waitFor()
    await page.getByRole('button', { name: '核对' }).click()
    interactions += 1
    await received(clerk)
    interactions += 1
    expect(interactions).toBeLessThanOrEqual(12)
    expect(performance.now() - began).toBeLessThan(120_000)
  })
})

describe('somebody who walked in', () => {
  it('may change their mind: the clerk withdraws it for them, with the reason they gave', async () => {
    const clerk = await openVisitor()
    const { page, context } = clerk
    await clerk.signIn('health-clerk-1')
    const asked = await context.request.get('/api/work?waitingFor=window&limit=100')
    const { cases } = (await asked.json()) as { cases: { id: string }[] }
    let walkedIn: string | undefined
    for (const { id } of cases) {
      const { mayDo } = (await (await context.request.get(`/api/cases/${id}`)).json()) as { mayDo: string[] }
      if (mayDo.includes('WithdrawCase')) walkedIn ??= id
    }
    await clerk.visit(`/staff/cases/${walkedIn}`)
    await page.getByRole('button', { name: '撤回申请' }).click()
    await page.getByRole('button', { name: '代申请人撤回' }).click()
    await page.getByText('请填写').first().waitFor()
    await clerk.usable('a withdrawal without its reason')
    await page.getByLabel('申请人说明的撤回原因').fill('不再开办')
    await page.getByRole('button', { name: '代申请人撤回' }).click()
    await page.locator('.sheet').first().filter({ hasText: '已撤回' }).waitFor()
  })
})

/** A wrong number says why; a new one is registered. */
async function register(clerk: Visitor): Promise<void> {
  const { page } = clerk
  await page.getByLabel('证件号码').fill('320684198001010019')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('号码校验位不正确，请核对。').waitFor()
  await clerk.usable('an intake with a wrong number')
  await page.getByLabel('证件号码').fill(number)
  await page.getByText('第一次来办事，请登记').waitFor()
  await page.getByRole('button', { name: '登记' }).click()
  await page.getByRole('alert').waitFor()
  await clerk.usable('a registration without a name')
  await page.getByLabel('姓名').fill('李书友')
  await page.getByLabel('手机号码').fill('13800138000')
  await page.getByRole('button', { name: '登记' }).click()
  await page.getByText('已找到：李书友').waitFor()
}

/** Takes the first paper with the camera: once badly, then well. */
async function photograph({ page }: Visitor): Promise<void> {
  const slot = page.locator('.slot').first()
  await slot.getByRole('button', { name: /^拍照/ }).click()
  await slot.getByRole('button', { name: '拍下' }).click()
  await slot.getByRole('button', { name: '重拍' }).click()
  await slot.getByRole('button', { name: '拍下' }).click()
  await slot.getByRole('button', { name: '用这张' }).click()
  await slot.getByText(/已上传：.+\.jpg/).waitFor()
}

async function received({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: '提交并收件' }).click()
  await page.getByRole('heading', { name: '收件完成' }).waitFor()
  expect(await page.getByText(/办件编号：\d{21}/).count()).toBe(1)
  expect(await page.getByText(/查询码：\w{8}/).count()).toBe(1)
}
