import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { registerAccount } from '#api/accounts.ts'
import { openBrowser } from '../testing/browse.ts'
import { ownCity } from './own-city.ts'
import { answerQuestions, answerScenarios, scanned } from './papers.ts'
import { send } from './send.ts'
import { demoPassword, openVisitor, type Visitor } from './visitor.ts'

describe('an applicant is told', () => {
  it('of the acceptance: a badge, a notice, read one by one and all at once', async () => {
    const person = await openVisitor({ size: 'phone' })
    const { page } = person
    await person.signIn(await somebodyNew())
    const caseId = await apply(person)
    const clerk = await openVisitor()
    await clerk.signIn('health-clerk-1')
    await send(clerk, `/api/cases/${caseId}/receive`)
    await send(clerk, `/api/cases/${caseId}/accept`)

    const badge = page.getByRole('link', { name: /^消息\s*2\s*条未读$/ })
    const shown = async () => {
      await person.visit('/')
      return badge.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      )
    }
    await expect.poll(shown, { timeout: 15_000 }).toBe(true)
    await badge.click()
    await page.getByRole('status').getByText('2条未读').waitFor()
    const lines = page.locator('.unread-line')
    expect(await lines.count()).toBe(2)
    expect(await lines.first().innerText()).toContain('申请已受理')
    expect(await lines.first().innerText()).toMatch(/办件编号 \d{21}/)
    await person.usable('notices, two of them unread')

    await page.getByRole('button', { name: /^标为已读：申请已受理/ }).click()
    await page.getByRole('link', { name: /^消息\s*1\s*条未读$/ }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('申请已受理')
    await page.getByRole('button', { name: '全部标为已读' }).click()
    await page.getByRole('status').getByText('全部已读').waitFor()
    expect(await lines.count()).toBe(0)
    await person.usable('notices, all of them read')
    await page.getByRole('link', { name: '申请已受理' }).first().click()
    await page.waitForURL(`**/cases/${caseId}`)
  })
})

describe('what somebody was told', () => {
  it('is there in English, and opening the case is reading it', async () => {
    const person = await openVisitor({ language: 'en' })
    const { page } = person
    await person.signIn('applicant-2')
    await person.visit('/notices')
    await page.getByRole('heading', { name: 'My notices' }).waitFor()
    await person.usable('notices in English')
    const count = await page.locator('.unread-line').count()
    await page.locator('.unread-line a').first().click()
    await page.waitForURL(/\/cases\//)
    await person.settled()
    await page.goBack()
    await expect.poll(() => page.locator('.unread-line').count()).toBe(count - 1)
  })

  it.each(['zh-CN', 'en'] as const)('may be nothing yet (%s)', async (language) => {
    const username = `agent-told-nothing-${language.toLowerCase()}`
    await user(['add', username, '--role', 'agent', '--name', '新代办'])
    await user(['password', username])
    const person = await openVisitor({ size: 'small', language })
    await person.signIn(username)
    await person.visit('/notices')
    await person.page.getByText(/还没有消息|There are no notices yet/).waitFor()
    await person.usable('no notices')
  })

  it('is shown only after signing in', async () => {
    const person = await openVisitor({ size: 'phone' })
    await person.visit('/notices')
    await person.page.getByRole('heading', { name: '登录后查看您的消息' }).waitFor()
    await person.usable('notices of nobody')
  })
})

/** Applies for a permit with whatever answers and papers it asks for; gives the case. */
async function apply(person: Visitor): Promise<string> {
  const { page } = person
  await person.visit('/apply?item=1802')
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.locator('.task a').first().click()
  await answerScenarios(person)
  await page.getByRole('button', { name: '保存并继续' }).click()
  await page.waitForURL(/questions\/1$/)
  while (!page.url().endsWith('/materials')) {
    await page.locator('form .field').first().waitFor()
    await answerQuestions(person)
    const before = page.url()
    await page.getByRole('button', { name: '保存并继续' }).click()
    await page.waitForURL((url) => url.href !== before)
  }
  await page.locator('.slot').first().waitFor()
  for (const slot of await page.locator('.slot').all()) {
    await slot.locator('input[type=file]').setInputFiles(scanned('scan'))
    await slot.getByText('已上传').waitFor()
  }
  const caseId = /cases\/([0-9a-f-]+)\//.exec(page.url())?.[1] ?? ''
  await send(person, `/api/cases/${caseId}/submit`)
  return caseId
}

/** Registers somebody whom no other journey knows; gives the user name. */
async function somebodyNew(): Promise<string> {
  const username = 'applicant-to-be-told'
  await openBrowser(ownCity.origin).ask(registerAccount, {
    key: 'journey-of-notices',
    body: {
      kind: 'person',
      name: '金知悉',
      number: '32068419850612001X',
      mobile: '13800138111',
      username,
      password: demoPassword,
    },
  })
  return username
}

/** Runs `onedoor user …` beside the demo city. */
async function user(args: string[]): Promise<void> {
  const child = spawn(process.execPath, ['server/cli.ts', 'user', ...args], {
    env: { ...process.env, DATA_DIR: ownCity.dataDir, DATABASE_URL: ownCity.databaseUrl },
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(`${demoPassword}\n`)
  expect(await once(child, 'exit')).toEqual([0, null])
}
