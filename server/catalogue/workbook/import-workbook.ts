import { createHash } from 'node:crypto'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { checkWorkbook, itemDrafts } from '#api/administration-workbook.ts'
import { refuse, type Refusal } from '#domain/kernel/index.ts'
import { administer, type Act } from '../../kernel/administer.ts'
import type { Database } from '../../kernel/database.ts'
import { sentence } from '../../kernel/problem.ts'
import type { Catalogue } from '../catalogue.ts'
import { toBody } from '../item-body.ts'
import { readCatalogue } from './read-catalogue.ts'

type Checked = ReplyOf<typeof checkWorkbook>

/** Faults told at once: who mends these tries again. */
const mostFaults = 500

/** What a workbook would change, and what is wrong with it, in the reader's language; nothing is kept. */
export async function check(
  { query }: Database,
  catalogue: Catalogue,
  bytes: Buffer,
  language: 'zh-CN' | 'en',
): Promise<Checked> {
  const { items, news, faults } = await readCatalogue(query, catalogue, bytes)
  const lines = news.map(({ item: { code, name, nameEn }, version, changed }) => ({
    ...{ code, name, nameEn, isNew: version === 0, changed },
  }))
  const told = faults.slice(0, mostFaults).map(({ sheet, row, column, reason, facts = {} }) => ({
    ...{ sheet, row, column, reason: sentence(language, reason, facts) },
  }))
  return { items, unchanged: items - news.length, lines, faults: told, faultCount: faults.length }
}

/** A draft for every item of the workbook that is new or differs; where something is wrong, none. */
export async function importAll(
  database: Database,
  catalogue: Catalogue,
  sender: Pick<Act, 'by' | 'requestId' | 'requestHash'>,
  bytes: Buffer,
): Promise<{ drafts: string[] } | Refusal> {
  await catalogue.refresh()
  const { news, faults } = await readCatalogue(database.query, catalogue, bytes)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const act: Act = {
    ...sender,
    requestHash: `${sender.requestHash} ${sha256}`,
    action: 'import-catalogue',
    subject: news.map(({ item }) => item.code).join(' '),
    detail: { items: news.length },
  }
  const done = await administer(database, act, async (query) => {
    if (faults.length > 0) return refuse('workbook-faulty', { count: faults.length })
    const rows = news.map(({ item, version }) => ({
      ...{ code: item.code, department: item.departmentCode, version, body: toBody(item) },
    }))
    const saved = await query(save, [JSON.stringify(rows), sender.by])
    // Somebody began a draft or published between reading and writing.
    return saved.length < rows.length ? refuse('draft-changed') : undefined
  })
  return 'subject' in done ? { drafts: done.subject === '' ? [] : done.subject.split(' ') } : done
}

const save = `
  insert into item_draft (code, department_code, base_version, revision, body, saved_by)
  select g.code, g.department, g.version, 1, g.body, $2
  from jsonb_to_recordset($1::jsonb) as g(code text, department text, version int, body jsonb)
  where g.version = coalesce((select version from item i where i.code = g.code), 0)
  on conflict (code) do nothing returning code`

/** Every item that is being worked on. */
export async function draftsOf(database: Database): Promise<ReplyOf<typeof itemDrafts>> {
  const drafts = await database.query<ReplyOf<typeof itemDrafts>['drafts'][number]>(
    `select d.code, d.body ->> 'name' as name, d.body ->> 'nameEn' as "nameEn", d.base_version = 0 as "isNew",
       a.name as "savedBy", d.saved_at as "savedAt", d.effective_on as "effectiveOn"
     from item_draft d join account a on a.id = d.saved_by order by d.code limit 1000`,
  )
  return { drafts }
}
