import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { generateSync } from 'otplib'
import { browser } from './browser.ts'
import { faultsOfPage } from './faults-of-page.ts'
import { ownCity } from './own-city.ts'
import { forgetUsedCodes } from './second-factors.ts'
import { watchSettling, whenAtRest } from './settled.ts'

/** Somebody at a browser of their own. */
export interface Visitor {
  page: Page
  context: BrowserContext
  /** Goes to a path of the product, and waits until the page is alive and has all its answers. */
  visit(path: string): Promise<void>
  /** Waits until the page, wherever it is by now, is alive and has all its answers. */
  settled(): Promise<void>
  /** Proves that the page as it stands can be used by everybody; `state` names it in a failure. */
  usable(state: string): Promise<void>
  /** The same at every size of screen the product is made for; the page stays at the smallest. */
  usableAtEverySize(state: string): Promise<void>
  /** Signs in; whatever page is visited next is that of somebody signed in. */
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

/** Opens a browser of one person; closed when the journey is done. A page that breaks fails the journey. */
export async function openVisitor({
  size = 'desktop',
  language = 'zh-CN',
  script = true,
}: { size?: keyof typeof sizes; language?: 'zh-CN' | 'en'; script?: boolean } = {}): Promise<Visitor> {
  const { origin } = ownCity
  const context = await (
    await browser
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
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(page)
    await context.close()
  })
  const broken: string[] = []
  page.on('pageerror', (error) => broken.push(String(error)))
  const settled = watchSettling(page, script)
  const usable = async (state: string) => {
    if (script) await whenAtRest(page)
    expect(broken, state).toEqual([])
    expect(await faultsOfPage(page), state).toEqual([])
  }
  return {
    page,
    context,
    settled,
    visit: async (address) => {
      await page.goto(address)
      await settled()
    },
    usable,
    usableAtEverySize: async (state) => {
      for (const [name, viewport] of Object.entries(sizes)) {
        await page.setViewportSize(viewport)
        await settled()
        await usable(`${state} at ${name}`)
      }
    },
    signIn: (username) => signIn(context, username),
  }
}

/** Shows how a page stood when its journey failed. */
async function keepPicture(page: Page): Promise<void> {
  const picture = path.join(mkdtempSync(path.join(tmpdir(), 'onedoor-failed-')), 'page.png')
  await page.screenshot({ path: picture, fullPage: true })
  console.log(`${page.url()} as it stood: ${picture}`)
}

/** Signs in over the interface, as the pages do; the pages of signing in have journeys of their own. */
async function signIn({ request }: BrowserContext, username: string): Promise<void> {
  const send = async (path: string, data: object) => {
    const answer = await request.post(path, { data, headers: { origin: ownCity.origin } })
    expect(answer.status(), await answer.text()).toBe(200)
    return (await answer.json()) as { secondFactor: string }
  }
  const { secondFactor } = await send('/api/session', { username, password: demoPassword })
  if (secondFactor !== 'needed') return
  // A code is good once, and several journeys of a file sign in by one authenticator.
  await forgetUsedCodes(username)
  await send('/api/session/second-factor', { code: generateSync({ secret: demoSecret }) })
}
