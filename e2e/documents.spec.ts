import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { pdfText } from '../testing/pdf-text.ts'
import { openVisitor, type Visitor } from './visitor.ts'

interface Line {
  id: string
  caseNumber: string | null
  status: string
}

/** What the server answers whoever sits at this browser. */
const asked = async <R>({ context }: Visitor, path: string): Promise<R> =>
  (await (await context.request.get(path)).json()) as R

const textAt = async ({ context }: Visitor, path: string): Promise<string> => {
  const response = await context.request.get(path)
  expect(response.headers()['content-type']).toBe('application/pdf')
  return (await pdfText(await response.body())).join('\n')
}

describe('a person takes the documents of a case home', () => {
  it.each(['zh-CN', 'en'] as const)('on a phone, in %s', async (language) => {
    const person = await openVisitor({ size: 'phone', language })
    await person.signIn('applicant-1')
    const { cases } = await asked<{ cases: Line[] }>(person, '/api/my-cases?limit=50')
    const submitted = cases.find(({ caseNumber }) => caseNumber !== null)
    await person.visit(`/cases/${submitted?.id}`)
    const receipt = person.page.locator('.documents a').filter({ hasText: /^(收件凭证|Receipt)$/ })
    await person.usable('a case with its documents')
    const address = (await receipt.getAttribute('href')) ?? ''
    const text = await textAt(person, address)
    expect(text).toContain('收件凭证')
    expect(text).toContain(submitted?.caseNumber)
    await person.visit(`/cases/${submitted?.id}/receipt`)
    await person.page.getByRole('link', { name: /收件凭证（PDF）|receipt \(PDF\)/ }).waitFor()
    await person.usable('the receipt page')
  })
})

describe('a head sees the letter before deciding', () => {
  it('and the licence that follows carries a code that proves it', async () => {
    const head = await openVisitor()
    await head.signIn('health-head')
    const { cases } = await asked<{ cases: Line[] }>(head, '/api/work?waitingFor=decision&mine=true&limit=50')
    const id = cases[0]?.id ?? ''
    await head.visit(`/staff/cases/${id}`)
    await previewRefusal(head)
    await previewAndGrant(head)
    await head.visit(`/staff/cases/${id}`)
    await act(head, '制作证照')
    await head.visit(`/staff/cases/${id}`)
    await checkLicence(head, id)
  })
})

const choose = ({ page }: Visitor, name: string) =>
  page.locator('.act-buttons').getByRole('button', { name, exact: true }).click()

async function act(visitor: Visitor, name: string): Promise<void> {
  const { page } = visitor
  await page.locator('.acts form, .act-buttons').first().waitFor()
  if (await page.locator('.act-buttons').getByRole('button', { name, exact: true }).count()) await choose(visitor, name)
  await page.locator('.acts form').getByRole('button', { name, exact: true }).click()
  await page.getByText('已完成，凭证已记入日志。').waitFor()
}

/** Opens the preview with what was typed, and gives the text of the letter the server sent for it. */
async function preview(visitor: Visitor, state: string): Promise<string> {
  const { page } = visitor
  const sent = page.waitForRequest((request) => request.url().endsWith('/documents/preview'))
  await page.getByRole('button', { name: '预览决定书' }).click()
  const request = await sent
  await page.getByRole('dialog').locator('canvas').waitFor()
  await visitor.usable(state)
  const again = await visitor.context.request.post(request.url(), {
    data: request.postDataJSON() as object,
    headers: { origin: new URL(request.url()).origin },
  })
  await page.getByRole('dialog').locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  return (await pdfText(await again.body())).join('\n')
}

async function previewRefusal(head: Visitor): Promise<void> {
  const { page } = head
  await choose(head, '不予许可')
  await page.locator('.acts form textarea').first().fill('选址不符合《条例》#evil[x] 的规定')
  const letter = await preview(head, 'the refusal previewed')
  expect(letter).toContain('选址不符合《条例》#evil[x]')
  expect(letter.replaceAll(/\s/g, '')).toContain('六十日内')
}

async function previewAndGrant(head: Visitor): Promise<void> {
  const { page } = head
  await choose(head, '准予许可')
  const opinion = page.locator('.acts form textarea').first()
  await opinion.fill('符合条件，同意。')
  expect(await preview(head, 'the grant previewed')).toContain('符合条件，同意。')
  expect(await opinion.inputValue()).toBe('符合条件，同意。')
  await page.locator('.acts form').getByRole('button', { name: '准予许可', exact: true }).click()
  await page.getByText('已完成，凭证已记入日志。').waitFor()
}

interface Documents {
  documents: { document: string; number: string; address: string }[]
}

async function checkLicence(head: Visitor, id: string): Promise<void> {
  const { page } = head
  const { documents } = await asked<Documents>(head, `/api/cases/${id}/documents`)
  const licence = documents.find(({ document }) => document === 'licence')
  expect(await textAt(head, licence?.address ?? '')).toContain(licence?.number)
  const section = page.getByRole('region', { name: '文书' })
  await section.getByRole('button', { name: /^查看/ }).last().click()
  await section.locator('canvas').waitFor()
  await head.usable('a document looked at in place')
  for (let size = 0; size < 4; size++) await section.getByRole('button', { name: '放大' }).click()
  const address = await codeOnCanvas(head)
  const [, payload = ''] = address.split('/verify#')
  const verdict = await asked<{ status: string; licence: { number: string } }>(
    head,
    `/api/public/licences/verify?payload=${encodeURIComponent(payload)}`,
  )
  expect(verdict).toMatchObject({ status: 'valid', licence: { number: licence?.number } })
}

const scanner = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8')

/** What a phone would read off the lower left of the paper; nothing until it is drawn. */
const scan = `(() => {
  const canvas = document.querySelector('.viewer canvas')
  const [left, top] = [Math.ceil(canvas.width / 2), Math.floor(canvas.height / 2)]
  const { data, width, height } = canvas.getContext('2d').getImageData(0, top, left, canvas.height - top)
  return window.jsQR(data, width, height)?.data ?? ''
})()`

/** Reads the QR code off the page as the viewer has drawn it. */
async function codeOnCanvas({ page }: Visitor): Promise<string> {
  await page.evaluate(scanner)
  const code = await page.waitForFunction<string, undefined>(scan, undefined, { polling: 500 })
  return code.jsonValue()
}
