import { expect, it } from 'vitest'
import { openVisitor, type Visitor } from './visitor.ts'

interface Line {
  id: string
  caseNumber: string | null
  dueOn: string | null
}

const asked = async <R>({ context }: Visitor, path: string): Promise<R> =>
  (await (await context.request.get(path)).json()) as R

/** A case of the department whose limit is still running, and ends on a day that is worked. */
async function runningCase(clerk: Visitor): Promise<Line & { dueOn: string }> {
  const { today } = await asked<{ today: string }>(clerk, '/api/administration/calendar')
  const { cases } = await asked<{ cases: Line[] }>(clerk, '/api/work?limit=50')
  const found = cases.find(({ dueOn }) => dueOn !== null && dueOn > today)
  if (!found?.dueOn) throw new Error('no case of the department has time left')
  return { ...found, dueOn: found.dueOn }
}

const dialog = ({ page }: Visitor) => page.getByRole('dialog').last()

/** Closes a day at the calendar and publishes it. */
async function closeDay(manager: Visitor, on: string): Promise<void> {
  const { page } = manager
  await manager.visit(`/staff/administration/calendar?year=${on.slice(0, 4)}`)
  await manager.usable('the calendar of a year')
  const [year, month, day] = on.split('-').map(Number)
  await page.getByRole('button', { name: new RegExp(`^${year}年${month}月${day}日`) }).click()
  await dialog(manager).getByRole('button', { name: '加入待发布的调整' }).click()
  await dialog(manager).getByText('请填写名称或原因。').waitFor()
  await manager.usable('a day without a reason')
  await dialog(manager).getByLabel('名称或原因').fill('台风停业')
  await dialog(manager).getByLabel('英文（可不填）').fill('closed for a typhoon')
  await dialog(manager).getByRole('button', { name: '加入待发布的调整' }).click()
  await page.getByRole('button', { name: '预览对在办件的影响' }).click()
  await page.getByText('已经逾期（保持逾期）').waitFor()
  await manager.usable('what a closed day moves')
  await page.getByLabel('理由').fill('台风红色预警')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page.getByText('台风红色预警').waitFor()
  await page.getByText('还没有草稿。').waitFor()
  await page.getByRole('heading', { name: '版本对照' }).waitFor()
  await page.getByRole('region', { name: new RegExp(`^${year}年${month}月${day}日`) }).waitFor()
  await manager.usable('a calendar in two versions beside each other')
}

it('a day is closed, a case is due later, and its clock says why', async () => {
  const [manager, clerk] = await Promise.all([openVisitor(), openVisitor()])
  await clerk.signIn('health-clerk-1')
  const { id, dueOn } = await runningCase(clerk)
  await manager.signIn('centre-manager-1')
  await closeDay(manager, dueOn)

  await clerk.visit(`/staff/cases/${id}`)
  await clerk.page.getByText('工作日历调整，办理期限重新计算').first().waitFor()
  await clerk.usable('a case whose calendar changed')
  const { clocks } = await asked<{
    clocks: { running: boolean; dueOn: string; days: { on: string; why?: string }[] }[]
  }>(clerk, `/api/cases/${id}/clocks?explain=true`)
  const explained = clocks.find(({ running, days }) => running && days.some(({ on }) => on === dueOn))
  expect(explained?.dueOn && explained.dueOn > dueOn).toBe(true)
  expect(explained?.days.find(({ on }) => on === dueOn)?.why).toBe('台风停业')
})

it('a yearly notice is read, and what is not understood is told line by line', async () => {
  const manager = await openVisitor({ size: 'phone', language: 'en' })
  const { page } = manager
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/administration/calendar')
  await page.getByRole('button', { name: 'Import a yearly notice' }).click()
  await dialog(manager).getByLabel('Year of the notice').fill('28')
  await dialog(manager).getByRole('button', { name: 'Read', exact: true }).click()
  const sheet = dialog(manager)
  await sheet.getByText(/^Please give the year in four digits/).waitFor()
  await sheet.getByText(/^Please paste the notice/).waitFor()
  await manager.usable('a notice without a year and without a word')
  await dialog(manager).getByLabel('Year of the notice').fill('2028')
  await dialog(manager)
    .getByLabel('The notice', { exact: true })
    .fill('元旦：1月1日至3日放假调休。1月4日上班。\n2028-02-30 off')
  await dialog(manager).getByRole('button', { name: 'Read', exact: true }).click()
  await dialog(manager)
    .getByText(/^Line 2: there is no such day/)
    .waitFor()
  await manager.usable('a notice with a fault')
  await dialog(manager).locator('textarea').fill('元旦：1月1日至3日放假调休。1月4日上班。')
  await dialog(manager).getByRole('button', { name: 'Read', exact: true }).click()
  await dialog(manager)
    .getByText(/^Line 2/)
    .waitFor({ state: 'hidden' })
  // What was read of one year is not taken over as the notice of another.
  const adopt = sheet.getByRole('button', { name: 'Add to what is to be published' })
  await adopt.waitFor()
  await dialog(manager).getByLabel('Year of the notice').fill('2029')
  await adopt.waitFor({ state: 'hidden' })
  await dialog(manager).getByLabel('Year of the notice').fill('2028')
  await dialog(manager).getByRole('button', { name: 'Read', exact: true }).click()
  await dialog(manager).getByRole('button', { name: 'Add to what is to be published' }).click()
  await page.getByText(/Notice for 2028/).waitFor()
  await manager.usable('a notice to be published')
  // What was put together is kept: whoever comes back finds it, and it is decided for a coming day.
  await page.reload()
  await page.getByText(/Notice for 2028/).waitFor()
  await page.getByRole('button', { name: 'Preview what it does to open cases' }).click()
  await page.getByLabel('In force from').fill('2027-12-01')
  await page.getByLabel('Reason').fill('Notice of 2027 no. 1')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await page.getByText('Notice of 2027 no. 1').waitFor()
  // The draft is shown anew as what waits for its day; a sheet opened before would go with what was there.
  await page.getByLabel('Reason').waitFor({ state: 'hidden' })
  await manager.usable('an order for a coming day')
  await page.getByRole('button', { name: 'Discard the draft' }).click()
  await dialog(manager).getByRole('button', { name: 'Discard the draft' }).click()
  await page.getByText(/There is no draft yet/).waitFor()
})

it('everybody here reads the calendar, and nobody else changes it', async () => {
  const clerk = await openVisitor({ size: 'phone' })
  await clerk.signIn('health-clerk-1')
  await clerk.visit('/staff/administration/calendar?year=2027')
  await clerk.page.locator('.month').first().waitFor()
  await clerk.usable('the calendar for a clerk')
  expect(await clerk.page.locator('.month button').count()).toBe(0)
})
