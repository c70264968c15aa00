import { parallelLetter } from '#api/parallel-approvals.ts'
import type { Documents } from '../documents/index.ts'
import { attachmentHeader } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { letterOfApproval } from './letters.ts'
import { oneApproval } from './one-approval.ts'
import type { ParallelDesk } from './parallel-desk.ts'

interface Sources {
  parallel: ParallelDesk
  documents: Pick<Documents, 'set'>
  publicOrigin: string
}

/** The letters of an approval; 404 until there is one. */
export function parallelLetterRoutes(mount: Mount<Account>, { parallel, documents, publicOrigin }: Sources): void {
  mount(parallelLetter, async ({ account, scope, params, query, reply }) => {
    const shown = await oneApproval(parallel, params.id, account, scope)
    const letter = letterOfApproval(shown, query.of ?? 'decision', publicOrigin)
    if (letter === null) throw new Problem(404, 'document-not-found')
    reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentHeader(`${letter.title} ${letter.number}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  })
}
