import type { ServiceItem } from '../item.ts'

/** A cell of a table: nothing is null. */
export type Cell = string | number | boolean | null

/** A table of a workbook, its headings in the first row. */
export interface Sheet {
  sheet: string
  data: Cell[][]
}

/** Where a value stands in a row, and what an empty cell means: that it is not there, that it is null, or a list of nothing. */
export interface Column {
  title: string
  /** Path in the record: `promised.value`. */
  path: string
  kind: 'text' | 'number' | 'flag' | 'lines'
  empty?: 'null' | 'list'
  /** Digits of a code, which spreadsheets take for a number and cut. */
  digits?: number
}

/** A table of records: items themselves, or one of their lists with the code of the item before each. */
export interface Table {
  sheet: string
  /** The list of the item; of the items themselves, none. */
  field: ListField | null
  columns: readonly Column[]
  /** Objects that are null where all their cells are empty. */
  nullable?: readonly string[]
}
export type ListField =
  'legalBases' | 'acceptConditions' | 'materials' | 'reviewSteps' | 'fees' | 'refusalReasons' | 'faq' | 'form'

const text = (title: string, path: string, more: Partial<Column> = {}): Column => ({
  title,
  path,
  kind: 'text',
  ...more,
})
const number = (title: string, path: string, more: Partial<Column> = {}): Column => ({
  ...text(title, path, more),
  kind: 'number',
})
const flag = (title: string, path: string): Column => ({ title, path, kind: 'flag' })
const lines = (title: string, path: string, more: Partial<Column> = {}): Column => ({
  ...text(title, path, more),
  kind: 'lines',
})
const limit = (name: string, path: string): Column[] => [
  number(`${name}数值`, `${path}.value`),
  text(`${name}单位`, `${path}.unit`),
  text(`${name}起算`, `${path}.anchor`),
]

/** What has no column of its own, as JSON: nothing is lost on the way out and in again. */
export const restTitle = '其他（JSON）'
export const itemCode: Column = text('事项编码', 'code', { digits: 4 })

/** The one column of a list of sentences. */
export const sentence = 'text'

const items: Table = {
  sheet: '事项',
  field: null,
  nullable: ['statutory'],
  columns: [
    itemCode,
    text('实施编码', 'taskCode'),
    text('名称', 'name'),
    text('英文名称', 'nameEn'),
    text('部门', 'departmentCode', { digits: 2 }),
    text('类型', 'kind'),
    ...limit('法定时限', 'statutory'),
    ...limit('承诺时限', 'promised'),
    text('办理类型', 'handlingType'),
    text('进驻', 'residency'),
    text('窗口授权', 'authority'),
    text('决定层级', 'decisionLevel'),
    text('结果名称', 'result.name'),
    text('结果英文名称', 'result.nameEn'),
    text('结果类型', 'result.kind'),
    number('有效年限', 'result.validYears', { empty: 'null' }),
    lines('服务对象', 'audience', { empty: 'list' }),
    lines('窗口', 'windowCodes', { empty: 'list', digits: 4 }),
    lines('关键词', 'keywords', { empty: 'list' }),
    text('可信程度', 'confidence'),
    text('现行情况', 'today'),
  ],
}

/** Every table, in the order of the workbook. */
export const tables: readonly Table[] = [
  items,
  {
    sheet: '设定依据',
    field: 'legalBases',
    columns: [text('法律法规', 'law'), text('条款', 'article'), text('效力级别', 'rank')],
  },
  { sheet: '受理条件', field: 'acceptConditions', columns: [text('条件', sentence)] },
  {
    sheet: '申请材料',
    field: 'materials',
    columns: [
      text('材料编码', 'code'),
      text('名称', 'name'),
      text('英文名称', 'nameEn'),
      text('要求依据', 'legalBasis', { empty: 'null' }),
      text('原件或复印件', 'kind'),
      number('份数', 'copies'),
      text('来源', 'source'),
      text('出具机构', 'sourceOrg'),
      text('必要性', 'necessity'),
      flag('归档', 'archive'),
    ],
  },
  {
    sheet: '审查环节',
    field: 'reviewSteps',
    columns: [text('环节编码', 'code'), text('名称', 'name'), text('英文名称', 'nameEn'), number('工作日', 'days')],
  },
  {
    sheet: '表单字段',
    field: 'form',
    columns: [
      text('字段', 'field'),
      flag('必填', 'required'),
      text('标题', 'title'),
      text('英文标题', 'x-title-en'),
      text('类型', 'type'),
      text('分组', 'x-group'),
      text('英文分组', 'x-group-en'),
      flag('个人信息', 'x-personal'),
      flag('规则可读', 'x-fact'),
      text('说明', 'description'),
      text('英文说明', 'x-description-en'),
      lines('选项', 'enum'),
      lines('英文选项', 'x-enum-en'),
      text('格式', 'format'),
      text('正则', 'pattern'),
      number('最短', 'minLength'),
      number('最长', 'maxLength'),
      number('最小', 'minimum'),
      number('最大', 'maximum'),
    ],
  },
  {
    sheet: '收费',
    field: 'fees',
    columns: [
      text('名称', 'name'),
      text('英文名称', 'nameEn'),
      text('依据', 'basis'),
      text('依据级别', 'basisRank'),
      number('金额（分）', 'amountFen', { empty: 'null' }),
      text('计费说明', 'rateNote'),
      flag('历史收费', 'historical'),
      flag('演示数值', 'demoValue'),
    ],
  },
  { sheet: '不予理由', field: 'refusalReasons', columns: [text('理由', sentence)] },
  { sheet: '常见问题', field: 'faq', columns: [text('问题', 'question'), text('解答', 'answer')] },
]

/** The keys of an item that its own row holds; the rest stand in tables of their own. */
export const listFields: ReadonlySet<keyof ServiceItem> = new Set(
  tables.flatMap(({ field }) => (field === null ? [] : [field])),
)
