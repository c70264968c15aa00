import * as contract from '#api/administration-workbook.ts'
import { writeWorkbook } from '#domain/catalogue/index.ts'
import { attachmentHeader } from '../../files/index.ts'
import type { Database } from '../../kernel/database.ts'
import type { Mount, Principal } from '../../kernel/mount.ts'
import { languageOf } from '../../kernel/problem.ts'
import type { Catalogue } from '../catalogue.ts'
import { check, draftsOf, importAll } from './import-workbook.ts'
import { receiveWorkbook } from './receive-workbook.ts'
import { toXlsx } from './xlsx.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The catalogue as a workbook: out, looked at, and in again as drafts. */
export function workbookRoutes<Who extends Principal>(
  mount: Mount<Who>,
  { database, catalogue }: { database: Database; catalogue: Catalogue },
): void {
  mount(contract.catalogueWorkbook, async ({ reply }) => {
    await catalogue.refresh()
    const items = (await catalogue.all()).filter(({ status }) => status !== 'cancelled').map(({ item }) => item)
    reply.type(xlsx).header('content-disposition', attachmentHeader('事项目录.xlsx'))
    return toXlsx(writeWorkbook(items))
  })
  mount(contract.checkWorkbook, async ({ request }) =>
    check(database, catalogue, await receiveWorkbook(request), languageOf(request)),
  )
  mount(contract.importWorkbook, async ({ account, request, requestId, requestHash }) =>
    importAll(database, catalogue, { by: account.id, requestId, requestHash }, await receiveWorkbook(request)),
  )
  mount(contract.itemDrafts, () => draftsOf(database))
}
