import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, onTestFailed } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../testing/chromium.ts'
import { generateSync } from 'otplib'
import { faultsOfPage } from './faults-of-page.ts'
import { forgetUsedCodes } from './second-factors.ts'

/** Somebody at a browser of their own. */
export interface Visitor {
  page: Page
  context: BrowserContext
  /** Goes to a path of the product. */
  visit(path: string): Promise<void>
  /** Proves that the page as it stands can be used by everybody; `state` names it in a failure. */
  usable(state: string): Promise<void>
  /** Signs in on the portal or, as staff, at the desk. */
  signIn(username: string): Promise<void>
}

export const demoPassword = 'OneDoor-demo-2008'
/** What the deciders of the demo city have in their authenticators. */
export const demoSecret = 'ONEDOORDEMOCITYHAIMENOPENTOALL22'

const sizes = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 360, height: 740 },
  small: { width: 320, height: 640 },
}

let chromium: Promise<Browser> | undefined

/** Opens a browser of one person; closed when the file is done. A page that breaks fails the journey. */
export async function openVisitor({
  size = 'desktop',
  language = 'zh-CN',
  script = true,
}: { size?: keyof typeof sizes; language?: 'zh-CN' | 'en'; script?: boolean } = {}): Promise<Visitor> {
  const origin = inject('origin')
  if (!chromium) {
    chromium = launchChromium()
    afterAll(async () => (await chromium)?.close())
  }
  const context = await (
    await chromium
  ).newContext({
    viewport: sizes[size],
    baseURL: origin,
    javaScriptEnabled: script,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  await context.addCookies([{ name: 'language', value: language, url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  onTestFailed(async () => {
    const picture = path.join(mkdtempSync(path.join(tmpdir(), 'onedoor-failed-')), 'page.png')
    await page.screenshot({ path: picture, fullPage: true })
    console.log(`${page.url()} as it stood: ${picture}`)
  })
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(String(error)))
  return {
    page,
    context,
    visit: async (address) => {
      await page.goto(address, { waitUntil: 'networkidle' })
    },
    usable: async (state) => {
      expect(broken, state).toEqual([])
      expect(await faultsOfPage(page), state).toEqual([])
    },
    signIn: (username) => signIn(page, username),
  }
}

async function signIn(page: Page, username: string): Promise<void> {
  const atDesk = !/^(applicant|agent)/.test(username)
  await page.goto(atDesk ? '/staff/' : '/sign-in', { waitUntil: 'networkidle' })
  await page.getByLabel(/^用户名$|^User name$/).fill(username)
  await page.getByLabel(/^密码$|^Password$/).fill(demoPassword)
  await page.getByRole('button', { name: /^登录$|^Sign in$/ }).click()
  if (/(head|system-administrator)$/.test(username)) await showCode(page, username)
  await page.getByRole('button', { name: /退出|Sign out/ }).waitFor()
}

/** Shows the code of the demo city's authenticator; a step is good once, so what journeys used before is forgotten first. */
async function showCode(page: Page, username: string): Promise<void> {
  await page.getByLabel(/^动态验证码$|^Code$/).waitFor()
  await forgetUsedCodes(username)
  await page.getByLabel(/^动态验证码$|^Code$/).fill(generateSync({ secret: demoSecret }))
  await page.getByRole('button', { name: /^确认$|^Confirm$/ }).click()
}
