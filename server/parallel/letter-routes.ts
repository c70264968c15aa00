import { parallelLetter } from '#api/parallel-approvals.ts'
import type { Documents } from '../documents/index.ts'
import { attachmentHeader } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { letterOfApproval } from './decision-letter.ts'
import { oneApproval } from './one-approval.ts'
import type { ParallelDesk } from './parallel-desk.ts'

interface Sources {
  parallel: ParallelDesk
  documents: Pick<Documents, 'set'>
  publicOrigin: string
}

/** The decision of an approval; 404 until it is made. */
export function parallelLetterRoutes(mount: Mount<Account>, { parallel, documents, publicOrigin }: Sources): void {
  mount(parallelLetter, async ({ account, scope, params, reply }) => {
    const letter = letterOfApproval(await oneApproval(parallel, params.id, account, scope), publicOrigin)
    if (letter === null) throw new Problem(404, 'document-not-found')
    reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentHeader(`${letter.title} ${letter.number}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  })
}
