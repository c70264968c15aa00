import { expect, it } from 'vitest'
import { openDatabase } from '../server/kernel/database.ts'
import { ownCity } from './own-city.ts'
import { signsOn } from './signs-on.ts'
import { openVisitor } from './visitor.ts'

/** A result that is ready at the construction bureau, whose applicant leaves it to the agency today. */
async function leftToTheAgency(): Promise<string> {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  const [ready] = await database
    .query<{ id: string }>(
      `with ready as (select c.id, c.applicant_id from case_row c
           join item_version v on v.code = c.item_code and v.version = c.item_version
         where c.department_code = '09' and (c.waiting_for = 'delivery'
           or c.status = 'granted' and v.body -> 'result' ->> 'kind' = 'none')
         order by c.sort_on, c.id limit 1),
       given as (insert into mandate (account_id, party_id, from_on)
         select a.id, r.applicant_id, current_date - 1 from account a, ready r where a.username = 'agent-1')
       select id from ready`,
    )
    .finally(() => database.close())
  return ready?.id ?? ''
}

it('an agency collects a licence at the window, signs on the screen, and the applicant’s side sees who signed', async () => {
  const id = await leftToTheAgency()
  const clerk = await openVisitor()
  const { page } = clerk
  await clerk.signIn('construction-clerk-1')
  await clerk.visit('/staff/collect')
  await page.getByRole('heading', { name: '待领取的结果' }).waitFor()
  await clerk.usableAtEverySize('the collecting desk')
  await page.getByLabel('证件号码').fill('320684198001010019')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('号码校验位不正确，请核对。').waitFor()
  await page.getByLabel('代办机构', { exact: true }).check()
  await page.getByLabel('代办机构账户名').fill('agent-1')
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText(/^来人：/).waitFor()
  await page
    .getByRole('button', { name: /^交付并签名/ })
    .first()
    .click()
  await page.getByRole('button', { name: '确认已领取' }).click()
  await page.getByText('还没有签名。').waitFor()
  await signsOn(clerk)
  await clerk.usable('a signature on a small screen')
  await page.getByRole('button', { name: '确认已领取' }).click()
  await page.getByText(/^已交付：/).waitFor()

  await clerk.visit(`/staff/cases/${id}`)
  await page.getByText('受托人持有效委托签名代领').waitFor()
  const drawn = await clerk.context.request.get(`/api/cases/${id}/signature`)
  expect(drawn.headers()['content-type']).toBe('image/png')

  const agent = await openVisitor({ size: 'phone' })
  await agent.signIn('agent-1')
  await agent.visit(`/cases/${id}`)
  await agent.page.getByText('受托人签名代领').waitFor()
  await agent.usable('a case that was collected')
})
