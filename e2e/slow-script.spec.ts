import { expect, it } from 'vitest'
import { demoPassword, openVisitor, type Visitor } from './visitor.ts'

/** Opens a page on a line so slow that its script comes only when it is let in. */
async function openSlowly(visitor: Visitor, address: string): Promise<() => Promise<void>> {
  const { page } = visitor
  const gate = Promise.withResolvers<undefined>()
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await gate.promise
    await route.continue()
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('main form').first().waitFor()
  return async () => {
    gate.resolve(undefined)
    await visitor.settled()
  }
}

const main = ({ page }: Visitor) => page.getByRole('main')

it('what is typed before the script is there signs in, and is not sent about before the page can do it', async () => {
  const person = await openVisitor({ size: 'phone' })
  const { page } = person
  const arrive = await openSlowly(person, '/sign-in')
  await page.getByLabel('用户名').fill('applicant-1')
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByLabel('密码', { exact: true }).press('Enter')
  const send = main(person).getByRole('button', { name: '登录', exact: true })
  expect(await send.isDisabled()).toBe(true)
  await person.usable('a page that is not alive yet')
  expect(page.url()).not.toContain('applicant-1')
  await arrive()
  await send.click()
  await page.waitForURL(/\/my-cases$/)
})

it('what is typed before the script is there stays in a registration, whatever was chosen and whatever is wrong', async () => {
  const person = await openVisitor({ size: 'phone' })
  const { page } = person
  const arrive = await openSlowly(person, '/register')
  await page.getByLabel('企业').check()
  await page.getByLabel('手机号码').fill('138 0013 8000')
  await page.getByLabel('用户名').fill('slow-line')
  await page.getByLabel('显示密码').check()
  await arrive()
  await main(person).getByRole('button', { name: '注册' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('企业').isChecked()).toBe(true)
  expect(await page.getByLabel('手机').inputValue()).toBe('138 0013 8000')
  expect(await page.getByLabel('用户名').inputValue()).toBe('slow-line')
  expect(await page.getByLabel('密码', { exact: true }).getAttribute('type')).toBe('text')
  await person.usable('a registration typed early')
})

it('what is typed before the script is there is searched for', async () => {
  const person = await openVisitor()
  const { page } = person
  const arrive = await openSlowly(person, '/')
  await page.getByRole('main').getByRole('searchbox').fill('开饭店')
  await arrive()
  await page.getByRole('option').first().waitFor()
  await page.getByRole('main').getByRole('button', { name: '搜索' }).click()
  await page.waitForURL((address) => address.searchParams.get('q') === '开饭店')
})

it('what is typed before the script is there is tracked', async () => {
  const person = await openVisitor()
  const { page } = person
  const arrive = await openSlowly(person, '/tracking')
  await main(person).locator('[name=caseNumber]').fill('320684202001020000011')
  await main(person).locator('[name=queryCode]').fill('ABCD')
  await arrive()
  await main(person).locator('[name=queryCode]').press('Enter')
  await page.getByRole('alert').waitFor()
  expect(await main(person).locator('[name=caseNumber]').inputValue()).toBe('320684202001020000011')
})
