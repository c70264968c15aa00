import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import * as outcomes from '#api/case-outcomes.ts'
import * as cases from '#api/cases.ts'
import { caseDocuments, previewDecision } from '#api/documents.ts'
import { startApp, temporaryFolder } from '#testing/app.ts'
import { bringCase, type Station } from '#testing/bring-case.ts'
import { nextKey, type Browser } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { footprint } from '#testing/footprint.ts'
import { pdfText } from '#testing/pdf-text.ts'

const database = await createDatabase()
const app = await startApp(database)
const li = await app.as('li')
const slow = { timeout: 60_000 }

/** The bytes of a PDF: the test browser reads texts only. */
async function fetchPdf(who: Browser, path: string, body?: object) {
  const reply = await who.bytes(body ? 'POST' : 'GET', path, body)
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(Buffer.from(reply.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
  return reply
}
const textOf = async (who: Browser, path: string, body?: object) =>
  (await pdfText((await fetchPdf(who, path, body)).bytes)).join('\n')

const documentsOf = async (id: string, who = li) => (await who.ask(caseDocuments, { params: { id } })).documents
const kindsOf = async (id: string) => (await documentsOf(id)).map(({ document }) => document)

async function refusedCase(): Promise<string> {
  const { id } = await bringCase(app, 'awaiting-decision')
  const body = { reasons: ['摊位过窄', '#evil[x]'], legalBasis: '《书摊条例》第六条' }
  await (await app.as('head')).ask(cases.refuseCase, { params: { id }, body })
  return id
}
async function declinedCase(): Promise<string> {
  const { id } = await bringCase(app, 'received')
  const body = { ground: 'wrong-organ', reasons: '属于园局职权', competentOrgan: '玩具市园局' } as const
  await (await app.as('clerk')).ask(cases.refuseAcceptance, { params: { id }, body })
  return id
}
async function deliveredCase(): Promise<string> {
  const { id } = await bringCase(app, 'issued')
  await (await app.as('clerk')).ask(cases.deliverResult, { params: { id }, body: { method: 'electronic' } })
  return id
}
async function revokedCase(): Promise<string> {
  const id = await deliveredCase()
  const body = { ground: 'fraud', reasons: '平面图系伪造' } as const
  await (await app.as('head')).ask(outcomes.revokeLicence, { params: { id }, body })
  return id
}
const corrected = async () => (await bringCase(app, 'awaiting-correction' satisfies Station)).id

it('is served though it cannot be kept', slow, async () => {
  const dataDir = temporaryFolder()
  // A file where the folder should be: nothing can be written there, by root neither.
  writeFileSync(path.join(dataDir, 'documents'), '')
  const full = await startApp(await createDatabase(), { dataDir })
  const { id } = await bringCase(full, 'submitted')
  await fetchPdf(await full.as('li'), `/api/cases/${id}/documents/receipt`)
})

describe('every document', () => {
  it.each([
    ['delivered', deliveredCase, ['receipt', 'acceptance', 'grant', 'licence', 'delivery']],
    ['revoked', revokedCase, ['receipt', 'acceptance', 'grant', 'licence', 'delivery', 'revocation']],
    ['refused', refusedCase, ['receipt', 'acceptance', 'refusal']],
    ['not accepted', declinedCase, ['receipt', 'non-acceptance']],
    ['to be corrected', corrected, ['receipt', 'correction-1']],
  ] as const)(
    'of a case that is %s is a PDF with its number, its department and no centre deciding',
    slow,
    async (_, bring, expected) => {
      const id = await bring()
      const documents = await documentsOf(id)
      expect(documents.map(({ document }) => document)).toEqual(expected)
      for (const { number, title, address } of documents) {
        const text = await textOf(li, address)
        expect(text).toContain(number)
        expect(text.replaceAll(/\s/g, '')).toContain(title)
        expect(text).toContain('书局')
        expect(text).not.toContain('320684198001010018')
      }
    },
  )

  it('says what was typed and nothing it could have meant', slow, async () => {
    const id = await refusedCase()
    expect(await textOf(li, `/api/cases/${id}/documents/refusal`)).toMatch(/摊位过窄[^]*#evil\[x\]/)
  })

  it('is the same whenever it is asked for, and shown, not kept by anybody between', slow, async () => {
    const { id } = await bringCase(app, 'submitted')
    const [first, again] = [
      await fetchPdf(li, `/api/cases/${id}/documents/receipt`),
      await fetchPdf(await app.as('agency'), `/api/cases/${id}/documents/receipt`),
    ]
    expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true)
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('content-disposition')).toMatch(/^inline; filename="[ -~]*\.pdf"; filename\*=UTF-8''/)
  })
})

describe('the query code', () => {
  it('stands on the receipt of the applicant and on nobody else’s', slow, async () => {
    const { id } = await bringCase(app, 'submitted')
    const { queryCode } = await li.ask(cases.caseFile, { params: { id } })
    const receipt = `/api/cases/${id}/documents/receipt`
    expect(await textOf(li, receipt)).toContain(queryCode)
    for (const other of ['head', 'supervisor'])
      expect(await textOf(await app.as(other), receipt)).not.toContain(queryCode)
  })
})

describe('a document that is not there', () => {
  it.each(['licence', 'correction-1', 'receipt-2', 'nonsense'])('%s of a case just submitted', async (document) => {
    const { id } = await bringCase(app, 'submitted')
    const { status, text } = await li.send('GET', `/api/cases/${id}/documents/${document}`)
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([404, 'document-not-found'])
  })

  it.each(['..%2f..%2fetc', 'RECEIPT', 'receipt%00', 'a'.repeat(41)])('a name that is none: %s', async (document) => {
    const { id } = await bringCase(app, 'submitted')
    const { status } = await li.send('GET', `/api/cases/${id}/documents/${document}`)
    expect(status).toBe(400)
  })

  it('is all there is of a draft', async () => {
    const { id } = await bringCase(app, 'draft')
    expect(await kindsOf(id)).toEqual([])
  })
})

describe('the supervisor', () => {
  it('leaves a trace with every document read', slow, async () => {
    const { id } = await bringCase(app, 'submitted')
    await fetchPdf(await app.as('supervisor'), `/api/cases/${id}/documents/receipt`)
    const traces = await database.query(
      `select a.username, outcome, detail from audit join account a on a.id = account_id where action = 'document-read'
       and detail->>'case' = $1`,
      [id],
    )
    expect(traces).toEqual([{ username: 'supervisor', outcome: 'ok', detail: { case: id, document: 'receipt' } }])
  })
})

describe('erasure', () => {
  it('takes the data off the documents, those set before included', slow, async () => {
    const clerk = await app.as('clerk')
    const { partyId, id } = await walkIn(clerk)
    const receipt = `/api/cases/${id}/documents/receipt`
    expect(await textOf(clerk, receipt)).toContain('孙将去')
    await database.query('delete from subject_key where subject = $1', [partyId])
    expect(await textOf(clerk, receipt)).toContain('个人信息已删除')
  })
})

describe('the preview of a decision', () => {
  const preview = (id: string) => `/api/cases/${id}/documents/preview`

  it('is the letter with what was typed so far, marked, and nothing is stored', slow, async () => {
    const { id } = await bringCase(app, 'awaiting-decision')
    const head = await app.as('head')
    const before = await footprint(database)
    expect(await textOf(head, preview(id), { kind: 'grant', opinion: '同意，注意防火。' })).toMatch(
      /预\s*览[^]*同意，注意防火。|同意，注意防火。[^]*预\s*览/,
    )
    const draft = { kind: 'refusal', reasons: ['摊位过窄'], legalBasis: '' }
    expect(await textOf(head, preview(id), draft)).toMatch(/摊位过窄[^]*尚未填写/)
    expect(await footprint(database)).toEqual(before)
  })

  it('is refused while there is nothing to decide', async () => {
    const { id } = await bringCase(app, 'received')
    const body = { kind: 'grant', opinion: '' } as const
    const no = await (await app.as('head')).refused(previewDecision, { params: { id }, body })
    expect(no).toMatchObject({ status: 409, code: 'not-possible-now' })
  })

  it.each([
    ['another kind', { kind: 'licence', opinion: '' }],
    ['more than the form asks', { kind: 'grant', opinion: '', legalBasis: '' }],
    ['too long an opinion', { kind: 'grant', opinion: '长'.repeat(1001) }],
    ['too many reasons', { kind: 'refusal', reasons: Array.from({ length: 21 }, () => 'x'), legalBasis: '' }],
    ['nothing', {}],
  ])('takes no %s', async (_, body) => {
    const { id } = await bringCase(app, 'awaiting-decision')
    const headers = { 'content-type': 'application/json', 'idempotency-key': nextKey() }
    const { status } = await (await app.as('head')).send('POST', preview(id), headers, JSON.stringify(body))
    expect(status).toBe(400)
  })
})

/** Somebody who walked in, with a case at the window. */
async function walkIn(clerk: Browser) {
  const { id: partyId } = await app.services.people.findOrCreate({
    kind: 'person',
    name: '孙将去',
    number: '320684198203030033',
    mobile: '13900139000',
  })
  const { id: fileId } = await clerk.upload('plan.pdf', '%PDF-1.4\n%%EOF\n')
  const body = {
    itemCode: '0104',
    applicantId: partyId,
    answers: { goods: '旧书', ownerId: '320684198203030033', openingOn: '2026-03-01', stalls: 1 },
    materials: [{ material: 'site-plan', fileId }],
  }
  const { id } = await clerk.ask(cases.draftCase, { body })
  await clerk.ask(cases.submitCase, { params: { id } })
  return { partyId, id }
}
