import { expect, it } from 'vitest'
import { ownCity } from './own-city.ts'
import { scanned } from './papers.ts'
import { send } from './send.ts'
import { openVisitor, type Visitor } from './visitor.ts'

async function signedIn(username: string, how: Parameters<typeof openVisitor>[0] = {}): Promise<Visitor> {
  const visitor = await openVisitor(how)
  await visitor.signIn(username)
  return visitor
}

const venue = {
  premisesName: '常乐理发店',
  premisesAddress: '海门市常乐镇中心路8号',
  premisesArea: 60,
  tenure: '租赁',
  venue: '理发美容店',
  staff: 3,
  ownerName: '甘望舒',
  ownerCitizenId: '320684198203030033',
  contactName: '甘望舒',
}

/** A draft for the hygiene of a hairdresser's, with every paper but those a promise may stand for. */
async function draftWithoutTests(person: Visitor): Promise<string> {
  const { request } = person.context
  const ask = async (path: string) => (await (await request.get(path)).json()) as Record<string, unknown>
  const { partyId } = await ask('/api/session')
  const { answers } = await ask(`/api/people/${String(partyId)}/prefill?item=1801`)
  const guide = (await ask('/api/public/items/1801')) as {
    item: { materials: { code: string }[]; form: { properties: object }; commitment: { materials: string[] } }
  }
  const materials = []
  for (const { code } of guide.item.materials.filter(({ code }) => !guide.item.commitment.materials.includes(code))) {
    const file = { multipart: { file: scanned(code) }, headers: { origin: ownCity.origin } }
    const { id } = (await (await request.post('/api/files', file)).json()) as { id: string }
    materials.push({ material: code, fileId: id })
  }
  const known = Object.keys(guide.item.form.properties)
  const said = Object.fromEntries(Object.entries(venue).filter(([name]) => known.includes(name)))
  const { id } = await send(person, '/api/cases', {
    ...{ itemCode: '1801', situation: { kind: 'new', ventilation: 'no' } },
    ...{
      answers: { ...(answers as object), ...said },
      materials: materials.filter(({ material }) => material !== 'existing-certificate'),
    },
  })
  return String(id)
}

it('what may be promised is told in the guide, promised in the application, and checked at the desk', async () => {
  const person = await signedIn('applicant-1', { size: 'phone' })
  const { page } = person
  await person.visit('/items/1801')
  await page.getByRole('heading', { name: '可以承诺代替（告知承诺）' }).waitFor()
  await person.usable('the guide to an item with a promise')

  const id = await draftWithoutTests(person)
  await person.visit(`/cases/${id}/apply`)
  await page.getByText(/还缺 2 份必交材料/).waitFor()
  await person.visit(`/cases/${id}/apply/materials`)
  await page.getByLabel('我已知晓上述内容，自愿作出承诺。').check()
  await page.getByText('以承诺代替').first().waitFor()
  await person.usableAtEverySize('papers a promise stands for')
  await person.visit(`/cases/${id}/apply/check`)
  await page.getByText('以承诺代替').first().waitFor()
  await page.getByLabel(/我声明/).check()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('办件编号').first().waitFor()
  await person.visit(`/cases/${id}`)
  await page.locator('.documents').getByText('告知承诺书').waitFor()

  const clerk = await signedIn('health-clerk-1')
  await send(clerk, `/api/cases/${id}/receive`)
  await send(clerk, `/api/cases/${id}/accept`)
  await clerk.visit(`/staff/cases/${id}`)
  await clerk.page.getByText(/告知承诺：申请人承诺代替提交|按告知承诺受理/).waitFor()
  await clerk.usable('a case accepted on a promise')
})

it('a promise that was false is found at the desk, and the licence is owed a revocation', async () => {
  const reviewer = await signedIn('health-reviewer')
  const { page } = reviewer
  const waiting = await reviewer.context.request.get('/api/work?waitingFor=check&limit=50')
  const { cases } = (await waiting.json()) as { cases: { id: string }[] }
  const id = cases[0]?.id ?? ''
  await reviewer.visit(`/staff/cases/${id}`)
  await page.getByText(/按告知承诺受理，承诺代替/).waitFor()
  await page.getByRole('button', { name: '核查承诺' }).first().click()
  await page.getByLabel('承诺不实').check()
  await page.getByLabel('核查情况').fill('未经检测，消毒设施未安装')
  await reviewer.usable('the check of a promise')
  await page.locator('.act form').getByRole('button', { name: '核查承诺' }).click()
  await page.getByText(/已查实虚假，应当在/).waitFor()
  await page.getByText('撤销期限').first().waitFor()
  await reviewer.usable('a licence that is owed a revocation')
  const head = await signedIn('health-head', { language: 'en' })
  await head.visit('/staff/')
  await head.page.getByText('To revoke').first().waitFor()
  await head.visit(`/staff/cases/${id}`)
  expect(await head.page.getByText(/is to be revoked by/).count()).toBeGreaterThan(0)
  await head.usable('what the head owes')
})

it('a hearing that was announced is put off with a reason', async () => {
  const reviewer = await signedIn('culture-reviewer')
  const { page } = reviewer
  const waiting = await reviewer.context.request.get('/api/work?waitingFor=special-procedure&limit=100')
  const { cases } = (await waiting.json()) as { cases: { id: string; itemCode: string }[] }
  const id = cases.find(({ itemCode }) => itemCode === '1703')?.id ?? ''
  await reviewer.visit(`/staff/cases/${id}`)
  await page.getByText('特别程序、听证与勘验').click()
  await page.getByRole('button', { name: '延期举行听证' }).click()
  await page.getByText(/原定.*举行。新的日期须更晚/).waitFor()
  await reviewer.usable('the form that puts a hearing off')
})
