import { describe, expect, it } from 'vitest'
import { scanned } from './papers.ts'
import { openVisitor } from './visitor.ts'

describe('guided questions of a guide', () => {
  it('narrow the guide without script, and the address can be shared', async () => {
    const reader = await openVisitor({ script: false })
    const { page } = reader
    await page.goto('/items/1802')
    const papers = page.locator('.papers > li')
    expect(await papers.count()).toBe(10)
    await page.getByRole('radio', { name: '变更单位名称或者负责人' }).check()
    await page.getByRole('button', { name: '只看适用于我的内容' }).click()
    await page.getByText('以下只列出适用于您的内容').waitFor()
    await reader.settled()
    expect(page.url()).toMatch(/\/items\/1802\?kind=change$/)
    expect(await papers.count()).toBe(4)

    const friend = await openVisitor({ size: 'small', language: 'en' })
    await friend.visit(new URL(page.url()).pathname + new URL(page.url()).search)
    await friend.page.getByText('Only what applies to you is shown below.').waitFor()
    await friend.usable('a guide in a situation')
  })
})

describe('guided questions of an application', () => {
  it('come first in an application; a changed answer says what falls away, and keeps it', async () => {
    const person = await openVisitor({ size: 'phone' })
    const { page } = person
    await person.signIn('applicant-1')
    await person.visit('/apply?item=1802&kind=new&kitchen=no')
    await page.getByRole('button', { name: '开始填写' }).click()
    await page.getByRole('heading', { name: '申请任务清单' }).waitFor()
    const list = page.url()
    await page.getByRole('link', { name: '申请材料' }).click()
    const slot = page.locator('.slot', { hasText: '场所平面布局图' })
    await slot.locator('input[type=file]').setInputFiles(scanned('plan'))
    await slot.getByText('已上传').waitFor()

    await page.goto(list)
    await page.getByRole('link', { name: '您属于哪种情形' }).click()
    await page.getByRole('radio', { name: '变更单位名称或者负责人' }).check()
    await page.getByRole('status').getByText('场所平面布局图').waitFor()
    await person.usable('a changed situation, with what falls away')
    await page.getByRole('button', { name: '保存并继续' }).click()
    await page.waitForURL(/questions\/1$/)
    await page.goto(`${list}/materials`)
    await page.locator('.slot').first().waitFor()
    expect(await slot.count()).toBe(0)

    await page.goto(`${list}/situation`)
    await page.getByRole('radio', { name: '有效期满延续' }).check()
    await page
      .getByRole('group', { name: /现场加工/ })
      .getByRole('radio', { name: '否' })
      .check()
    await page.getByRole('button', { name: '保存并继续' }).click()
    await page.waitForURL(/questions\/1$/)
    await page.goto(`${list}/materials`)
    await slot.getByText('已上传').waitFor()
  })
})
