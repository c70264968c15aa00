import { describe, expect, it } from 'vitest'
import { answerQuestions, scanned } from './papers.ts'
import { send } from './send.ts'
import { submitCase } from './submit-case.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const atDesk = async (how: Parameters<typeof openVisitor>[0] = {}) => {
  const clerk = await openVisitor(how)
  await clerk.signIn('health-clerk-1')
  await clerk.visit('/staff/')
  return clerk
}
const press = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name }).click()

/** A case of a walk-in that was told what to correct; gives its id. */
async function toBeCorrected(clerk: Visitor): Promise<string> {
  const { id } = await submitCase(clerk)
  await send(clerk, `/api/cases/${id}/receive`)
  const guide = (await (await clerk.context.request.get('/api/public/items/1806')).json()) as {
    item: { materials: { code: string }[] }
  }
  const [first = '', ...fits] = guide.item.materials.map(({ code }) => code)
  const defects = [
    { subject: first, defect: '申请表缺少签名' },
    { subject: 'school', defect: '学校名称不完整' },
  ]
  await send(clerk, `/api/cases/${id}/request-correction`, { defects, fits })
  return id
}

describe('an application of somebody at the window returned for correction', () => {
  it('is corrected for them, line by line of the notice', async () => {
    const clerk = await atDesk()
    const { page } = clerk
    const id = await toBeCorrected(clerk)
    await clerk.visit(`/staff/cases/${id}`)
    await clerk.usable('a case to be corrected, at the desk')
    await page.getByRole('link', { name: '代申请人补正' }).click()
    await page.getByText('申请表缺少签名').waitFor()
    await clerk.usable('a correction at the desk')
    const slot = page.locator('.slot').first()
    await slot.getByRole('button', { name: /^删除/ }).click()
    await press(clerk, '核对')
    await page.getByRole('alert').getByText('请提交这份材料').waitFor()
    await clerk.usable('a correction at the desk with a paper missing')
    await slot.locator('input[type=file]').setInputFiles(scanned('signed'))
    await slot.getByText('已上传：signed.pdf').waitFor()
    await page.getByLabel('毕业学校').fill('南通卫生学校')
    await press(clerk, '核对')
    await page.getByRole('heading', { name: '请与申请人核对' }).waitFor()
    await press(clerk, '提交补正')
    await page.waitForURL(`**/staff/cases/${id}`)
    await page.locator('.history').getByText('提交了补正').waitFor()
    await page.getByText('南通卫生学校').waitFor()
    expect(await page.getByRole('link', { name: '代申请人补正' }).count()).toBe(0)
    await clerk.visit(`/staff/cases/${id}/application`)
    await page.getByRole('heading', { name: '这一件现在不能修改。' }).waitFor()
    await clerk.usable('a case that cannot be changed')
  })

  it('is changed in English on a phone, too', async () => {
    const clerk = await atDesk({ size: 'phone', language: 'en' })
    await clerk.visit(`/staff/cases/${await toBeCorrected(clerk)}/application`)
    await clerk.page.getByRole('heading', { name: 'What the notice names' }).waitFor()
    await clerk.usable('a correction at the desk in English')
  })
})

describe('an application of somebody at the window not sent yet', () => {
  it('is kept as a draft, changed later and received', async () => {
    const clerk = await atDesk()
    const { page } = clerk
    const person = { kind: 'person', name: '秦若兰', number: '320684197703030019', mobile: '13800138077' }
    const { id: applicantId } = await send(clerk, '/api/people', person)
    const { id } = await send(clerk, '/api/cases', { itemCode: '1806', applicantId })
    await clerk.visit(`/staff/cases/${String(id)}`)
    await page.getByRole('link', { name: '修改草稿' }).click()
    await page.getByRole('heading', { name: '修改草稿' }).waitFor()
    await press(clerk, '核对')
    await page.getByText('请更正以下内容').waitFor()
    await clerk.usable('a draft at the desk with everything open')
    await answerQuestions(clerk)
    await press(clerk, '保存草稿')
    await page.waitForURL(`**/staff/cases/${String(id)}`)
    await page.getByRole('link', { name: '修改草稿' }).click()
    const files = Array.from({ length: 7 }, (_, at) => scanned(`scan-${at + 1}`))
    await page.getByLabel('一次选多份').setInputFiles(files)
    await page.getByText('已上传：scan-7.pdf').waitFor()
    await press(clerk, '核对')
    await press(clerk, '提交并收件')
    await page.getByRole('heading', { name: '收件完成' }).waitFor()
    expect(await page.getByText(/办件编号：\d{21}/).count()).toBe(1)
  })
})
