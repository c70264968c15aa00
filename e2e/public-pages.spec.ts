import { toBuffer } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { announcementList } from '#api/announcements.ts'
import { publishedGrants, trackCase } from '#api/tracking.ts'
import { verifyAddress } from '#domain/licences/index.ts'
import { openBrowser } from '../testing/browse.ts'
import { feedTitles } from './feed-titles.ts'
import { ownPapers } from './own-papers.ts'
import { ownCity } from './own-city.ts'
import { openVisitor, type Visitor } from './visitor.ts'

const origin = ownCity.origin
const anyone = openBrowser(origin)
const wrongNumber = '320684202001020000011'

const papers = await ownPapers(origin)
const { announcements } = await anyone.ask(announcementList, {})
const { grants } = await anyone.ask(publishedGrants, { query: { limit: '100' } })

const pages = [
  '/announcements',
  '/announcements?after=2000-01-01T00:00:00.000Z_01980000-0000-7000-8000-000000000000',
  `/announcements/${announcements[0]?.id}`,
  '/announcements/01980000-0000-7000-8000-000000000000',
  '/grants',
  '/hearings',
  '/hearings?after=nonsense',
  '/statistics?month=2008-01',
  '/grants?q=nothing-is-called-so',
  '/grants?after=nonsense',
  '/tracking',
  '/verify',
  `/verify?number=${encodeURIComponent(grants[0]?.number ?? '')}`,
  '/verify?number=none',
  `/verify#${papers.payload}`,
  '/verify#nonsense',
].map((path) => ({ path, name: path.slice(0, 60) }))

describe.each(['zh-CN', 'en'] as const)('public pages in %s', (language) => {
  it.each(pages)('$name can be used on every screen', async ({ path, name }) => {
    const reader = await openVisitor({ language })
    await reader.visit(path)
    await reader.usableAtEverySize(name)
  })

  it('a tracked case can be used on every screen, and nothing tracked, too', async () => {
    const reader = await openVisitor({ language })
    await reader.visit('/tracking')
    await track(reader, '', '')
    await reader.usableAtEverySize('tracking nothing')
    await track(reader, papers.caseNumber, papers.queryCode)
    await reader.page.locator('#standing').waitFor()
    await reader.usableAtEverySize('a tracked case')
  })
})

async function track({ page }: Visitor, number: string, code: string): Promise<void> {
  await page.locator('#field-caseNumber').fill(number)
  await page.locator('#field-queryCode').fill(code)
  await page.getByRole('button', { name: /^(查询|Track)$/ }).click()
}

describe('tracking', () => {
  it('tells whoever holds number and code where the case stands', async () => {
    const reader = await openVisitor({ size: 'phone' })
    await reader.visit(`/tracking?number=${papers.caseNumber}`)
    await track(reader, papers.caseNumber, papers.queryCode.toLowerCase())
    await reader.page.getByRole('heading', { name: papers.itemName }).waitFor()
    await reader.page.locator('.timeline').getByText('提交了申请').waitFor()
    expect(reader.page.url()).not.toContain(papers.queryCode)
  })

  it('says the same of a wrong code as of a wrong number, and focuses the answer', async () => {
    const reader = await openVisitor()
    await reader.visit('/tracking')
    const said: string[] = []
    for (const number of [papers.caseNumber, wrongNumber]) {
      await track(reader, number, 'AAAAAAAA')
      await reader.page.locator('.summary:focus').getByText('没有查到').waitFor()
      said.push(await reader.page.locator('.summary').innerText())
    }
    expect(said[0]).toBe(said[1])
    expect(await reader.page.locator('#field-caseNumber').inputValue()).toBe(wrongNumber)
    await reader.usable('a wrong code')
  })

  it('slows down guesses, and says for how long', async () => {
    const body = { caseNumber: '320684202001030000019', queryCode: 'AAAAAAAA' }
    for (let guess = 0; guess < 8; guess++) await anyone.refused(trackCase, { body })
    const guesser = await openVisitor()
    await guesser.visit('/tracking')
    await track(guesser, body.caseNumber, body.queryCode)
    await guesser.page
      .locator('.summary')
      .getByText(/请 60 秒后再试/)
      .waitFor()
    await guesser.usable('too many guesses')
  })

  it('works without script, and puts the code in no address', async () => {
    const reader = await openVisitor({ script: false })
    await reader.page.goto('/tracking')
    await track(reader, papers.caseNumber, 'AAAAAAAA')
    await reader.page.getByText('没有查到').waitFor()
    expect(await reader.page.locator('#field-caseNumber').inputValue()).toBe(papers.caseNumber)
    await track(reader, papers.caseNumber, papers.queryCode)
    await reader.page.getByRole('heading', { name: papers.itemName }).waitFor()
    expect(reader.page.url()).toBe(`${origin}/tracking`)
  })
})

const address = verifyAddress(origin, papers.payload)
const altered = `${papers.payload.slice(0, 200)}${papers.payload[200] === 'A' ? 'B' : 'A'}${papers.payload.slice(201)}`
const verdict = ({ page }: Visitor) => page.locator('.verdict h2')

async function paste({ page }: Visitor, content: string): Promise<void> {
  await page.locator('#field-code').fill(content)
  await page.getByRole('button', { name: '核验这段内容' }).click()
}

describe('verifying a licence', () => {
  it('by the address in its code: the payload reaches no server in an address of a page', async () => {
    const inspector = await openVisitor({ size: 'phone' })
    const asked: string[] = []
    inspector.page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await inspector.visit(address)
    await verdict(inspector)
      .getByText(/^证照(有效|已)/)
      .waitFor()
    await inspector.page.getByText(papers.licence.number).waitFor()
    expect(asked.filter((path) => path.includes(papers.payload))).toEqual([])
    await inspector.usable('a verified licence')
  })

  it('altered by one character, of somebody else, or no code at all', async () => {
    const inspector = await openVisitor()
    await inspector.visit('/verify')
    await paste(inspector, altered)
    await verdict(inspector).getByText('内容被改动，不可信').waitFor()
    await inspector.usable('an altered licence')
    await paste(inspector, `https://evil.example/verify#${papers.payload}`)
    await verdict(inspector).getByText('不是本中心的证照').waitFor()
    await inspector.page.getByText('evil.example').waitFor()
    expect(inspector.page.url()).toBe(`${origin}/verify`)
    await inspector.usable('a code of somebody else')
    await paste(inspector, '随便一段文字')
    await verdict(inspector).getByText('这不是证照的二维码').waitFor()
  })

  it('without a network: the signature is right, the register was not asked, and an alteration is still seen', async () => {
    const inspector = await openVisitor({ size: 'phone' })
    await inspector.visit('/verify')
    await inspector.context.setOffline(true)
    await paste(inspector, address)
    await verdict(inspector)
      .getByText(/^签名正确/)
      .waitFor()
    await inspector.page.getByText(papers.licence.number).waitFor()
    await inspector.usable('a licence verified without a network')
    await paste(inspector, altered)
    await verdict(inspector).getByText('内容被改动，不可信').waitFor()
  })
})

describe('verifying by other ways', () => {
  it('from a photo of the code, and without a camera', async () => {
    const inspector = await openVisitor({ size: 'phone' })
    await inspector.page.addInitScript(withoutCamera)
    await inspector.visit('/verify')
    const photo = { name: 'code.png', mimeType: 'image/png', buffer: await toBuffer(address, { width: 900 }) }
    await inspector.page.locator('#field-photo').setInputFiles(photo)
    await inspector.page.getByText(papers.licence.number).waitFor()
    await inspector.page.locator('#field-photo').setInputFiles({ ...photo, buffer: Buffer.from('no picture') })
    await inspector.page.getByText(/这个文件不是能识别的图片/).waitFor()
    await inspector.page.getByRole('button', { name: '用摄像头扫描' }).click()
    await inspector.page.getByText(/没有找到摄像头|没有允许使用摄像头/).waitFor()
    await inspector.usable('no camera')
  })

  it('by its number, without script', async () => {
    const inspector = await openVisitor({ script: false })
    await inspector.page.goto('/verify')
    await inspector.page.locator('#field-number').fill(papers.licence.number)
    await inspector.page.getByRole('button', { name: '核验', exact: true }).click()
    await inspector.page.getByText(papers.licence.identifier).waitFor()
  })
})

describe('published grants', () => {
  it('are searched by word and department and paged without script, persons masked', async () => {
    const reader = await openVisitor({ script: false })
    await reader.page.goto('/grants')
    const first = await reader.page.locator('.grant').first().innerText()
    await reader.page.getByRole('link', { name: '更早的公示' }).click()
    await arrives(reader, 'after')
    expect(await reader.page.locator('.grant').first().innerText()).not.toBe(first)
    const sought = grants[0]
    await reader.page.locator('#field-q').fill(sought?.number ?? '')
    await reader.page.getByRole('button', { name: '查询', exact: true }).click()
    await arrives(reader, 'q')
    expect(await reader.page.locator('.grant').count()).toBe(1)
    await reader.page.getByRole('link', { name: '核验证照' }).click()
    await reader.page
      .locator('.verdict')
      .getByText(sought?.number ?? '', { exact: true })
      .waitFor()
    const persons = grants.map(({ holder }) => holder).filter((holder) => holder.includes('*'))
    expect(persons.length).toBeGreaterThan(0)
    expect(persons.filter((holder) => !/^.\*+$/u.test(holder))).toEqual([])
  })
})

const arrives = async ({ page, settled }: Visitor, asked: string) => {
  await page.waitForURL(({ searchParams }) => searchParams.has(asked))
  await settled()
}

const title = '停电通知：周三上午大厅备用电源供电'

async function write({ page }: Visitor, body: string): Promise<void> {
  await page.getByLabel('标题（中文）').fill(title)
  await page.getByLabel('标题（英文）').fill('The hall runs on reserve power')
  await page.getByLabel('正文（中文）').fill(body)
  await page.getByLabel('正文（英文）').fill('All windows stay open.')
}

describe('an announcement', () => {
  it('is drafted, refused with a mobile number, published, read and subscribed to, and withdrawn', async () => {
    const manager = await openVisitor()
    const id = await draft(manager)
    await publish(manager)
    const reader = await openVisitor({ size: 'phone' })
    await reader.visit('/announcements')
    await reader.page.getByRole('link', { name: title }).click()
    await reader.page.getByRole('listitem').getByText('咨询请拨 12345').waitFor()
    expect(await feedTitles(reader)).toContain(title)

    await withdraw(manager)
    await reader.visit(`/announcements/${id}`)
    await reader.page.getByText('没有找到该公告').waitFor()
    expect(await feedTitles(reader)).not.toContain(title)
  })

  it('is no business of a clerk', async () => {
    const clerk = await openVisitor()
    const { page } = clerk
    await clerk.signIn('health-clerk-1')
    await clerk.visit('/staff/')
    expect(await page.getByRole('link', { name: '公告管理' }).count()).toBe(0)
    await clerk.visit('/staff/announcements')
    await page.getByText('您的账号无权进行此操作').waitFor()
    await clerk.usable('announcements to a clerk')
  })
})

/** Drafts an announcement that shows a mobile number, and tries to publish it; gives its id. */
async function draft(manager: Visitor): Promise<string> {
  const { page } = manager
  await manager.signIn('centre-manager-1')
  await manager.visit('/staff/')
  await page.getByRole('link', { name: '公告管理' }).first().click()
  await page.getByRole('link', { name: announcements[0]?.title ?? '' }).waitFor()
  await manager.usable('the announcements of the centre')
  await page.getByRole('button', { name: '起草公告' }).click()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('此项必填').first().waitFor()
  await manager.usable('an announcement without texts')
  await write(manager, '照常办公。\n\n- 咨询请拨 138 0013 8000')
  await page.getByText('正文（中文）第 3 行：手机号码 138****8000').waitFor()
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.waitForURL(/announcements\/[0-9a-f]{8}-/)
  await page.getByRole('button', { name: /发布$/ }).click()
  await page.getByText('公告中有个人信息，不能发布').waitFor()
  await manager.usable('an announcement refused')
  return /[0-9a-f-]{36}$/.exec(page.url())?.[0] ?? ''
}

async function publish(manager: Visitor): Promise<void> {
  const { page } = manager
  await write(manager, '照常办公。\n\n- 咨询请拨 12345')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('已保存，公众还看不到这次修改').waitFor()
  await page.getByRole('button', { name: /发布$/ }).click()
  await page.getByRole('link', { name: '在门户查看' }).waitFor()
  await manager.usable('an announcement published')
}

async function withdraw(manager: Visitor): Promise<void> {
  const { page } = manager
  await page.getByRole('button', { name: '撤下' }).click()
  await page.getByLabel('撤下原因').fill('供电已经恢复')
  await page.getByRole('button', { name: '确认撤下' }).click()
  await page.getByText('撤下原因：供电已经恢复').waitFor()
  await manager.usable('an announcement withdrawn')
}

/** Runs in the page: a device that has no camera. */
function withoutCamera(): void {
  navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no camera', 'NotFoundError'))
}
