// Who holds a licence objects to being named where grants are published; the head decides, and what is published follows.
import { expect, it } from 'vitest'
import { applyFor, nurse } from './apply-for.ts'
import { issueLicence } from './issue-licence.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

/** A licence of the person's own, issued and not yet delivered: the number it is published under, and the case that gave it. */
async function licensed(person: Visitor): Promise<{ id: string; number: string }> {
  const id = await applyFor(person, '1806', nurse)
  const clerk = await signedIn('health-clerk-1')
  await issueLicence(clerk, id)
  const answer = await person.context.request.get(`/api/cases/${id}/documents`)
  const { documents } = (await answer.json()) as { documents: { kind: string; number: string | null }[] }
  return { id, number: documents.find(({ kind }) => kind === 'licence')?.number ?? '' }
}

/** The head finds the objection on the desk, sees by when it is to be decided, and overrules it. */
async function overrule(head: Visitor, id: string): Promise<void> {
  const { page } = head
  await head.visit('/staff/work?list=objection')
  const line = page.locator(`a[href*="${id}"]`).first()
  await line.waitFor()
  await head.usableAtEverySize('objections that wait')
  await page.setViewportSize({ width: 1280, height: 900 })
  await line.click()
  const clock = page.locator('.clock').filter({ hasText: '处理公开异议期限' })
  await clock.getByRole('button', { name: /为什么是这一天？/ }).click()
  await clock.getByText(/收到公开异议，当日不计/).waitFor()
  await clock.getByText(/时限20个工作日/).waitFor()
  const act = page.getByRole('region', { name: '处理公开异议' })
  await head.settled()
  if (!(await act.isVisible())) await page.getByRole('button', { name: '处理公开异议' }).click()
  await act.getByText('曾受骚扰，不愿公开执业地点').waitFor()
  await page.locator('.history').getByText('个人隐私', { exact: true }).waitFor()
  await act.getByText('不成立，为了公共利益公开持有人').click()
  await act.getByLabel('理由').fill('患者须知道由谁护理')
  await head.usable('about to overrule an objection')
  await act.getByRole('button', { name: '处理公开异议' }).click()
  await page.locator('.history').getByText('对公开异议作出决定').waitFor()
  await head.visit('/staff/work?list=objection')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.locator(`a[href*="${id}"]`).count()).toBe(0)
}

it('an objection takes the name out of what is published at once; the head overrules it, and the name is back', async () => {
  const person = await signedIn('applicant-2', { size: 'phone' })
  const { id, number } = await licensed(person)
  const anybody = await openVisitor({ size: 'phone' })
  const published = async (holder: RegExp) => {
    await anybody.visit(`/grants?q=${encodeURIComponent(number)}`)
    await anybody.page.locator('.grant').filter({ hasText: number }).getByText(holder).waitFor()
  }
  await published(/^.\*\*?$/)

  await person.visit(`/cases/${id}`)
  await person.page.getByRole('heading', { name: '许可公示' }).waitFor()
  await person.page.getByRole('heading', { name: '对公开提出异议' }).waitFor()
  await person.page.getByRole('button', { name: '提出异议' }).click()
  await person.usableAtEverySize('an objection being written')
  await person.page.getByRole('button', { name: '提交异议' }).click()
  await person.page.getByRole('alert').getByText('请填写异议的理由').first().waitFor()
  await person.usable('an objection without a reason')
  await person.page.getByLabel('异议的理由').fill('曾受骚扰，不愿公开执业地点')
  await person.page.getByRole('button', { name: '提交异议' }).click()
  await person.page.getByText(/对公开提出异议，正在处理/).waitFor()
  await person.page.getByRole('heading', { name: '处理公开异议' }).waitFor()
  await person.usableAtEverySize('an objection under way')
  await published(/持有人对公开提出异议，不予显示/)
  await anybody.usableAtEverySize('a grant whose holder is not named')

  await overrule(await signedIn('health-head'), id)

  await published(/^.\*\*?$/)
  await person.visit(`/cases/${id}`)
  await person.page.getByText(/您对公开的异议不成立/).waitFor()
  await person.page.locator('.documents').getByText('公开异议处理决定书').waitFor()
  await person.usableAtEverySize('an objection that was overruled')
})
