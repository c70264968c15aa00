import * as contract from '#api/documents.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { attachmentHeader } from '../files/index.ts'
import { writeAudit, type Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import type { Documents, Rendered } from './create-documents.ts'

/** Shown by the browser's own reader, kept by nobody in between; a PDF of ours runs nothing. */
const shown = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'cache-control': 'no-store',
}

/** The routes of documents. */
export function documentRoutes(
  mount: Mount<Account>,
  { database, documents }: { database: Database; documents: Documents },
): void {
  const hand = ({ pdf, fileName }: Rendered, { reply }: Pick<Ask<Account, unknown, unknown, unknown>, 'reply'>) => {
    reply.type('application/pdf').headers({ ...shown, 'content-disposition': attachmentHeader(fileName, 'inline') })
    return Buffer.from(pdf)
  }
  mount(contract.caseDocuments, ({ params, account, scope }) => documents.list(params.id, account, scope))
  mount(contract.caseDocument, async ({ params: { id, document }, account, scope, reply }) => {
    const rendered = await documents.pdf(id, document, account, scope)
    // Who is no party to a case and handles it not leaves a trace: its documents name people.
    if (scope === 'all')
      await writeAudit(database, {
        accountId: account.id,
        action: 'document-read',
        outcome: 'ok',
        detail: { case: id, document },
      })
    return hand(rendered, { reply })
  })
  mount(contract.previewDecision, async ({ params, body, account, scope, reply }) => {
    const rendered = await documents.preview(params.id, body, account, scope)
    return rendered instanceof Refusal ? rendered : hand(rendered, { reply })
  })
}
