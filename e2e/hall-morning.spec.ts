import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../server/kernel/database.ts'
import { ownCity } from './own-city.ts'
import { openVisitor } from './visitor.ts'

it('a visitor takes a number at the kiosk, the board calls it, and the counter opens the application with it', async () => {
  const [board, kiosk, clerk] = [await openVisitor(), await openVisitor(), await openVisitor()]
  await clerk.signIn('health-clerk-1')
  await board.visit('/hall/board')
  await board.page.getByRole('heading', { level: 1 }).waitFor()
  await board.usable('the board before anybody is called')

  await clerk.visit('/staff/counter')
  await clerk.page.getByRole('button', { name: '签到' }).click()
  await clerk.page.getByText('您在 1801 号窗口').waitFor()

  await kiosk.visit('/hall')
  await kiosk.page.getByRole('heading', { name: '自助办事' }).waitFor()
  await kiosk.usable('the kiosk')
  await kiosk.page.getByRole('button', { name: '大字版' }).click()
  await kiosk.usable('the kiosk in large type')
  await largeEnough(kiosk)
  await kiosk.page.getByLabel(/您要办什么事/).fill('公共场所卫生许可')
  await kiosk.page.locator('.choices a').first().click()
  await kiosk.settled()
  await kiosk.page.getByRole('heading', { name: '需要的材料' }).waitFor()
  await kiosk.usable('a service at the kiosk')
  await kiosk.page.getByRole('button', { name: /^取号办理/ }).click()
  const number = await kiosk.page.locator('.number').innerText()
  expect(number).toMatch(/^D\d{3}$/)
  await kiosk.page.getByText('前面还有 0 人').waitFor()
  await kiosk.usable('a ticket')
  const phone = await ownPhone(kiosk)

  await clerk.page.getByRole('button', { name: '叫下一个' }).click()
  await clerk.page.getByRole('region', { name: number }).waitFor()
  await board.page.locator('.calls .number', { hasText: number }).waitFor()
  await board.usable('the board calling')
  await phone.page.getByText('已叫号，请到 1801 号窗口').waitFor()
  await clerk.page.getByRole('button', { name: '重呼' }).click()
  await board.page.getByText('第 2 次呼叫').waitFor()
  const sign = await signAbove(await seenByManager(), number)
  await clerk.page.getByRole('button', { name: '开始办理' }).click()
  await clerk.page.getByRole('link', { name: '打开收件页' }).waitFor()
  await clerk.usable('the counter serving')
  await clerk.page.getByRole('link', { name: '打开收件页' }).click()
  await clerk.settled()
  expect(clerk.page.url()).toMatch(/^(?=.*[?&]ticket=[0-9a-f-]{36}(&|$)).*[?&]item=18/)

  await clerk.visit('/staff/counter')
  await clerk.page.getByRole('button', { name: '办完' }).click()
  await clerk.page.getByText('窗口现在没有人。').waitFor()
  await phone.page.getByText('这个号已经用完').waitFor()
  await board.page.getByText('现在没有叫号').waitFor()
  await sign.page.getByRole('img', { name: '请扫码评价刚才的服务' }).waitFor()
  await sign.usableAtEverySize('the sign asking for a rating')
  await ratedPoorly(phone)
  await sign.page.getByText('窗口空闲').waitFor()
})

type Visitor = Awaited<ReturnType<typeof openVisitor>>

/** Whoever was served says what was wrong; it is looked into, and the unit that served them puts it right. */
async function ratedPoorly(phone: Visitor): Promise<void> {
  const { page } = phone
  await page.getByRole('heading', { name: '请评价这次服务' }).waitFor()
  await page.getByRole('button', { name: '不满意', exact: true }).click()
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByRole('alert').getByText('请选择不满意的原因').waitFor()
  await page.getByLabel('等候或办理时间长').check()
  await page.getByLabel('联系电话').fill('13800000000')
  await phone.usableAtEverySize('a poor rating on the own phone')
  await page.getByRole('button', { name: '提交评价' }).click()
  await page.getByText('已评价：不满意，谢谢您！').waitFor()

  const supervisor = await openVisitor()
  await supervisor.signIn('supervisor-1')
  await supervisor.visit('/supervise/ratings')
  await supervisor.page.getByText('1801 号窗口').first().waitFor()
  await supervisor.page.getByRole('button', { name: '登记核实结果' }).first().click()
  await supervisor.page.getByLabel('核实情况').fill('取号记录显示等候四十分钟')
  await supervisor.usable('a poor rating looked into')
  await supervisor.page.getByRole('button', { name: '登记核实结果' }).last().click()
  await supervisor.page.getByText('属实，待整改').first().waitFor()

  const head = await openVisitor()
  await head.signIn('health-head')
  await head.visit('/staff/ratings')
  await head.page.getByText('13800000000').waitFor()
  await head.page.getByRole('button', { name: '登记整改结果' }).click()
  await head.page.getByLabel('整改情况').fill('高峰时段增开一个窗口')
  await head.usableAtEverySize('a poor rating to put right')
  await head.page.getByRole('button', { name: '登记整改结果' }).last().click()
  await head.page.getByText('已整改', { exact: true }).waitFor()
}

/** The ticket on the phone that scanned it: a kiosk forgets whoever has not touched it for a minute. */
async function ownPhone(kiosk: Visitor): Promise<Visitor> {
  const phone = await openVisitor({ size: 'phone' })
  await phone.visit(`${kiosk.page.url()}?own=1`)
  return phone
}

/** Every button of the kiosk can be hit with a finger. */
async function largeEnough({ page }: Visitor): Promise<void> {
  for (const button of await page.locator('main button:visible').all()) {
    const { height = 0, width = 0 } = (await button.boundingBox()) ?? {}
    expect(Math.min(height, width)).toBeGreaterThanOrEqual(44)
  }
}

/** The screen above the window shows whom it calls. */
async function signAbove(path: string, number: string): Promise<Visitor> {
  const sign = await openVisitor()
  await sign.visit(path)
  await sign.page.getByText(number, { exact: true }).waitFor()
  await sign.page.getByText('请到本窗口').waitFor()
  await sign.usable('the sign calling')
  return sign
}

/** The duty manager sees who serves at the counter; gives the address of the screen above it. */
async function seenByManager(): Promise<string> {
  const manager = await openVisitor()
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/hall')
  const row = manager.page.getByRole('row', { name: /^1801 / })
  const address = await row.getByRole('link', { name: '打开' }).getAttribute('href')
  await manager.usableAtEverySize('the hall for its duty manager')
  return address ?? expect.fail('there is no screen')
}

it('the rules of calling and booking are checked, and published from a later day on', async () => {
  const manager = await openVisitor()
  const { page } = manager
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/hall/rules')
  await page.getByText('第 1 版 系统自带').waitFor()
  await page.getByText('第 2 版 演示：任何时候都可以取号').waitFor()
  await page.getByLabel('版本名称').fill('春节前后')
  await page.getByLabel('自哪天起生效').fill('2008-01-01')
  await page.getByLabel('过号前可重复呼叫（次）').fill('3')
  await page.getByLabel('其中优先号最多（个）').fill('10')
  await page.getByRole('button', { name: '核对修改' }).click()
  await page.getByText('只能自以后的日期起生效，且晚于已发布的版本。').waitFor()
  await page.getByText('须少于连续叫号数，否则普通号永远叫不到。').waitFor()
  await manager.usable('rules that may not be')
  await page.getByLabel('自哪天起生效').fill('2099-01-01')
  await page.getByLabel('其中优先号最多（个）').fill('4')
  await page.getByRole('button', { name: '核对修改' }).click()
  await page.getByText('过号前可重复呼叫（次）: 2 → 3').waitFor()
  await manager.usableAtEverySize('rules that were checked')
  await page.getByRole('button', { name: '发布' }).click()
  await page.getByText('第 3 版 春节前后').waitFor()
})

it('of hundreds who come nobody is lost or served twice, and the board shows who is called and names nobody', async () => {
  const [board, kiosk] = [await openVisitor(), await openVisitor()]
  await board.visit('/hall/board')
  await board.page.getByRole('heading', { level: 1 }).waitFor()
  await board.page.evaluate(watchWords)
  await kiosk.visit('/hall')
  await kiosk.page.getByRole('heading', { name: '自助办事' }).waitFor()
  const morning = simulateMorning(['--visitors', '240', '--counters', '12', '--zones', 'DE', '--every', '120'])
  // Where a page fails first, this failure is not to end the run unheard.
  morning.catch(() => undefined)

  await board.page.locator('.calls .number').first().waitFor()
  await kiosk.page.getByRole('button', { name: /^E / }).click()
  await kiosk.page.getByRole('button', { name: '取号', exact: true }).click()
  const own = await kiosk.page.locator('.number').innerText()
  expect(own).toMatch(/^E\d{3}$/)
  const phone = await ownPhone(kiosk)
  const [{ applied, numbers, ...counts }] = await Promise.all([
    morning,
    phone.page.getByText('这个号已经用完').waitFor({ timeout: 60_000 }),
  ])
  expect(counts).toMatchObject({ visitors: 240, counters: 12, lost: 0, twice: 0 })
  expect(counts.served + counts.expired).toBe(240)
  expect(numbers).toContain(own)

  const words = await board.page.evaluate(() => (window as unknown as Watched).words.join('\n'))
  const shown = new Set([...words.matchAll(/[A-Z]\d{3}/g)].map(([number]) => number))
  expect([...shown].filter((number) => !numbers.includes(number))).toEqual([])
  expect(shown).toContain(own)
  expect(numbers.filter((number) => shown.has(number)).length).toBeGreaterThan(numbers.length * 0.9)
  expect(applied.length).toBeGreaterThan(5)
  for (const { name } of applied) expect(words).not.toContain(name)
  await board.page.getByText('现在没有叫号').waitFor()
  await board.usable('the board after a morning')
  await recordsOf(applied)
})

interface Watched {
  words: string[]
}

/** Keeps whatever the page says from now on. */
function watchWords(): void {
  const watched = window as unknown as Watched
  watched.words = [document.body.innerText]
  new MutationObserver(() => watched.words.push(document.body.innerText)).observe(document.body, {
    ...{ childList: true, subtree: true, characterData: true },
  })
}

interface Morning {
  visitors: number
  counters: number
  served: number
  expired: number
  lost: number
  twice: number
  applied: { ticket: string; caseId: string; name: string }[]
  numbers: string[]
}

/** Plays a morning in a process of its own; every clerk has the password of the demo. */
async function simulateMorning(args: string[]): Promise<Morning> {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  await database.query(
    `update account set password_hash = (select password_hash from account where username = 'health-clerk-1')
     where role = 'clerk'`,
  )
  await database.close()
  const script = ['scripts/simulate-hall.ts', '--origin', ownCity.origin, '--everybody', ...args]
  const playing = promisify(execFile)(process.execPath, script)
  // Where the journey fails first, the morning is not to go on in the city of the next.
  onTestFinished(() => void playing.child.kill())
  const { stdout } = await playing
  return JSON.parse(stdout) as Morning
}

/** Each ticket ended once; of those who applied, ticket, case and rating are one record. */
async function recordsOf(applied: Morning['applied']): Promise<void> {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  const ended = await database.query<{ times: number }>(
    `select distinct count(e.version) filter (where e.entry::jsonb -> 'event' ->> 'type' in ('ServiceFinished', 'TicketExpired'))::int as times
     from ticket t join event e on e.stream = t.id group by t.id`,
  )
  const linked = await database.query(
    `select from ticket t join case_row c on c.id = t.case_id and c.submitted_at is not null
       join rating r on r.ticket_id = t.id and r.case_id = c.id and r.grade = 'very-satisfied'
     where t.id = any($1) and t.status = 'done'`,
    [applied.map(({ ticket }) => ticket)],
  )
  await database.close()
  expect(ended).toEqual([{ times: 1 }])
  expect(linked.length).toBe(applied.length)
}
