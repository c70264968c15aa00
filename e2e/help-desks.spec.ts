import { expect, it } from 'vitest'
import { openDatabase } from '../server/kernel/database.ts'
import { applicantUsernames } from '../server/demo/demo-accounts.ts'
import { syntheticPerson } from '../server/demo/synthetic-people.ts'
import { ownCity } from './own-city.ts'
import { signsOn } from './signs-on.ts'
import { openVisitor, type Visitor } from './visitor.ts'

/** An applicant of the demo nobody helps yet and who brought nothing yet; with nobody at a counter, whatever came before. */
async function somebodyNew(): Promise<{ username: string; number: string }> {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  await database.query('delete from ticket')
  await database.query('delete from counter_session')
  const [found] = await database
    .query<{ username: string }>(
      `select a.username from account a where a.username = any($1)
         and not exists (select from help h where h.party_id = a.party_id) order by a.username desc`,
      [applicantUsernames],
    )
    .finally(() => database.close())
  const username = found?.username ?? expect.fail('everybody is helped')
  return { username, number: syntheticPerson(username === applicantUsernames[0] ? 0 : 1).number }
}

it('what a window could not get done goes to its desk with an owner and a day; whoever brought it reads the answer', async () => {
  const { username } = await somebodyNew()
  const [citizen, clerk, manager] = [await openVisitor({ size: 'phone' }), await openVisitor(), await openVisitor()]
  await signInAt(clerk, 'health-clerk-1', '1801')
  await citizen.signIn(username)
  await citizen.visit('/visit')
  await citizen.page.getByRole('button', { name: '在社会与民生取号' }).click()
  await citizen.page.getByRole('link', { name: /^排队号 D/ }).click()
  await citizen.page.getByText('前面还有 0 人').waitFor()

  await served(clerk)
  await clerk.page.getByLabel('什么事没有办成').fill('跑了三趟，说材料都不对')
  await clerk.page.getByRole('button', { name: '转“办不成事”窗口' }).click()
  await clerk.page.getByText('窗口现在没有人。').waitFor()

  await signInAt(manager, 'centre-manager-1', 'Z1')
  await served(manager)
  await manager.visit('/staff/matters')
  await manager.page.getByRole('button', { name: '登记“办不成事”' }).click()
  await manager.page.getByText(/^由叫号 D\d{3} 反映$/).waitFor()
  expect(await manager.page.getByLabel('什么事没有办成').inputValue()).toBe('跑了三趟，说材料都不对')
  await manager.page.getByLabel('责任部门').selectOption('18')
  await manager.page.getByLabel('责任人').selectOption({ index: 1 })
  await manager.usable('a matter to be taken up')
  await manager.page.getByRole('button', { name: '登记', exact: true }).click()
  await manager.page.getByRole('article').getByText('跑了三趟，说材料都不对').first().waitFor()

  await citizen.page.getByRole('heading', { name: /^办〔\d{4}〕\d+号$/ }).waitFor({ timeout: 30_000 })
  await citizen.page.getByText(/^最迟 .+答复$/).waitFor()
  await citizen.usable('a ticket with what was brought')
  await answeredByTheHead()
  await citizen.visit('/my-cases')
  await citizen.page.getByRole('link', { name: '“办不成事”' }).click()
  await citizen.page.getByText('已为您办好，请凭身份证到 1801 号窗口领取').first().waitFor()
  await citizen.page.getByText('已办成').first().waitFor()
  await citizen.usableAtEverySize('one’s own matters')
})

async function signInAt({ page, ...visitor }: Visitor, username: string, counter: string): Promise<void> {
  await visitor.signIn(username)
  await visitor.visit('/staff/counter')
  await page
    .locator('.toolbar', { has: page.getByText(new RegExp(`^${counter} `)) })
    .getByRole('button', { name: '签到' })
    .click()
  await page.getByText(`您在 ${counter} 号窗口`).waitFor()
}

async function served({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: '叫下一个' }).click()
  await page.getByRole('button', { name: '开始办理' }).click()
  await page.getByRole('button', { name: '办完' }).waitFor()
}

/** The leader of the department answers what nobody has answered yet. */
async function answeredByTheHead(): Promise<void> {
  const head = await openVisitor()
  await head.signIn('health-head')
  await head.visit('/staff/matters?open=true')
  await head.page.getByRole('button', { name: '答复办结' }).first().click()
  await head.page.getByLabel('给反映人的答复').fill('已为您办好，请凭身份证到 1801 号窗口领取')
  await head.usable('a matter to be answered')
  await head.page.getByRole('button', { name: '答复办结' }).last().click()
  await head.page.getByLabel('给反映人的答复').waitFor({ state: 'detached' })
}

it('somebody is helped: they sign a mandate at the desk, the helper works off the list, and the mandate ends with it', async () => {
  const { username, number } = await somebodyNew()
  const [manager, helper, helped] = [await openVisitor(), await openVisitor(), await openVisitor({ size: 'phone' })]
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/helps')
  await manager.page.getByRole('button', { name: '指定帮办人' }).click()
  await manager.page.getByLabel('当事人证件号码').fill(number)
  await manager.page.getByLabel('帮办人账户名').fill('agent-1')
  await manager.page.getByLabel('委托到哪一天').fill('2099-12-31')
  await manager.page.getByLabel('要办的事（一行一项）').fill('准备材料\n到窗口递交')
  await manager.page.getByRole('button', { name: '签署委托并指定' }).click()
  await manager.page.getByText('当事人还没有签名。').waitFor()
  await signsOn(manager)
  await manager.usable('a mandate to be signed')
  await manager.page.getByRole('button', { name: '签署委托并指定' }).click()
  await manager.page.getByText('已指定，帮办人现在可以替当事人办理。').waitFor()

  await helper.signIn('agent-1')
  await helper.visit('/helps')
  const first = helper.page.getByRole('article').first()
  await first.getByLabel('办理情况').fill('材料齐了')
  await first.getByRole('button', { name: '办好一项' }).click()
  await first.getByText(/已办：材料齐了$/).waitFor()
  await helper.usableAtEverySize('a list worked off')

  await helped.signIn(username)
  await helped.visit('/helps')
  await helped.page.getByText(/已办：材料齐了$/).waitFor()
  await helped.usable('help seen by who is helped')

  await first.getByLabel('结束说明').fill('都办好了')
  await first.getByRole('button', { name: '结束帮办' }).click()
  await first.getByText('已结束').waitFor()
  await helped.visit('/helps')
  await helped.page.getByText('已结束').first().waitFor()
  await helped.page.getByText('都办好了').waitFor()
})
