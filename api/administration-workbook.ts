import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Closed } from './kernel/shapes.ts'

const Count = Type.Integer({ minimum: 0 })
const Code = Type.String({ maxLength: 4 })
const Name = Type.String({ maxLength: 200 })
const Fields = Type.Array(Type.String({ maxLength: 40 }))

/** An item of the workbook that differs from what is published. */
const Line = Closed({ code: Code, name: Name, nameEn: Name, isNew: Type.Boolean(), changed: Fields })

const Checked = Closed({
  /** Items that could be read. */
  items: Count,
  unchanged: Count,
  lines: Type.Array(Line),
  /** What is wrong, where somebody would look for it; the headings stand in row 1. */
  faults: Type.Array(
    Closed({
      sheet: Type.String({ maxLength: 60 }),
      row: Type.Integer({ minimum: 1 }),
      /** The heading of the column; empty for the row or the table as a whole. */
      column: Type.String({ maxLength: 60 }),
      reason: Type.String({ maxLength: 500 }),
    }),
    { maxItems: 500 },
  ),
  faultCount: Count,
})

const tag = 'administration'

export const catalogueWorkbook = endpoint({
  method: 'GET',
  tag,
  path: '/api/administration/catalogue.xlsx',
  summary: 'The catalogue as an Excel workbook, to be changed and brought in again',
  allow: { 'centre-manager': 'all', supervisor: 'all', 'system-administrator': 'all' },
  download: true,
})

export const checkWorkbook = endpoint({
  method: 'POST',
  tag,
  path: '/api/administration/catalogue/check',
  summary:
    'Reads an Excel workbook of the catalogue: which items differ, and what is wrong in which row; keeps nothing',
  allow: { 'centre-manager': 'all' },
  upload: true,
  reply: Checked,
})

export const importWorkbook = endpoint({
  method: 'POST',
  tag,
  command: true,
  path: '/api/administration/catalogue/import',
  summary:
    'Brings a workbook in: a draft for every item that is new or differs, all or, where something is wrong, none',
  allow: { 'centre-manager': 'all' },
  upload: true,
  reply: Closed({ drafts: Type.Array(Code) }),
})

export const itemDrafts = endpoint({
  method: 'GET',
  tag,
  path: '/api/administration/drafts',
  summary: 'Every item that is being worked on, those never published too',
  allow: { 'centre-manager': 'all', supervisor: 'all', 'system-administrator': 'all' },
  reply: Closed({
    drafts: Type.Array(
      Closed({
        code: Code,
        name: Name,
        nameEn: Name,
        isNew: Type.Boolean(),
        savedBy: Name,
        savedAt: Type.String({ maxLength: 40 }),
        effectiveOn: Type.Union([Type.String({ maxLength: 10 }), Type.Null()]),
      }),
    ),
  }),
})
