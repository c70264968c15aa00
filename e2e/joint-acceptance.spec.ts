import { toBuffer } from 'qrcode'
import { expect, it } from 'vitest'
import { othersPass } from './returning-acceptance.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

/** The acceptance of the demo whose visit is under way: only construction and health have left no checklist yet. */
async function visitUnderWay({ context }: Visitor): Promise<string> {
  const answer = await context.request.get('/api/acceptances?waiting=true')
  const { acceptances } = (await answer.json()) as { acceptances: { id: string; status: string }[] }
  const found = acceptances.find(({ status }) => status === 'scheduled')
  if (!found) throw new Error('no visit is under way')
  return found.id
}

interface Shown {
  history: { type: string; by: { id: string } | null }[]
  rounds: {
    parts: { department: { code: string }; checklist: { lines: { photos: string[] }[] } | null }[]
  }[]
}

/** Fills in a checklist on a page opened without a network; it is sent by itself, once, when there is one. */
async function sendLater(health: Visitor, id: string): Promise<void> {
  const { page: site } = health
  await health.visit(`/staff/acceptances/${id}/checklist`)
  await site.getByText('没有网络也能打开和填写').waitFor()
  await health.usable('a checklist on a telephone')
  await health.context.setOffline(true)
  await site.reload()
  await site.getByText(/没有网络，显示的是本机/).waitFor()
  await site
    .getByRole('group', { name: /二次供水/ })
    .getByText('符合', { exact: true })
    .click()
  const air = site.getByRole('group', { name: /通风/ })
  await air.getByText('不符合', { exact: true }).click()
  await site.getByLabel('不符合的情况').fill('排风量不足')
  await air
    .getByLabel('拍照或选择照片')
    .setInputFiles({ name: 'fan.txt', mimeType: 'image/png', buffer: Buffer.from('no') })
  await air.getByText('这个文件不是图片').waitFor()
  const buffer = await toBuffer('排风机铭牌', { width: 3000 })
  await air.getByLabel('拍照或选择照片').setInputFiles({ name: 'fan.png', mimeType: 'image/png', buffer })
  await air.getByAltText('照片 1').waitFor()
  await site.reload()
  await air.getByAltText('照片 1').waitFor()
  await site.getByRole('button', { name: '提交清单' }).click()
  await site.getByText('没有网络，联网后自动提交').waitFor()
  await site.getByText('尚未提交：3（核验 2 项，照片 1 张）').waitFor()
  await health.usable('a checklist kept on the telephone')
  await health.context.setOffline(false)
  await site.getByText(/已提交（/).waitFor()
  await site.getByText('尚未提交').waitFor({ state: 'detached' })
  const { history, rounds } = (await (await health.context.request.get(`/api/acceptances/${id}`)).json()) as Shown
  const me = (await (await health.context.request.get('/api/session')).json()) as { id: string }
  const seen = rounds[0]?.parts.find(({ department }) => department.code === '18')?.checklist
  const [photo = ''] = seen?.lines.flatMap(({ photos }) => photos) ?? []
  expect(history.filter(({ type, by }) => type === 'ChecklistRecorded' && by?.id === me.id)).toHaveLength(1)
  await health.visit(`/staff/acceptances/${id}`)
  const picture = await health.context.request.get(`/api/acceptances/${id}/papers/${photo}`)
  expect(picture.headers()['content-type']).toBe('image/jpeg')
  await site
    .getByRole('link', { name: /照片 1/ })
    .first()
    .waitFor()
  await health.usable('what was photographed')
}

/** Fills in a checklist without a network while the visit is closed: it is not recorded, and goes with the opinion. */
async function sendTooLate(clerk: Visitor, id: string): Promise<void> {
  const { page: other } = clerk
  await clerk.visit(`/staff/acceptances/${id}/checklist`)
  await clerk.context.setOffline(true)
  for (const group of await other.getByRole('group').all()) await group.getByText('符合', { exact: true }).click()
  await other.getByRole('button', { name: '提交清单' }).click()
  await other.getByText(/保存在本机，等待提交/).waitFor()

  const head = await signedIn('construction-head')
  await head.visit(`/staff/acceptances/${id}`)
  await head.page.getByRole('button', { name: '结束现场验收' }).click()
  await head.page.locator('form').getByRole('button', { name: '结束现场验收' }).click()
  await head.page.getByText('待出具意见', { exact: true }).waitFor()

  await clerk.context.setOffline(false)
  await other.getByText(/未能提交/).waitFor()
  await clerk.usable('a checklist the visit did not take any more')
  await clerk.visit(`/staff/acceptances/${id}`)
  await other.getByRole('button', { name: '出具意见' }).click()
  await other.getByText('本机保存的现场清单将随意见一并提交。').waitFor()
  await other.locator('form').getByRole('button', { name: '出具意见' }).click()
  await other.getByText('事后补记').waitFor()
}

/** Says that the works fail, and what is to be put right. */
async function failWorks(health: Visitor, id: string): Promise<void> {
  const { page: site } = health
  await health.visit(`/staff/acceptances/${id}`)
  await site.getByRole('button', { name: '出具意见' }).click()
  await site.getByLabel('结论').selectOption('fail')
  await site.getByLabel('整改内容（每行一条）').fill('更换排风机')
  await health.usable('an opinion that fails the works')
  await site.locator('form').getByRole('button', { name: '出具意见' }).click()
  await site.getByText('整改中', { exact: true }).first().waitFor()
}

/** Whoever builds reports what was put right. */
async function putRight(id: string): Promise<void> {
  const agent = await signedIn('agent-1')
  const { page: own } = agent
  await agent.visit(`/acceptances/${id}`)
  await own.getByText('更换排风机').first().waitFor()
  await own.getByRole('button', { name: '报告整改完成' }).click()
  await own.getByRole('link', { name: '请说明整改情况' }).waitFor()
  await agent.usableAtEverySize('works to be put right')
  await own.getByLabel('整改情况').fill('已更换排风机并检测')
  await own.getByRole('button', { name: '报告整改完成' }).click()
  await own.getByText('待定验收日').waitFor()
}

it('a checklist filled in without a network is sent once there is one; one that came too late is told so, and goes with the opinion; one department fails', async () => {
  const health = await signedIn('health-reviewer', { size: 'phone' })
  const clerk = await signedIn('construction-clerk-1', { size: 'phone' })
  const id = await visitUnderWay(health)
  await sendLater(health, id)
  await sendTooLate(clerk, id)
  await othersPass(id, ['09', '18'])
  await failWorks(health, id)
  await putRight(id)
  // Only the department that failed has a part in the second visit.
  const again = await clerk.context.request.get(`/api/acceptances/${id}`)
  const { rounds } = (await again.json()) as { rounds: { parts: { department: { code: string } }[] }[] }
  expect(rounds[1]?.parts.map(({ department }) => department.code)).toEqual(['18'])
})

it('anybody sees what accepting works took before and takes now', async () => {
  const visitor = await openVisitor({ language: 'en' })
  await visitor.visit('/acceptances/comparison')
  await visitor.page.getByRole('row', { name: /^Applications 11 1$/ }).waitFor()
  await visitor.usableAtEverySize('the comparison')
})
