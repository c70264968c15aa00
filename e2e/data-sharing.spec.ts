import { expect, it } from 'vitest'
import { openDatabase } from '../server/kernel/database.ts'
import { ownCity } from './own-city.ts'
import { openVisitor, type Visitor } from './visitor.ts'

it('an office asks another for the data behind a paper, doubts what it gets, and confirms it once it was put right', async () => {
  const [culture, health] = [await openVisitor(), await openVisitor({ size: 'phone' })]
  await culture.signIn('culture-reviewer')
  await culture.visit('/staff/data-requests')
  await culture.page.getByRole('button', { name: '申请数据' }).click()
  const paper = culture.page.getByLabel('数据（材料）')
  const option = paper.locator('option', { hasText: '公共场所卫生许可证' }).first()
  await paper.selectOption((await option.getAttribute('value')) ?? expect.fail('it may be asked for'))
  expect(await culture.page.getByLabel('掌握数据的部门').inputValue()).toBe('18')
  await culture.page.getByLabel(/^用途/).fill('审查场所的卫生条件')
  await culture.usable('data to be asked for')
  await culture.page.getByRole('button', { name: '提出申请' }).click()
  await culture.page.getByText('已提出申请').waitFor()
  const made = culture.page.getByRole('article').filter({ hasText: '审查场所的卫生条件' }).first()
  const number = (await made.getByRole('heading').first().innerText()).split(' ')[0] ?? ''
  expect(number).toMatch(/^数享〔\d{4}〕\d+号$/)

  await health.signIn('health-reviewer')
  await health.visit('/staff/data-requests?side=provides&open=true')
  const asked = sheet(health, number)
  await asked.getByText('剩 10 个工作日').waitFor()
  await asked.getByRole('button', { name: '为什么是这一天？' }).click()
  await asked.getByText(/工作日数待核实/).waitFor()
  await asked.getByRole('button', { name: '答复', exact: true }).click()
  await asked.getByRole('radio', { name: '不同意' }).check()
  await asked.getByLabel('法定理由').waitFor()
  await health.usable('an answer to be given')
  await asked.getByRole('radio', { name: '同意共享' }).check()
  await asked.getByRole('button', { name: '答复', exact: true }).last().click()
  await does(health, number, '提供数据', async (form) => {
    await form.getByRole('radio', { name: '核验结果' }).check()
    await form.getByLabel(/^怎样提供/).fill('许可证在有效期内')
  })

  await culture.visit('/staff/data-requests?side=asks')
  await does(culture, number, '申请校核', (form) => form.getByLabel('哪里有误').fill('场所名称不一致'))
  await health.visit('/staff/data-requests?side=provides&open=true')
  await does(health, number, '校核', async (form) => {
    await form.getByRole('radio', { name: '已更正' }).check()
    await form.getByLabel('校核情况').fill('名称变更已更正')
  })
  await culture.visit('/staff/data-requests?side=asks')
  await does(culture, number, '确认无误', () => Promise.resolve())
  await sheet(culture, number).getByText('已核实').waitFor()
  await culture.usableAtEverySize('what offices ask each other for')
})

it('whoever applied reads that another office is asked, and supervision what is late', async () => {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  const [own] = await database
    .query<{ id: string; username: string }>(
      `select c.id, a.username from data_request r join case_row c on c.id = r.case_id join account a on a.party_id = c.applicant_id
       where a.username in ('applicant-1', 'applicant-2') limit 1`,
    )
    .finally(() => database.close())
  const { id, username } = own ?? expect.fail('an applicant whose password is known has one')
  const [citizen, supervisor] = [await openVisitor({ size: 'phone' }), await openVisitor({ language: 'en' })]
  await citizen.signIn(username)
  await citizen.visit(`/cases/${id}`)
  await citizen.page.getByRole('heading', { name: '部门间数据共享' }).waitFor()
  await citizen.page.getByText(/不用您提交/).waitFor()
  await citizen.usable('a case with what other offices are asked for')
  await supervisor.signIn('supervisor-1')
  await supervisor.visit('/supervise/data-requests')
  await supervisor.page.getByText('a card was raised').first().waitFor()
  await supervisor.usable('what is owed between offices')
})

/** The sheet of a request by its number. */
const sheet = ({ page }: Visitor, number: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: new RegExp(`^${number}`) }) })

type Sheet = ReturnType<typeof sheet>

/** Chooses an act of a request, fills its form in and sends it; then the act is gone. */
async function does(visitor: Visitor, number: string, act: string, fillIn: (it: Sheet) => Promise<void>) {
  const on = sheet(visitor, number)
  await on.getByRole('button', { name: act, exact: true }).first().click()
  await fillIn(on)
  await on.getByRole('button', { name: act, exact: true }).last().click()
  await on.getByRole('button', { name: act, exact: true }).first().waitFor({ state: 'detached' })
}
