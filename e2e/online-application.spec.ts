import { describe, expect, it } from 'vitest'
import { answerQuestions, answerScenarios, scanned } from './papers.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const item = '1802'

describe('a person applies online', () => {
  it('from the guide to the licence, corrected once, through five pairs of hands', async () => {
    const person = await openVisitor({ size: 'phone' })
    const caseId = await apply(person)

    const clerk = await openVisitor()
    await clerk.signIn('health-clerk-1')
    await clerk.visit(`/staff/cases/${caseId}`)
    await clerk.usable('the case at the window')
    await act(clerk, '收件')
    await requestCorrection(clerk)

    await correct(person, caseId)

    await clerk.visit(`/staff/cases/${caseId}`)
    await act(clerk, '受理')
    await decide(caseId)
    await person.visit(`/cases/${caseId}`)
    await person.page.getByText('制作证照').waitFor()
    await person.usable('the case with its licence')
  })
})

async function apply(person: Visitor): Promise<string> {
  const { page } = person
  await person.signIn('applicant-1')
  await person.visit(`/apply?item=${item}`)
  await person.usable('the start of an application')
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.getByRole('heading', { name: '申请任务清单' }).waitFor()
  await person.usable('the task list')
  await page.locator('.task a').first().click()
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.getByRole('alert').getByText('请更正以下内容').waitFor()
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('summary')
  await person.usable('a page of questions with faults')
  await answerScenarios(person)
  await person.usable('the guided questions, answered')
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.waitForURL(/questions\/1$/)
  for (;;) {
    await page.locator('form .field').first().waitFor()
    await answerQuestions(person)
    await person.usable('a page of answers')
    const before = page.url()
    await page.getByRole('button', { name: '保存并继续' }).click()
    await page.waitForURL((url) => url.href !== before)
    if (page.url().endsWith('/materials')) break
  }
  await handInPapers(person)
  await page.getByRole('link', { name: '核对内容、声明并提交' }).click()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('alert').waitFor()
  await person.usable('the check without a declaration')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('申请已提交').waitFor()
  await person.usable('the receipt')
  return /cases\/([0-9a-f-]+)\//.exec(page.url())?.[1] ?? ''
}

async function handInPapers(person: Visitor): Promise<void> {
  const { page } = person
  const first = page.locator('.slot input[type=file]').first()
  await first.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('words') })
  await page.getByText('只接受 PDF、JPG 或 PNG 文件').waitFor()
  await person.usable('a paper of the wrong kind')
  for (const slot of await page.locator('.slot').all()) {
    await slot.locator('input[type=file]').setInputFiles(scanned('scan'))
    await slot.getByText('已上传').waitFor()
  }
  await person.usable('the papers')
  await page.getByRole('link', { name: '保存并返回任务清单' }).click()
}

/** Opens an act if it is not the only one, and does it. */
async function act({ page }: Visitor, name: string, fill?: () => Promise<void>): Promise<void> {
  const choice = page.locator('.act-buttons').getByRole('button', { name, exact: true })
  await page.locator('.acts form, .act-buttons').first().waitFor()
  if (await choice.count()) await choice.click()
  await fill?.()
  await page.locator('.acts form').getByRole('button', { name, exact: true }).click()
  await page.getByText('已完成，凭证已记入日志。').waitFor()
}

async function requestCorrection(clerk: Visitor): Promise<void> {
  const { page } = clerk
  await page.locator('.act-buttons').getByRole('button', { name: '一次性告知补正' }).click()
  await page.getByRole('button', { name: /发出补正通知/ }).click()
  await page.getByText('请对每一项作出判断').waitFor()
  const lines = await page.locator('.verdict').all()
  for (const line of lines.slice(1)) await line.getByText('符合', { exact: true }).click()
  const [defective] = lines
  await defective?.getByText('需补正', { exact: true }).click()
  await defective?.getByRole('textbox').fill('申请表缺少签名')
  await clerk.usable('the check-list')
  await page.getByRole('button', { name: '发出补正通知（1 项）' }).click()
  await page.getByText('已完成，凭证已记入日志。').waitFor()
}

async function correct(person: Visitor, caseId: string): Promise<void> {
  const { page } = person
  await person.visit(`/cases/${caseId}`)
  await person.usable('the case to be corrected')
  await page.getByRole('link', { name: '去补正' }).click()
  await page.getByText('申请表缺少签名').waitFor()
  await person.usable('the correction notice')
  await page.getByRole('link', { name: '去修改' }).first().click()
  const slot = page.locator('.slot').first()
  await slot.locator('input[type=file]').setInputFiles(scanned('signed'))
  await slot.getByText('已上传：signed.pdf').waitFor()
  await page.getByRole('link', { name: '保存并返回任务清单' }).click()
  await page.getByRole('link', { name: '提交补正' }).click()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: '提交补正' }).click()
  await page.waitForURL(/cases\/[0-9a-f-]+$/)
}

/** Review, decision, licence and delivery by whoever may do each. */
async function decide(caseId: string): Promise<void> {
  const reviewer = await openVisitor()
  await reviewer.signIn('health-reviewer')
  for (;;) {
    await reviewer.visit(`/staff/cases/${caseId}`)
    const reviewing = await reviewer.page.getByRole('region', { name: '完成审查' }).count()
    if (!reviewing) break
    await act(reviewer, '完成审查', () => reviewer.page.getByLabel('审查意见').fill('现场核查合格，材料齐全。'))
  }
  const head = await openVisitor()
  await head.signIn('health-head')
  await head.visit(`/staff/cases/${caseId}`)
  await head.usable('the case before its decision')
  await act(head, '准予许可', () => head.page.getByLabel('审查意见').fill('同意。'))
  await head.visit(`/staff/cases/${caseId}`)
  await act(head, '制作证照')
}
