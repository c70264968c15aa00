import { describe, expect, it } from 'vitest'
import { haimen } from '#cities/haimen/index.ts'
import { stallPermit } from '#testing/fixtures/index.ts'
import { canonicalJson } from '../../kernel/index.ts'
import { readWorkbook } from './read-workbook.ts'
import { restTitle, type Cell, type Sheet } from './sheets.ts'
import { writeWorkbook } from './write-workbook.ts'

const byCode = (items: readonly { code: string }[]) =>
  items.toSorted((a, b) => (a.code < b.code ? -1 : 1)).map((item) => canonicalJson(item))

describe('a workbook', () => {
  it('holds every item of the city as it is, whatever it is written with', { timeout: 60_000 }, () => {
    const { items, faults } = readWorkbook(writeWorkbook(haimen.items))
    expect(faults).toEqual([])
    expect(items).toHaveLength(244)
    expect(byCode(items)).toEqual(byCode(haimen.items))
  })

  it('keeps the order of the questions of a form', () => {
    const [item] = readWorkbook(writeWorkbook([stallPermit])).items
    expect(Object.keys(item?.form.properties ?? {})).toEqual(Object.keys(stallPermit.form.properties))
  })
})

/** One item's workbook with one cell changed. */
function changed(sheet: string, row: number, column: string, cell: Cell): Sheet[] {
  return writeWorkbook([stallPermit]).map((each) => {
    if (each.sheet !== sheet) return each
    const at = each.data[0]?.indexOf(column) ?? -1
    return {
      sheet,
      data: each.data.map((cells, line) => (line === row - 1 ? cells.map((old, i) => (i === at ? cell : old)) : cells)),
    }
  })
}
const faultsOf = (sheets: readonly Sheet[]) =>
  readWorkbook(sheets).faults.map(({ sheet, row, column, reason }) => `${sheet} ${row} ${column} ${reason}`)

describe('what is wrong in a workbook is named by sheet, row and column', () => {
  it.each([
    ['事项', 2, '名称', null, 'field-required'],
    ['事项', 2, '类型', 'permit', 'field-enum'],
    ['事项', 2, '承诺时限数值', '十天', 'workbook-not-a-number'],
    ['事项', 2, '承诺时限数值', 401, 'field-maximum'],
    ['事项', 2, restTitle, '{', 'workbook-bad-json'],
    ['事项', 2, '部门', 'A1', 'field-pattern'],
    ['申请材料', 2, '份数', -1, 'field-minimum'],
    ['申请材料', 2, '归档', '也许', 'workbook-not-yes-or-no'],
    ['申请材料', 2, '名称', null, 'field-required'],
    ['审查环节', 2, '工作日', null, 'field-required'],
    ['表单字段', 2, '类型', 'html', 'field-enum'],
    ['申请材料', 2, '事项编码', '0999', 'workbook-unknown-item'],
  ] as const)('%s row %i, %s: %s', (sheet, row, column, cell, reason) => {
    expect(faultsOf(changed(sheet, row, column, cell))).toContain(`${sheet} ${row} ${column} ${reason}`)
    expect(readWorkbook(changed(sheet, row, column, cell)).items.length).toBeLessThanOrEqual(1)
  })

  it('the same item twice, a table that is not ours, one that is missing, a heading gone', () => {
    const sheets = writeWorkbook([stallPermit, stallPermit])
    expect(faultsOf(sheets)).toContain('事项 3 事项编码 workbook-duplicate')
    const once = writeWorkbook([stallPermit])
    expect(faultsOf([...once, { sheet: 'Sheet1', data: [] }])).toEqual(['Sheet1 1  workbook-unknown-sheet'])
    expect(faultsOf(once.slice(1))).toEqual(['事项 1  workbook-missing-sheet'])
    expect(faultsOf(changed('收费', 1, '名称', '项目'))).toEqual(['收费 1 名称 workbook-missing-column'])
  })

  it('what nobody knows is not let in by the back door', () => {
    expect(faultsOf(changed('事项', 2, restTitle, '{"surprise":1,"__proto__":{"x":1}}')).join()).toContain(
      'additionalProperties',
    )
  })

  it('a code that a spreadsheet took for a number is a code again', () => {
    const sheets = changed('事项', 2, '部门', Number(stallPermit.departmentCode))
    expect(readWorkbook(sheets).items[0]?.departmentCode).toBe(stallPermit.departmentCode)
  })
})
