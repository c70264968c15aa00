// A paper its owner marks as confidential is opened by who handles the case alone, and its owner sees who did, when and why.
import { it } from 'vitest'
import { applyFor, nurse } from './apply-for.ts'
import { send } from './send.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

/** Marks the first paper of a draft as private. */
async function mark(person: Visitor, id: string): Promise<void> {
  const { page } = person
  await person.visit(`/cases/${id}/apply/materials`)
  await page
    .getByRole('button', { name: /^标为保密/ })
    .first()
    .click()
  await person.usableAtEverySize('a mark being given')
  await page.getByRole('button', { name: '保存标记' }).click()
  await page.getByText('请填写简要说明').first().waitFor()
  await page.getByLabel('保密理由').selectOption('privacy')
  await page.getByLabel(/^简要说明/).fill('含病历')
  await page.getByRole('button', { name: '保存标记' }).click()
  await page.getByText('保密 · 个人隐私 · 含病历').waitFor()
  await person.usableAtEverySize('a paper that is marked')
}

it('a marked paper is opened with the reason on record, and its owner reads who, when and why', async () => {
  const person = await signedIn('applicant-2', { size: 'phone' })
  const id = await applyFor(person, '1806', nurse, { submits: false })
  await mark(person, id)
  await send(person, `/api/cases/${id}/submit`)
  await person.visit(`/cases/${id}`)
  await person.page.getByText('还没有人查看过。').waitFor()

  const reviewer = await signedIn('health-reviewer')
  await reviewer.visit(`/staff/cases/${id}`)
  const tag = reviewer.page.getByText('保密 · 个人隐私 · 含病历')
  await tag.waitFor()
  await reviewer.page.locator('.papers li').filter({ has: tag }).getByRole('button').first().click()
  await reviewer.page.locator('.viewer canvas').waitFor()
  await reviewer.usableAtEverySize('a marked paper at the desk')

  const supervisor = await signedIn('supervisor-1')
  await supervisor.visit(`/supervise/cases/${id}`)
  await supervisor.page.locator('.papers li').filter({ hasText: '含病历' }).getByRole('button').first().click()
  await supervisor.usable('about to say why a marked paper is opened')
  await supervisor.page.getByLabel('查看理由').fill('核查投诉')
  await supervisor.page.locator('.papers ~ form').getByRole('button').click()
  await supervisor.page.locator('.viewer canvas').waitFor()

  await person.visit(`/cases/${id}`)
  await person.page
    .locator('.openings')
    .getByText(/监察人员.*核查投诉/)
    .waitFor()
  await person.page
    .locator('.openings')
    .getByText(/审查人员.*办理本件/)
    .first()
    .waitFor()
  await person.usableAtEverySize('the record of looks at a marked paper')
})
