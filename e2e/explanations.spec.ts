// What took longer than is published is explained in public: written by the reviewer, signed by the head, read by anybody.
import { expect, it } from 'vitest'
import { addDays, civilDateOf } from '#domain/kernel/index.ts'
import { inThePast, type PastAct } from './in-the-past.ts'
import { submitCase } from './submit-case.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string): Promise<Visitor> {
  const visitor = await openVisitor()
  await visitor.signIn(username)
  return visitor
}

/** A nurse's registration accepted thirty days ago and undecided since. */
async function overran(): Promise<string> {
  const username = 'health-clerk-1'
  const clerk = await signedIn(username)
  await clerk.visit('/staff/work')
  const { id: like } = await submitCase(clerk)
  const on = addDays(civilDateOf(new Date().toISOString()), -30)
  const acts = (['ReceiveCase', 'AcceptCase'] as const).map((type): PastAct => [on, username, { type }])
  return inThePast({ visitor: clerk, username }, like, { on, acts })
}

const words = '上月申请集中，注册审查仅一人承办。'
const corrected = '上月申请集中，注册审查仅一人承办，现已增派一人。'

it('a delay is explained by the unit, signed by its head, read by anybody, and corrected by a further version', async () => {
  const id = await overran()
  const reviewer = await signedIn('health-reviewer')
  await reviewer.visit('/staff/explanations?status=owed')
  await reviewer.page.locator(`a[href*="${id}"]`).waitFor()
  await reviewer.usableAtEverySize('the explanations a unit owes')
  await write(reviewer, id, '电话 13800138000')
  await reviewer.page.getByRole('alert').getByText('第 1 行含有手机号码').waitFor()
  await reviewer.usableAtEverySize('an explanation that shows a number of a person')
  await write(reviewer, id, words, { inBetween: () => changedLanguage(reviewer) })
  await reviewer.page.getByText('待负责人签发').waitFor()

  const anybody = await openVisitor()
  const published = async (text: string, times: number) => {
    await anybody.visit('/explanations?item=1806')
    await expect.poll(() => anybody.page.getByText(text, { exact: true }).count()).toBe(times)
  }
  await published(words, 0)
  const head = await signedIn('health-head')
  await sign(head, id)
  await published(words, 1)
  expect(await anybody.page.locator('main').innerText()).not.toContain(id)
  await anybody.usableAtEverySize('explanations as published')

  await write(reviewer, id, corrected)
  await sign(head, id)
  await head.usableAtEverySize('an explanation that was corrected')
  await published(corrected, 1)
  await anybody.page.getByText('更正前的版本（1）').first().click()
  await anybody.page.getByText(words, { exact: true }).waitFor()
  await anybody.usable('an explanation with what it was before')
})

interface Between {
  inBetween?(): Promise<void>
}

/** Whoever looks at the page in the other language finds what was being written. */
async function changedLanguage({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'English' }).click()
  await expect.poll(() => page.getByLabel('Explanation (Chinese)').inputValue()).toBe(words)
  await page.getByRole('button', { name: '中文' }).click()
}

async function write({ page, visit }: Visitor, id: string, text: string, { inBetween }: Between = {}): Promise<void> {
  await visit(`/staff/explanations/${id}`)
  await page.getByLabel('原因').selectOption('many-applications')
  await page.getByLabel('说明（中文）').fill(text)
  await inBetween?.()
  await page.getByRole('button', { name: '保存，交负责人签发' }).click()
}

async function sign({ page, visit }: Visitor, id: string): Promise<void> {
  await visit(`/staff/explanations/${id}`)
  await page.getByRole('button', { name: '签发并公开' }).click()
  await page
    .getByText(/签发，.*公开/)
    .first()
    .waitFor()
}
