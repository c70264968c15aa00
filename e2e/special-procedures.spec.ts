import { expect, it } from 'vitest'
import { applyFor, nurse } from './apply-for.ts'
import { send } from './send.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

it('a case stands still for a special procedure, and both sides see it; then the applicant asks for a hearing', async () => {
  const person = await signedIn('applicant-1')
  const id = await applyFor(person, '1806', nurse)
  const reviewer = await signedIn('health-reviewer')
  await send(reviewer, `/api/cases/${id}/receive`)
  await send(reviewer, `/api/cases/${id}/accept`)

  const { page } = reviewer
  await reviewer.visit(`/staff/cases/${id}`)
  await page.getByText('特别程序、听证与勘验').click()
  await page.getByRole('button', { name: '启动特别程序' }).click()
  await page.getByLabel('程序', { exact: true }).click()
  await page.getByTitle('鉴定').click()
  await page.getByLabel('依据和理由').fill('学历证明需要鉴定')
  await page.getByLabel('所需时间').first().fill('6')
  await reviewer.usable('the form that starts a special procedure')
  await page.locator('.act form').getByRole('button', { name: '启动特别程序' }).click()
  await page.getByText('暂停计时：鉴定').first().waitFor()
  await page
    .getByRole('button', { name: /为什么是这一天？/ })
    .first()
    .click()
  await page.getByText('暂停当日不计，恢复当日计入').waitFor()
  await reviewer.usable('a case that stands still')

  const { page: own } = person
  await person.visit(`/cases/${id}`)
  await own.getByText('依法进行鉴定（学历证明需要鉴定）').waitFor()
  expect(await own.getByRole('img', { name: /暂停未计/ }).count()).toBeGreaterThan(0)
  await own.getByText('特别程序告知书').waitFor()
  await person.usableAtEverySize('the applicant’s page of a case that stands still')

  await send(reviewer, `/api/cases/${id}/end-special-procedure`, { result: '与原件一致' })
  await send(reviewer, `/api/cases/${id}/tell-hearing-right`, { matter: '执业资格' })
  await person.visit(`/cases/${id}`)
  await own.getByRole('button', { name: '要求听证' }).click()
  await own.getByRole('link', { name: '请填写要求听证的理由' }).waitFor()
  await person.usableAtEverySize('a request for a hearing without its reason')
  await own.getByLabel('要求听证的理由').fill('希望当面说明')
  await own.getByRole('button', { name: '要求听证' }).click()
  await own.getByText('申请听证', { exact: true }).first().waitFor()
  await reviewer.visit(`/staff/cases/${id}`)
  await page.getByText('举行听证期限').first().waitFor()
  await page.getByText('特别程序、听证与勘验').click()
  await page.getByRole('button', { name: '安排听证' }).click()
  await page.getByLabel('主持人').waitFor()
  await reviewer.usable('the form that schedules a hearing')
})
