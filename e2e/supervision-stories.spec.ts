// What is told of supervision, as those it is told of see it: a second notice and the appeal against it, a case that goes back
// to the department, a burst of made-up cases.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { ownCity } from './own-city.ts'
import { refusal, send } from './send.ts'
import { submitCase } from './submit-case.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

/** Chooses an act of the card, fills its form in and sends it. */
async function act(visitor: Visitor, name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const { page } = visitor
  await page.getByRole('button', { name, exact: true }).first().click()
  for (const [label, value] of Object.entries(values)) {
    const field = page.getByLabel(label, { exact: true })
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await page.locator('form').getByRole('button', { name, exact: true }).click()
  await page.locator('form').waitFor({ state: 'detached' })
  await visitor.settled()
}

const get = async <T>({ context }: Visitor, path: string) => (await (await context.request.get(path)).json()) as T

const status = ({ page }: Visitor) => page.locator('h1 .status').innerText()

describe('a second notice for what could be seen at the first', () => {
  it('is a red card at once, on the hall screen and at the desk; cancelled by two people where the appeal is right', async () => {
    const supervisor = await signedIn('supervisor-1')
    await supervisor.visit('/supervise/?department=18')
    await supervisor.page.getByText('实时', { exact: true }).waitFor()

    const clerk = await signedIn('health-clerk-1')
    await clerk.visit('/staff/')
    const id = await correctedTwice(clerk)
    const fresh = supervisor.page.locator('.alerts .is-fresh a').filter({ hasText: 'P-05' })
    await fresh.waitFor()
    await fresh.click()
    await supervisor.page.waitForURL(/\/supervise\/cards\/[0-9a-f-]{36}$/)
    const card = supervisor.page.url().split('/').at(-1) ?? ''

    await clerk.visit('/staff/cards?mine=true&rule=P-05')
    await clerk.page.locator(`table a[href="/staff/cards/${card}"]`).click()
    await clerk.page.getByText('红牌').first().waitFor()
    await clerk.settled()
    const evidence = clerk.page.locator('section[aria-labelledby=evidence] .history li')
    expect(await evidence.allInnerTexts()).toEqual([expect.stringContaining('补正'), expect.stringContaining('补正')])
    expect(await clerk.page.locator(`a[href="/staff/cases/${id}"]`).count()).toBe(1)
    await clerk.usable('a card of one’s own')
    await clerk.page.setViewportSize({ width: 360, height: 740 })
    await act(clerk, '签收')
    await act(clerk, '申诉', { 申诉理由: '补正时申请人换了学校一栏，首次并无此误' })
    await clerk.usable('a card appealed, on a phone')

    await supervisor.visit(`/supervise/cards/${card}`)
    await supervisor.page.getByText('补正时申请人换了学校一栏，首次并无此误').waitFor()
    await act(supervisor, '提议撤销', { 理由: '核对两次提交，申诉属实' })
    expect(await supervisor.page.getByRole('button', { name: '批准提议' }).count()).toBe(0)
    const manager = await signedIn('centre-manager-1')
    await manager.visit(`/supervise/cards/${card}`)
    await act(manager, '批准提议')
    expect(await status(manager)).toBe('撤销')

    await clerk.visit(`/staff/cards/${card}`)
    expect(await status(clerk)).toBe('撤销')
    await clerk.page.getByText('核对两次提交，申诉属实').first().waitFor()
    const { points, ledger } = await get<{ points: number; ledger: unknown[] }>(clerk, `/api/cards/${card}`)
    expect({ points, ledger }).toEqual({ points: 0, ledger: [] })
    await clerk.page.getByRole('link', { name: '通知单（PDF）' }).waitFor()
    await clerk.page.getByRole('link', { name: '申诉复核决定书（PDF）' }).waitFor()
    await clerk.usable('a card cancelled, on a phone')
  })
})

describe('a case whose window may decide', () => {
  it('decided upstairs is a yellow card for who decided, and its supervisor reads why', async () => {
    const clerk = await signedIn('health-clerk-1')
    await clerk.visit('/staff/')
    const { id, caseNumber } = await submitCase(clerk)
    for (const step of ['receive', 'accept']) await send(clerk, `/api/cases/${id}/${step}`)
    const reviewer = await signedIn('health-reviewer')
    const { item } = await get<{ item: { reviewSteps: { code: string }[] } }>(reviewer, '/api/public/items/1806')
    for (const { code } of item.reviewSteps)
      await send(reviewer, `/api/cases/${id}/review`, { step: code, verdict: 'pass', opinion: '符合条件' })

    const deputy = await signedIn('health-deputy-head')
    await deputy.visit(`/staff/cases/${id}`)
    await deputy.page.getByRole('button', { name: '准予许可' }).first().click()
    await deputy.page.locator('.act form textarea').fill('同意')
    const form = deputy.page.locator('.act form')
    await form.getByRole('button', { name: '准予许可', exact: true }).click()
    // Not the button: while it is busy it has another name.
    await form.waitFor({ state: 'detached' })
    await deputy.visit('/staff/cards?mine=true&rule=I-04')
    await deputy.page.getByText(caseNumber).first().waitFor()

    const supervisor = await signedIn('supervisor-1')
    await supervisor.visit('/supervise/cards?rule=I-04&department=18')
    await supervisor.page.getByText(caseNumber).first().waitFor()
    await supervisor.page
      .locator('table tr')
      .filter({ hasText: caseNumber })
      .getByRole('link', { name: /I-04/ })
      .click()
    await supervisor.page.getByText('窗口已获授权，决定却在窗口以外作出。').waitFor()
    await supervisor.settled()
    await supervisor.usable('the card of a case handed back')
    await supervisor.page.getByRole('link', { name: caseNumber }).click()
    await supervisor.page.getByRole('heading', { name: '办理经过' }).waitFor()
  })
})

describe('a burst of cases at the end of the month', () => {
  const burst = 13

  it('is one card that leads to every case of it and accuses nobody, until it proved true', async () => {
    // Patterns read what a checkpoint has confirmed, within ten seconds of it.
    await checkpoint()
    const supervisor = await signedIn('supervisor-1')
    const { page } = supervisor
    const found = () => get<{ cards: { id: string }[] }>(supervisor, '/api/cards?rule=I-02')
    await expect.poll(async () => (await found()).cards.length, { timeout: 60_000 }).toBe(1)
    const clerk = await signedIn('health-clerk-1')
    expect((await get<{ cards: unknown[] }>(clerk, '/api/cards?rule=I-02')).cards).toEqual([])

    await supervisor.visit('/supervise/cards?rule=I-02')
    await page.locator('table').getByRole('link', { name: /I-02/ }).click()
    await page.getByText(new RegExp(`集中录入 ${burst} 件可疑办件`)).waitFor()
    await supervisor.settled()
    const cases = page.locator('.history a[href^="/supervise/cases/"]')
    expect(await cases.count()).toBe(burst)
    await supervisor.usable('a burst of cases')
    await cases.first().click()
    await page.getByRole('heading', { name: '办理经过' }).waitFor()
    await supervisor.visit('/supervise/cards?rule=I-01&level=red&limit=100')
    expect(await page.locator('table').getByRole('link', { name: /^I-01/ }).count()).toBeGreaterThanOrEqual(burst)

    await supervisor.visit('/supervise/cards?rule=I-02')
    await page.locator('table').getByRole('link', { name: /I-02/ }).click()
    await supervisor.settled()
    await act(supervisor, '核查属实，立牌', { 级别: 'red', 理由: '调取录像，当时窗口无申请人' })
    await clerk.visit('/staff/cards?rule=I-02')
    await clerk.page.locator('table').getByRole('link', { name: /I-02/ }).click()
    await clerk.page.getByText('调取录像，当时窗口无申请人').waitFor()
    await clerk.settled()
    await clerk.usable('a charge at the desk')
  })
})

/** Signs the log as it is now, as the operator does at will. */
const checkpoint = () =>
  promisify(execFile)(process.execPath, ['server/cli.ts', 'checkpoint'], {
    env: { ...process.env, DATA_DIR: ownCity.dataDir, DATABASE_URL: ownCity.databaseUrl },
  })

/** A case of a walk-in told twice what to correct, the second time of what could be seen before; gives its id. */
async function correctedTwice(clerk: Visitor): Promise<string> {
  const { id } = await submitCase(clerk)
  await send(clerk, `/api/cases/${id}/receive`)
  const { item } = await get<{ item: { materials: { code: string }[] } }>(clerk, '/api/public/items/1806')
  const [first = '', ...others] = item.materials.map(({ code }) => code)
  const wrong = [{ subject: first, defect: '申请表缺少签名' }]
  await send(clerk, `/api/cases/${id}/request-correction`, { defects: wrong, fits: [...others, 'form'] })
  const { answers, materials } = await get<{ answers: object; materials: { material: string; fileId: string }[] }>(
    clerk,
    `/api/cases/${id}`,
  )
  const papers = materials.map(({ material, fileId }) => ({ material, fileId }))
  await send(clerk, `/api/cases/${id}/supplement`, { answers, materials: papers })
  const again = { defects: [{ subject: 'school', defect: '学校名称不完整' }], fits: [first, ...others] }
  expect(await refusal(clerk, `/api/cases/${id}/request-correction`, again)).toBe('already-told-once')
  await send(clerk, `/api/cases/${id}/request-correction`, { ...again, overrideReason: '首次审查疏漏' })
  return id
}
