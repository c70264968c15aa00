import { describe, expect, it } from 'vitest'
import { openVisitor } from './visitor.ts'

const pages = ['/', '/nothing-here', '/sign-in', '/apply?item=1802', '/my-cases', '/cases/unknown']

describe.each(['zh-CN', 'en'] as const)('reading in %s', (language) => {
  it.each(['desktop', 'phone', 'small'] as const)('every page can be used on a %s screen', async (size) => {
    const reader = await openVisitor({ size, language })
    for (const path of pages) {
      await reader.visit(path)
      await reader.usable(`${path} at ${size} in ${language}`)
    }
  })
})

describe('without script', () => {
  it('the home page is there, and language and size can be chosen', async () => {
    const reader = await openVisitor({ script: false })
    await reader.visit('/')
    await reader.page.getByRole('link', { name: 'English' }).click()
    expect(await reader.page.locator('html').getAttribute('lang')).toBe('en')
    await reader.page.getByRole('link', { name: 'Large print' }).click()
    expect(await reader.page.locator('html').getAttribute('class')).toBe('elderly')
  })

  it('a page that does not exist is answered with 404', async () => {
    const reader = await openVisitor({ script: false })
    const response = await reader.page.goto('/nothing-here')
    expect(response?.status()).toBe(404)
    expect(await reader.page.locator('h1').innerText()).toBe('没有这个页面')
  })
})
