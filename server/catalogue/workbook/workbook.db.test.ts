import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import * as drafts from '#api/administration-drafts.ts'
import { itemDrafts, type checkWorkbook } from '#api/administration-workbook.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { readWorkbook, writeWorkbook, type Sheet } from '#domain/catalogue/index.ts'
import { canonicalJson } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { nextKey, type No } from '#testing/browse.ts'
import { createDatabase } from '#testing/database.ts'
import { footprint } from '#testing/footprint.ts'
import { marketPermit, parkPermit, toyCity } from '#testing/toy-city.ts'
import { fromXlsx, toXlsx } from './xlsx.ts'
import { bounds } from './zip-guard.ts'

const database = await createDatabase()
const app = await startApp(database)
const manager = await app.as('centre-manager')

async function send(what: 'check' | 'import', bytes: Uint8Array, language = 'en') {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), '事项目录.xlsx')
  const headers = { 'idempotency-key': nextKey(), 'accept-language': language }
  const { status, text } = await manager.send('POST', `/api/administration/catalogue/${what}`, headers, form)
  return { status, answer: JSON.parse(text) as unknown }
}
const check = async (bytes: Uint8Array, language?: string) =>
  (await send('check', bytes, language)).answer as ReplyOf<typeof checkWorkbook>
const written = (change: (sheets: Sheet[]) => Sheet[] = (sheets) => sheets) =>
  toXlsx(change(writeWorkbook(toyCity.items)))
/** The workbook with the cell of an item changed. */
const withCell = (code: string, column: string, cell: string | number | null) =>
  written((sheets) =>
    sheets.map((sheet) => {
      if (sheet.sheet !== '事项') return sheet
      const at = sheet.data[0]?.indexOf(column) ?? -1
      const data = sheet.data.map((row) => (row[0] === code ? row.map((old, i) => (i === at ? cell : old)) : row))
      return { ...sheet, data }
    }),
  )

describe('the catalogue as an Excel file', () => {
  it('comes in as it went out, all 244 items of the city', { timeout: 60_000 }, async () => {
    const { sheets } = await fromXlsx(await toXlsx(writeWorkbook(haimen.items)))
    const { items, faults } = readWorkbook(sheets)
    expect(faults).toEqual([])
    expect(items).toHaveLength(244)
    const byCode = (list: readonly { code: string }[]) =>
      list.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((item) => canonicalJson(item))
    expect(byCode(items)).toEqual(byCode(haimen.items))
  })

  it('as the server gives it differs in nothing, and bringing it in makes no draft', async () => {
    const { bytes, headers } = await manager.bytes('GET', '/api/administration/catalogue.xlsx')
    expect(headers.get('content-disposition')).toContain('.xlsx')
    expect(await check(bytes)).toMatchObject({ unchanged: toyCity.items.length, lines: [], faults: [] })
    expect(await send('import', bytes)).toMatchObject({ status: 200, answer: { drafts: [] } })
  })

  it('with a change and a new item is looked at first, then brought in as drafts', async () => {
    const fresh = {
      ...parkPermit,
      refusalReasons: ['不符合公园规划'],
      code: '0202',
      name: '花园许可',
      taskCode: `${parkPermit.taskCode.slice(0, -4)}0202`,
    }
    const bytes = await toXlsx(
      writeWorkbook([
        ...toyCity.items.filter(({ code }) => code !== marketPermit.code),
        { ...marketPermit, name: '书集许可' },
        fresh,
      ]),
    )
    const print = await footprint(database)
    const { lines, faults } = await check(bytes)
    expect(faults).toEqual([])
    expect(lines.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toMatchObject([
      { code: marketPermit.code, isNew: false, changed: ['name'] },
      { code: '0202', isNew: true },
    ])
    expect(await footprint(database)).toEqual(print)
    const { answer } = await send('import', bytes)
    expect((answer as { drafts: string[] }).drafts.toSorted()).toEqual([marketPermit.code, '0202'])
    const worked = await manager.ask(itemDrafts, {})
    expect(worked.drafts.map(({ code, isNew }) => [code, isNew])).toEqual([
      [marketPermit.code, false],
      ['0202', true],
    ])
    const [{ today } = { today: '' }] = await database.query<{ today: string }>(
      `select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today`,
    )
    const body = { effectiveOn: today, reason: '新增事项' }
    const published = await manager.ask(drafts.publishItemDraft, { params: { code: '0202' }, body })
    expect(published).toMatchObject({ version: 1, published: { name: '花园许可' }, draft: null })
    // Somebody works on the other one: it is not overwritten.
    const again = await check(bytes)
    expect(again.faults).toMatchObject([{ sheet: '事项', reason: expect.stringContaining('draft') as unknown }])
    await manager.ask(drafts.discardItemDraft, { params: { code: marketPermit.code } })
  })
})

describe('a workbook with faults', () => {
  it.each([
    ['en', /should be a number/],
    ['zh-CN', /应当是数字/],
  ] as const)('names sheet, row and column in %s, and nothing is brought in', async (language, reason) => {
    const bytes = await withCell(parkPermit.code, '承诺时限数值', '十')
    const { faults } = await check(bytes, language)
    expect(faults).toContainEqual(
      expect.objectContaining({
        sheet: '事项',
        column: '承诺时限数值',
        reason: expect.stringMatching(reason) as unknown,
      }),
    )
    const print = await footprint(database)
    expect(await send('import', bytes)).toMatchObject({ status: 400, answer: { code: 'workbook-faulty' } })
    expect(await footprint(database)).toEqual(print)
    expect((await manager.ask(itemDrafts, {})).drafts).toEqual([])
  })

  it('of another department or of none', async () => {
    const reasons = async (department: string) =>
      (await check(await withCell(parkPermit.code, '部门', department))).faults.map(({ reason }) => reason).join()
    expect(await reasons('01')).toMatch(/another department/)
    expect(await reasons('77')).toMatch(/no such department/)
  })

  it('keeps text that looks like a formula as text', async () => {
    const { sheets, faults } = await fromXlsx(await withCell(parkPermit.code, '名称', '=HYPERLINK("http://x","y")'))
    expect(faults).toEqual([])
    expect(readWorkbook(sheets).items.map(({ name }) => name)).toContain('=HYPERLINK("http://x","y")')
  })
})

/** A zip file of parts, each as it says it is. */
function zip(parts: Record<string, string | Buffer>, size?: number): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(size ?? content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    bodies.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, ...directory, end])
}

const workbookXml = '<workbook><sheets><sheet name="事项" sheetId="1" r:id="rId1"/></sheets></workbook>'
const rels = '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>'
const formula =
  '<worksheet><sheetData><row r="2"><c r="C2" t="str"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>'

describe('a hostile file', () => {
  it('with formulas is told where they stand', async () => {
    const bytes = zip({
      ...{ 'xl/workbook.xml': workbookXml, 'xl/_rels/workbook.xml.rels': rels, 'xl/worksheets/sheet1.xml': formula },
    })
    expect((await check(bytes)).faults).toMatchObject([{ sheet: '事项', row: 2, column: 'C' }])
  })

  it.each<[string, () => Buffer]>([
    ['no file of its kind', () => Buffer.from('name,code\n')],
    ['nothing', () => Buffer.alloc(0)],
    ['a zip file of something else', () => zip({ 'readme.txt': 'hello' })],
    ['a zip bomb', () => zip({ 'xl/workbook.xml': workbookXml, 'xl/bomb.xml': Buffer.alloc(bounds.bytes + 1) })],
    ['a zip bomb that says it is small', () => zip({ 'xl/workbook.xml': Buffer.alloc(bounds.bytes + 1) }, 10)],
    ['macros', () => zip({ 'xl/workbook.xml': workbookXml, 'xl/vbaProject.bin': 'x' })],
    ['too many parts', () => zip(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`xl/${i}.xml`, 'x'])))],
    ['a directory that leads nowhere', () => zip({ 'xl/workbook.xml': workbookXml }).fill(0xff, 40, 60)],
  ])('with %s is not opened', async (_, bytes) => {
    const { status, answer } = await send('check', bytes())
    expect([status, (answer as No).errors?.[0]?.field]).toEqual([400, 'file'])
  })

  it('that is too large is not taken in', async () => {
    expect((await send('check', Buffer.alloc(bounds.packedBytes + 1))).status).toBe(413)
  })

  it('and no file at all', async () => {
    const sent = await manager.send('POST', '/api/administration/catalogue/check', {}, '')
    expect(sent.status).toBe(415)
  })
})
