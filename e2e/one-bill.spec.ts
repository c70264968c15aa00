import { describe, expect, it } from 'vitest'
import { openVisitor } from './visitor.ts'

const figures = (said: string) => Number(said.replaceAll(/[^0-9.]/g, ''))

describe('all charges of a building project', () => {
  it.each([
    ['zh-CN', '用一个中等项目试算', '26 处收费 → 合成 1 张单'],
    ['en', 'Try a project of the middle size', '26 places to pay → become 1 bill'],
  ] as const)('are one bill (%s)', async (language, example, said) => {
    const person = await openVisitor({ size: 'phone', language })
    const { page } = person
    await person.visit('/charges')
    await person.usable('charges, nothing told')
    await page.getByRole('link', { name: example }).click()
    await page.getByText(said).waitFor()
    const total = figures(await page.locator('.notice.good strong').innerText())
    const lines = await page.locator('tbody td.figure').allInnerTexts()
    expect(lines).toHaveLength(28)
    expect(lines.map(figures).reduce((sum, one) => sum + Math.round(one * 100), 0)).toBe(Math.round(total * 100))
    await person.usable('one bill')
  })

  it('needs no script, and takes a number as people write it', async () => {
    const { page, visit } = await openVisitor({ script: false })
    await visit('/charges')
    await page.getByLabel('总建筑面积').fill('1,000.5')
    await page.getByLabel('按哪一天的规定计算').fill('2008-06-30')
    await page.getByRole('button', { name: '计算' }).click()
    await page.getByText('1,000.5 ㎡ × ¥60.00').waitFor()
    await page.getByText(/还没有填：.*工程造价/).waitFor()
  })
})

it('of a building that has no stages yet is found from the project', async () => {
  const agent = await openVisitor({ size: 'phone' })
  const { page } = agent
  await agent.signIn('agent-1')
  await agent.visit('/projects')
  await page.getByRole('link', { name: '海门工业园标准厂房一期' }).click()
  await page.getByRole('heading', { name: '海门工业园标准厂房一期' }).waitFor()
  await agent.settled()
  await agent.usable('a project without stages')
  await page.getByRole('link', { name: '全部收费一张单' }).click()
  await page.waitForURL(/\/bills\/[0-9a-f-]{36}$/)
})
