// Pictures of the key screens in both languages and two widths, to be looked at: `npm run screenshots -- --into FOLDER`.
// Starts a demo city of its own, or uses the one at `--origin`. What is found wrong is mended in web/, never here.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { generateSync } from 'otplib'
import type { Browser, BrowserContext } from 'playwright-core'
import { startCity } from '../e2e/start-city.ts'
import { demoPassword, demoSecret } from '../server/demo/demo-accounts.ts'
import { launchChromium } from '../testing/chromium.ts'

interface Screen {
  name: string
  /** Who looks; nobody is signed in without. */
  as?: string
  /** The address, or how it is found out by who looks. */
  at: string | ((context: BrowserContext) => Promise<string>)
}

type Line = { id: string; itemCode: string; status: string }

/** The first case of somebody's list that fits. */
const caseOf =
  (list: string, fits: (line: Line) => boolean, address: (id: string) => string) => async (context: BrowserContext) => {
    const reply = await context.request.get(list)
    const { cases } = (await reply.json()) as { cases: Line[] }
    const found = cases.find(fits) ?? cases[0]
    if (!found) throw new Error(`${list} is empty`)
    return address(found.id)
  }
const mine = (address: (id: string) => string) => caseOf('/api/my-cases', ({ status }) => status !== 'draft', address)
const atDesk = (list: string) =>
  caseOf(
    `/api/work?waitingFor=${list}`,
    () => true,
    (id) => `/staff/cases/${id}`,
  )

/** The newest card there is. */
const cardOf = async (context: BrowserContext) => {
  const { cards } = (await (await context.request.get('/api/cards')).json()) as { cards: { id: string }[] }
  return `/supervise/cards/${cards[0]?.id ?? ''}`
}

const applicant = 'applicant-1'
const clerk = 'health-clerk-1'
const head = 'health-head'
const manager = 'centre-manager-1'
const supervisor = 'supervisor-1'

const screens: readonly Screen[] = [
  { name: '01-home', at: '/' },
  { name: '02-search', at: '/items?q=开饭店' },
  { name: '03-nothing-found', at: '/items?q=qqqqqq' },
  { name: '04-guide', at: '/items/1802' },
  { name: '05-departments', at: '/departments' },
  { name: '06-about', at: '/about' },
  { name: '07-tracking', at: '/tracking' },
  { name: '08-verify', at: '/verify' },
  { name: '09-announcements', at: '/announcements' },
  { name: '10-grants', at: '/grants' },
  { name: '10-statistics', at: '/statistics' },
  { name: '11-register', at: '/register' },
  { name: '12-my-cases', as: applicant, at: '/my-cases' },
  { name: '13-my-case', as: applicant, at: mine((id) => `/cases/${id}`) },
  { name: '14-start', as: applicant, at: '/apply?item=1802' },
  { name: '15-notices', as: applicant, at: '/notices' },
  { name: '16-profile', as: applicant, at: '/profile' },
  { name: '17-staff-sign-in', at: '/staff/' },
  { name: '18-work', as: clerk, at: '/staff/' },
  { name: '19-case-at-window', as: clerk, at: atDesk('window') },
  { name: '20-intake', as: clerk, at: '/staff/intake' },
  { name: '21-case-in-review', as: 'health-reviewer', at: atDesk('review') },
  { name: '22-case-to-decide', as: head, at: atDesk('decision') },
  { name: '23-users', as: 'system-administrator', at: '/staff/administration/users' },
  { name: '24-windows', as: manager, at: '/staff/administration/windows' },
  { name: '25-items', as: manager, at: '/staff/administration/items' },
  { name: '26-announcement-desk', as: manager, at: '/staff/announcements' },
  {
    name: '27-correction-at-desk',
    as: clerk,
    at: caseOf(
      '/api/work?waitingFor=applicant',
      ({ status }) => status === 'awaiting-correction',
      (id) => `/staff/cases/${id}/application`,
    ),
  },
  { name: '28-hall', as: supervisor, at: '/supervise/' },
  { name: '29-cases-behind', as: supervisor, at: '/supervise/cases' },
  {
    name: '30-supervised-case',
    as: supervisor,
    at: caseOf(
      '/api/supervise/cases?band=overdue',
      () => true,
      (id) => `/supervise/cases/${id}`,
    ),
  },
  { name: '31-hall-windows', as: supervisor, at: '/supervise/windows' },
  { name: '32-looks', as: manager, at: '/supervise/looks' },
  { name: '33-cards', as: supervisor, at: '/supervise/cards' },
  { name: '34-card', as: supervisor, at: cardOf },
  { name: '35-scores', as: supervisor, at: '/supervise/scores' },
  { name: '36-settings', as: supervisor, at: '/supervise/settings' },
  { name: '37-outages', as: supervisor, at: '/supervise/outages' },
  { name: '38-outside', as: supervisor, at: '/supervise/outside' },
  { name: '39-own-cards', as: clerk, at: '/staff/cards' },
  { name: '40-rule-replay', as: supervisor, at: '/supervise/rule-replay' },
]

const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } }
const languages = ['zh-CN', 'en'] as const

const { values } = parseArgs({
  options: {
    into: { type: 'string', default: path.join(tmpdir(), 'onedoor-screens') },
    origin: { type: 'string' },
    only: { type: 'string', default: '' },
  },
})
mkdirSync(values.into, { recursive: true })
const dataDir = mkdtempSync(path.join(tmpdir(), 'onedoor-screens-city-'))
if (!values.origin) execFileSync(process.execPath, ['scripts/build-all.ts'], { stdio: 'inherit' })
const city = values.origin
  ? { origin: values.origin, stop: () => Promise.resolve() }
  : await startCity(dataDir, { demo: true })
const browser = await launchChromium()
try {
  const wanted = screens.filter(({ name }) => name.includes(values.only))
  for (const who of new Set(wanted.map(({ as }) => as)))
    await takeAll(
      browser,
      who,
      wanted.filter(({ as }) => as === who),
    )
} finally {
  await browser.close()
  await city.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Takes the screens of one person, signed in once. */
async function takeAll(browser: Browser, who: string | undefined, theirs: readonly Screen[]): Promise<void> {
  const session = await browser.newContext({ baseURL: city.origin })
  if (who) await signIn(session, who)
  const storageState = await session.storageState()
  for (const [width, viewport] of Object.entries(widths))
    for (const language of languages) {
      const context = await browser.newContext({
        baseURL: city.origin,
        viewport,
        storageState,
        reducedMotion: 'reduce',
      })
      await context.addCookies([{ name: 'language', value: language, url: city.origin }])
      for (const screen of theirs) await take(context, screen, `${screen.name}-${language}-${width}`)
      await context.close()
    }
  await session.close()
}

async function take(context: BrowserContext, { name, at }: Screen, file: string): Promise<void> {
  const page = await context.newPage()
  try {
    await page.goto(typeof at === 'string' ? at : await at(context))
    // A table stands in a spinner that is not busy once its rows are there.
    // Not until the network is idle: who watches the hall listens to it without end.
    for (let look = 0; look < 3; look += 1) {
      await page.waitForSelector('html[data-live]:not([data-under-way])', { state: 'attached' })
      await page.waitForSelector('.ant-spin:not([aria-busy="false"])', { state: 'detached' })
      await page.evaluate('new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }))')
    }
    await page.screenshot({ path: path.join(values.into, `${file}.png`), fullPage: true })
    console.log(path.join(values.into, `${file}.png`))
  } catch (error) {
    console.error(`${name}: ${String(error)}`)
    process.exitCode = 1
  }
  await page.close()
}

/** Signs in over the interface; who decides shows the code of the demo city's authenticator. */
async function signIn(context: BrowserContext, username: string): Promise<void> {
  const { request } = context
  const answer = await request.post('/api/session', { data: { username, password: demoPassword } })
  const { secondFactor } = (await answer.json()) as { secondFactor?: string }
  if (secondFactor !== 'needed') return
  await request.post('/api/session/second-factor', { data: { code: generateSync({ secret: demoSecret }) } })
}
