import { expect, it } from 'vitest'
import { applyFor, nurse } from './apply-for.ts'
import { letIn } from './let-in.ts'
import { scanned } from './papers.ts'
import { issueLicence } from './issue-licence.ts'
import { send } from './send.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

const trees = {
  siteAddress: '海门市常乐镇',
  species: '杨树',
  trees: 12,
  largestDiameterCm: 30,
  manner: '砍伐',
  replanting: '次年春季补植水杉十二株',
  contactName: '甘望舒',
}

it('papers promised at acceptance are handed in on the page of the case', async () => {
  const person = await signedIn('applicant-1', { size: 'phone' })
  const { page } = person
  const id = await applyFor(person, '1408', trees, { without: ['felling-design'] })
  await letIn('agriculture-clerk-1')
  const clerk = await signedIn('agriculture-clerk-1')
  await send(clerk, `/api/cases/${id}/receive`)
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await send(clerk, `/api/cases/${id}/accept-on-promise`, { promisedOn: soon })
  await person.visit(`/cases/${id}`)
  await page.getByRole('heading', { name: '待补交的材料' }).waitFor()
  await person.usableAtEverySize('a case with papers still to come')
  await page.getByRole('button', { name: '提交补交的材料' }).click()
  await page.getByRole('alert').getByText('请选择要提交的文件').waitFor()
  await person.usable('no paper chosen')
  await page.getByLabel('采伐作业设计').setInputFiles(scanned('design'))
  await page.getByRole('button', { name: '提交补交的材料' }).click()
  await page.getByRole('heading', { name: '待补交的材料' }).waitFor({ state: 'detached' })
})

it('who holds a licence applies for its change from the case that gave it', async () => {
  const person = await signedIn('applicant-1', { language: 'en' })
  const id = await applyFor(person, '1806', nurse)
  const clerk = await signedIn('health-clerk-1')
  await issueLicence(clerk, id)
  await person.visit(`/cases/${id}`)
  await person.page.getByRole('button', { name: 'Apply to change the licence' }).waitFor()
  await person.page.getByRole('button', { name: 'Apply to renew the licence' }).waitFor()
  await person.usableAtEverySize('a case whose licence may be changed')
  await person.page.getByRole('button', { name: 'Apply to change the licence' }).click()
  await person.page.waitForURL(/\/cases\/[0-9a-f-]{36}\/apply/)
  expect(person.page.url()).not.toContain(id)
})
