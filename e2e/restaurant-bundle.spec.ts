import { describe, expect, it } from 'vitest'
import { project } from '#api/projects.ts'
import { letIn } from './let-in.ts'
import { answerQuestions, scanned } from './papers.ts'
import { send } from './send.ts'
import { openVisitor, type Visitor } from './visitor.ts'

describe('opening a restaurant', () => {
  it('is one application, from the goal to the licences', async () => {
    const person = await openVisitor({ size: 'phone' })
    const { page } = person
    await person.signIn('applicant-1')
    await person.visit('/bundles')
    await page.getByRole('link', { name: '开饭店' }).click()
    await page.getByRole('radio', { name: '自有房屋' }).check()
    await page.getByRole('radio', { name: /不足一百五十平方米/ }).check()
    await person.usable('a goal, its questions answered')
    await page.getByRole('link', { name: '一次申请' }).click()
    await fillIn(person)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByRole('link', { name: /请确认您对真实性负责/ }).waitFor()
    await declare(person)
    // At most seven work for a trader: the way leads back to where that was answered.
    const staff = page.getByRole('textbox', { name: '从业人员人数' })
    await staff.waitFor()
    await page
      .getByRole('alert')
      .getByRole('link', { name: /从业人员人数/ })
      .waitFor()
    await person.usable('an answer of a goal refused')
    await staff.fill('3')
    while (!(await page.getByRole('heading', { name: '核对并提交' }).count())) await goOn(person)
    await declare(person)
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}$/)
    await page.getByText(/\d{6}-\d{4}-\d{6}/).waitFor()
    const id = page.url().split('/').at(-1) ?? ''
    await page.locator('.case-line', { hasText: '食品卫生许可证核发' }).getByText('等待').first().waitFor()

    await person.usable('a project under way')

    await atTheDesk(id)

    await atTheWindow('market-clerk-1', await caseOf(person, id, '2501'))
    await throughReview('police', await caseOf(person, id, '0405'))
    await throughReview('health', await caseOf(person, id, '1802'))
    await atTheWindow('market-clerk-4', await caseOf(person, id, '2505'))
    await page.getByText(/4个事项已办成4个/).waitFor({ timeout: 20_000 })
    await page.getByText('全部办成').waitFor()
    await person.usable('a project all of which is done')
  })
})

/** A department that has an item in it sees who waits for whom; one that has none finds no such project. */
async function atTheDesk(id: string): Promise<void> {
  const health = await sit('health-clerk-1')
  await health.visit('/staff/projects')
  await health.page.locator(`a[href$="/projects/${id}"]`).click()
  const hygiene = health.page.getByRole('row', { name: /食品卫生许可证核发/ })
  await hygiene.getByText('本部门').waitFor()
  await hygiene.getByText(/名称/).first().waitFor()
  await health.usable('a project at the desk of one of its departments')
  const stranger = await sit('agriculture-clerk-1')
  const answer = await stranger.context.request.get(project.path.replace('{id}', id))
  expect(answer.status()).toBe(404)
}

/** Handled at once, by whoever sits there. */
async function atTheWindow(username: string, caseId: string): Promise<void> {
  await letIn(username)
  const clerk = await openVisitor()
  await clerk.signIn(username)
  for (const act of ['receive', 'accept']) await send(clerk, `/api/cases/${caseId}/${act}`)
  await send(clerk, `/api/cases/${caseId}/grant`, { opinion: '符合条件' })
  await send(clerk, `/api/cases/${caseId}/issue`)
}

/** Taken in, reviewed, decided by the deputy head. */
async function throughReview(department: 'police' | 'health', caseId: string): Promise<void> {
  const seats = [
    department === 'police' ? 'police-clerk-2' : 'health-clerk-1',
    `${department}-reviewer`,
    `${department}-deputy-head`,
  ]
  const [clerk, reviewer, deputy] = await Promise.all(seats.map(sit))
  if (!clerk || !reviewer || !deputy) throw new Error('three seats, three people')
  for (const act of ['receive', 'accept']) await send(clerk, `/api/cases/${caseId}/${act}`)
  for (const step of ['document-review', 'site-inspection'])
    await send(reviewer, `/api/cases/${caseId}/review`, { step, verdict: 'pass', opinion: '符合要求' })
  await send(deputy, `/api/cases/${caseId}/grant`, { opinion: '同意' })
  await send(deputy, `/api/cases/${caseId}/issue`)
}

async function sit(username: string): Promise<Visitor> {
  await letIn(username)
  const visitor = await openVisitor()
  await visitor.signIn(username)
  return visitor
}

/** The case an item of the project is handled in, once it has begun. */
async function caseOf({ context }: Visitor, id: string, item: string): Promise<string> {
  const read = async () => {
    const answer = await context.request.get(project.path.replace('{id}', id))
    const { parts } = (await answer.json()) as { parts: { item: string; caseId: string | null }[] }
    return parts.find((part) => part.item === item)?.caseId ?? ''
  }
  await expect.poll(read, { timeout: 15_000 }).not.toBe('')
  return read()
}

/** Answers every group of questions and hands in every paper, up to the last look. */
async function fillIn(person: Visitor): Promise<void> {
  const { page } = person
  await page.getByText(/第 1 步/).waitFor()
  for (;;) {
    if (await page.locator('.slot').count()) break
    await page.locator('form .field').first().waitFor()
    await answerQuestions(person)
    await goOn(person)
  }
  await person.usable('the papers of a goal')
  for (const slot of await page.locator('.slot').all()) {
    await slot.locator('input[type=file]').setInputFiles(scanned('scan'))
    await slot.getByText('已上传').waitFor()
  }
  await goOn(person)
}

async function goOn({ page, settled }: Visitor): Promise<void> {
  const before = page.url()
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.waitForURL((url) => url.href !== before)
  await settled()
}

async function declare({ page }: Visitor): Promise<void> {
  await page.getByRole('checkbox', { name: /真实性负责/ }).check()
  await page.getByRole('button', { name: '提交' }).click()
}
