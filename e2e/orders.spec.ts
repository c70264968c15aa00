import { expect, it } from 'vitest'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

/** Fills in what a form asks for by the words beside its fields. */
async function fill({ page }: Visitor, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const field = page.getByLabel(label, { exact: false }).last()
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
}

/** Chooses an act of the panel, fills its form in and sends it. */
async function act(visitor: Visitor, name: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  const { page } = visitor
  await page.getByRole('button', { name, exact: true }).first().click()
  await fill(visitor, values)
  await page.locator('form').getByRole('button', { name, exact: true }).click()
  await page.locator('form').waitFor({ state: 'detached' })
  await visitor.settled()
}

it('takes an order from the card it is about to the unit that answers it, and back until it is done', async () => {
  const supervisor = await signedIn('supervisor-1')
  const { cards } = (await (await supervisor.context.request.get('/api/cards?department=18&limit=1')).json()) as {
    cards: { id: string }[]
  }
  await supervisor.visit(`/supervise/cards/${cards[0]?.id}`)
  await supervisor.page.getByRole('link', { name: '发出督办' }).click()
  await supervisor.page.getByRole('heading', { name: '发出督办' }).waitFor()
  await supervisor.settled()
  await supervisor.usable('the form of an order')
  await fill(supervisor, { 整改要求或建议: '自即日起落实AB岗，报送排班表' })
  await supervisor.page.getByRole('button', { name: '发出', exact: true }).click()
  await supervisor.page.getByRole('heading', { name: /督办〔\d{4}〕\d+号/ }).waitFor()
  const path = new URL(supervisor.page.url()).pathname.replace('/supervise', '')
  const letter = await supervisor.context.request.get(`/api${path}/letter`)
  expect(letter.headers()['content-type']).toBe('application/pdf')

  const head = await signedIn('health-head', { size: 'phone' })
  await head.visit('/staff/orders')
  await head.usable('the orders of a unit on a phone')
  await head.page.locator(`main a[href="/staff${path}"]`).first().click()
  await head.settled()
  await act(head, '答复', { 整改措施和结果: '已落实AB岗，附排班表' })
  await head.usable('an order answered')

  await supervisor.visit(`/supervise${path}`)
  await act(supervisor, '采纳答复', { 审核意见: '措施可行' })
  await act(supervisor, '登记回访', { 回访情况: '到窗口查看，有人在岗' })
  await supervisor.page.locator('h1').getByText('办结').waitFor()
  await supervisor.usable('an order that is done')
  await supervisor.visit('/supervise/orders')
  await supervisor.usable('all orders')
})

it('hears whoever complains without an account, keeps who it is from the unit, and answers', async () => {
  const citizen = await openVisitor({ size: 'phone', language: 'en' })
  await citizen.visit('/complaints')
  await citizen.usableAtEverySize('complaints')
  await citizen.page.getByRole('link', { name: 'Complain', exact: true }).click()
  await citizen.page.getByRole('heading', { name: 'Complain', exact: true }).waitFor()
  await citizen.settled()
  await citizen.page.getByRole('button', { name: 'Lodge the complaint' }).click()
  await citizen.page.getByText('Write what happened', { exact: true }).waitFor()
  await fill(citizen, { 'What is it about': 'attitude', 'Which department': '18' })
  await fill(citizen, { 'What happened': 'They told me off and would not say what is missing.' })
  await citizen.usable('the form of a complaint')
  await citizen.page.getByRole('button', { name: 'Lodge the complaint' }).click()
  await citizen.page.getByRole('heading', { name: 'Your complaint is lodged' }).waitFor()
  await citizen.usable('the receipt of a complaint')
  const [number = '', code = ''] = await citizen.page.locator('dd.number').allInnerTexts()

  const supervisor = await signedIn('supervisor-1')
  await supervisor.visit('/supervise/complaints')
  await supervisor.usable('all complaints')
  await supervisor.page.getByRole('link', { name: number }).click()
  await supervisor.settled()
  await act(supervisor, '受理并交办', { 由谁调查: '17', 要查的问题: '窗口的服务态度' })
  await supervisor.usable('a complaint taken up')
  const path = new URL(supervisor.page.url()).pathname.replace('/supervise', '')

  const concerned = await signedIn('health-head')
  await concerned.visit(`/staff${path}`)
  expect(await concerned.page.locator('main').innerText()).not.toContain('told me off')
  await act(concerned, '说明情况', { 本单位的说明: '当班人员已作检讨' })
  await concerned.usable('a complaint as the unit it is about sees it')

  const outside = await signedIn('culture-head', { size: 'phone', language: 'en' })
  await outside.visit(`/staff${path}`)
  await act(outside, 'Record what was found', { 'What was found': 'The recording shows it.' })
  await outside.usable('a complaint as who looks into it sees it')

  await supervisor.visit(`/supervise${path}`)
  await act(supervisor, '答复投诉人', { 给投诉人的答复: '经调查属实，已责令改正，当事人向您道歉。' })
  await supervisor.usable('a complaint answered')
  await supervisor.page.getByRole('link', { name: '查看红黄牌' }).waitFor()
  await citizen.visit('/complaints')
  await fill(citizen, { 'Complaint number': number, 'Query code': code })
  await citizen.page.getByRole('button', { name: 'Look up' }).click()
  await citizen.page.getByText('经调查属实，已责令改正，当事人向您道歉。').waitFor()
  await citizen.usable('where a complaint stands')
  await askAgain(citizen)
  await supervisor.visit(`/supervise${path}`)
  await supervisor.page.getByText('Nobody asked who else was there.').waitFor()
  await supervisor.usable('a complaint to be looked into again')
})

/** Keeps the answer as a letter, and asks that somebody else look again. */
async function askAgain(citizen: Visitor): Promise<void> {
  const { page } = citizen
  const letter = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download the answer as a letter (PDF)' }).click()
  expect((await letter).suggestedFilename()).toMatch(/^Answer to complaint \d{10}\.pdf$/)
  await page.getByText('Not content with the answer? Ask for another look').click()
  await page.getByRole('button', { name: 'Ask for another look' }).click()
  await page.getByText('Please say why', { exact: true }).first().waitFor()
  await fill(citizen, { 'Why you are not content': 'Nobody asked who else was there.' })
  await citizen.usable('asking for another look')
  await page.getByRole('button', { name: 'Ask for another look' }).click()
  await page.getByText('Another look was asked for').waitFor()
  await citizen.usable('a complaint asked to be looked into again')
}

it('complains about a case from the case, and reads of it among one’s own', async () => {
  const applicant = await signedIn('applicant-1')
  const { page } = applicant
  const { cases } = (await (await applicant.context.request.get('/api/my-cases?limit=50')).json()) as {
    cases: { id: string; itemCode: string; caseNumber: string | null }[]
  }
  const about = cases.find(({ caseNumber }) => caseNumber !== null)
  await applicant.visit(`/cases/${about?.id}`)
  await page
    .getByRole('link', { name: /投诉反映/ })
    .last()
    .click()
  await page.getByRole('heading', { name: '我要投诉' }).waitFor()
  await applicant.settled()
  expect(await page.getByLabel('办件编号').inputValue()).toBe(about?.caseNumber)
  await fill(applicant, {
    反映什么问题: 'delay',
    反映哪个部门: about?.itemCode.slice(0, 2) ?? '',
    经过: '一直没有人答复',
  })
  await page.getByRole('button', { name: '提交投诉' }).click()
  await page.getByRole('heading', { name: '投诉已登记' }).waitFor()
  const [number = ''] = await page.locator('dd.number').allInnerTexts()
  await page.getByRole('link', { name: '返回投诉页' }).click()
  await page.getByRole('button', { name: number }).click()
  await page.getByText('已登记，待受理').last().waitFor()
  await applicant.usable('one’s own complaints')
})

it('writes a visit down on a phone, with a photo, and each thing found is a card', async () => {
  const supervisor = await signedIn('supervisor-1', { size: 'phone' })
  const { page } = supervisor
  await supervisor.visit('/supervise/inspections/new')
  await fill(supervisor, { 部门: '18' })
  await fill(supervisor, { 窗口: '1801', 检查情况: '以群众身份到窗口咨询' })
  await page.getByRole('button', { name: '添加问题' }).click()
  await fill(supervisor, { 检查项: 'told-piecemeal', 具体情况: '分两次才说清需要哪些材料' })
  await page
    .getByLabel('拍照或者选择照片')
    .setInputFiles({ name: 'window.png', mimeType: 'image/png', buffer: onePixel })
  await page.getByText('window.png').waitFor()
  await supervisor.usable('a visit written down on a phone')
  await page.getByRole('button', { name: '保存检查记录' }).click()
  await page.getByRole('heading', { name: /查〔\d{4}〕\d+号/ }).waitFor()
  await supervisor.settled()
  expect(
    await page.getByRole('img', { name: '照片 1' }).evaluate((img) => (img as HTMLImageElement).naturalWidth),
  ).toBe(1)
  await supervisor.usable('an inspection')
  const inspection = page.url()
  await act(supervisor, '登记复查', { 复查情况: '已公示一次性告知单' })
  await page.locator('h1').getByText('已整改').waitFor()
  await supervisor.visit('/supervise/inspections')
  await supervisor.usable('all inspections')
  await page.goto(inspection)
  await page.getByRole('link', { name: '查看红黄牌' }).click()
  await page.locator('h1').getByText('S-01').waitFor()
  await supervisor.settled()
  expect(await page.locator('main').innerText()).toContain('明查暗访当场发现')
  await supervisor.usable('the card of something found')
})

/** A picture of one pixel. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
