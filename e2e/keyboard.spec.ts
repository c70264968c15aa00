import { describe, expect, it } from 'vitest'
import { scanned } from './papers.ts'
import { demoPassword, openVisitor, type Visitor } from './visitor.ts'

const ways = [
  { language: 'zh-CN', size: 'desktop', find: '食品卫生许可证核发' },
  { language: 'en', size: 'phone', find: 'food' },
] as const

const say = {
  'zh-CN': {
    skip: '跳到',
    search: '搜索办理事项',
    apply: '在线申请',
    signIn: '登录',
    user: '用户名',
    password: '密码',
  },
  en: {
    skip: 'Skip',
    search: 'Search for a service',
    apply: 'Apply',
    signIn: 'Sign in',
    user: 'User name',
    password: 'Password',
  },
}

describe('an application without a mouse', () => {
  it.each(ways)('from home to my cases in $language on a $size screen', async ({ language, size, find }) => {
    const person = await openVisitor({ language, size })
    const { page } = person
    const word = say[language]
    await person.visit('/')
    await page.keyboard.press('Tab')
    expect(await focused(person)).toContain(word.skip)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await tabTo(person, 'input[type=search]')
    await page.keyboard.type(find)
    await press(person, 'Enter')
    await tabTo(person, '.item-lines a[href="/items/1802"]')
    await press(person, 'Enter')
    await tabTo(person, 'a[href^="/apply"]')
    await press(person, 'Enter')
    await tabTo(person, 'main a[href^="/sign-in"]')
    await press(person, 'Enter')
    await signIn(person)
    await tabTo(person, 'main button.button')
    await press(person, 'Enter')
    await tabTo(person, '.task a')
    await press(person, 'Enter')
    while (!page.url().endsWith('/materials')) await answer(person)
    await handInPapers(person)
    await tabTo(person, 'main a[href$="/check"]')
    await press(person, 'Enter')
    await tabTo(person, 'input[type=checkbox]')
    await page.keyboard.press('Space')
    await tabTo(person, 'main button.button')
    await press(person, 'Enter')
    expect(page.url()).toMatch(/receipt$/)
    await backTo(person, '.menu a[href="/my-cases"]')
    await press(person, 'Enter')
    expect(page.url()).toMatch(/my-cases$/)
  })
})

const focused = ({ page }: Visitor) => page.evaluate(() => document.activeElement?.textContent ?? '')

const isOn = ({ page }: Visitor, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

/** Goes forward by Tab; a focus that is lost, trapped, or never gets there fails. */
async function tabTo(person: Visitor, selector: string, key = 'Tab'): Promise<void> {
  await person.page.locator(selector).first().waitFor()
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await isOn(person, selector)) return
    await person.page.keyboard.press(key)
  }
  throw new Error(`the keyboard does not reach ${selector} on ${person.page.url()}`)
}

const backTo = (person: Visitor, selector: string) => tabTo(person, selector, 'Shift+Tab')

/** Presses what opens another page, and finds the focus at its heading. */
async function press({ page }: Visitor, key: string): Promise<void> {
  const before = page.url()
  await page.keyboard.press(key)
  await page.waitForURL((url) => url.href !== before)
  await page.waitForFunction(() => document.activeElement?.matches('h1, .item-lines *, input[type=search]'))
}

async function signIn(person: Visitor): Promise<void> {
  const { page } = person
  await tabTo(person, 'input[autocomplete=username]')
  await page.keyboard.type('applicant-2')
  await tabTo(person, 'input[type=password]')
  await page.keyboard.type(demoPassword)
  await press(person, 'Enter')
}

/** Answers one page of questions in the order of Tab, which is the order they are seen in. */
async function answer(person: Visitor): Promise<void> {
  const { page } = person
  await page.locator('form .field').first().waitFor()
  let lowest = 0
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if (await isOn(person, 'button[type=submit]')) break
    if (!(await isOn(person, '.field *'))) continue
    const control = page.locator(':focus')
    const top = await control.evaluate((node) => node.getBoundingClientRect().top + scrollY)
    expect(top, 'the order of Tab is the order on the page').toBeGreaterThanOrEqual(lowest - 4)
    lowest = top
    await fill(person)
  }
  await press(person, 'Enter')
}

async function fill({ page }: Visitor): Promise<void> {
  const { kind, value, said } = await page.locator(':focus').evaluate((node) => {
    const input = node as HTMLInputElement
    return { kind: input.type, value: input.value, said: (node.closest('.field') as HTMLElement).innerText }
  })
  if (kind === 'radio' && page.url().endsWith('/situation')) return chooseScenario(page)
  if (kind === 'radio' || kind === 'checkbox') return page.keyboard.press('Space')
  if (kind === 'select-one') return value ? undefined : page.keyboard.press('ArrowDown')
  if (value || !/^(text|tel|email|number|date|textarea)$/.test(kind)) return
  await page.keyboard.type(kind === 'date' ? '12012026' : typedFor(said))
}

/** Answers a guided question; what follows from it is drawn once the guide has answered. */
async function chooseScenario(page: Visitor['page']): Promise<void> {
  const told = page.waitForResponse((response) => response.url().includes('situation='))
  await page.keyboard.press('Space')
  await (await told).finished()
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

function typedFor(said: string): string {
  if (/公民身份号码|identity/i.test(said)) return '320684198001010018'
  if (/统一社会信用代码|credit code/i.test(said)) return '91350100M000100Y43'
  if (/手机|mobile/i.test(said)) return '13800138000'
  return /只填数字|digits|number/i.test(said) ? '12' : '海门镇长江路一二三'
}

async function handInPapers(person: Visitor): Promise<void> {
  const { page } = person
  const slots = await page.locator('.slot').all()
  for (const [at, slot] of slots.entries()) {
    const field = slot.locator('input[type=file]')
    await tabTo(person, `#${await field.getAttribute('id')}`)
    await page.locator(':focus').setInputFiles(scanned(`scan-${at}`))
    await slot.locator('.handed li').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName), 'the focus after an upload').not.toBe('BODY')
  }
  await tabTo(person, 'main .buttons a, main a[href$="/apply"]:not(p:first-child *)')
  await press(person, 'Enter')
}
