import { acceptanceLetter } from '#api/acceptances.ts'
import type { Documents } from '../documents/index.ts'
import { attachmentHeader } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { letterOfAcceptance } from './acceptance-letter.ts'
import type { AcceptanceDesk } from './acceptance-desk.ts'
import { oneAcceptance } from './one-acceptance.ts'

interface Sources {
  acceptances: AcceptanceDesk
  documents: Pick<Documents, 'set'>
  publicOrigin: string
}

/** The opinion letter of an acceptance; 404 until it is issued. */
export function acceptanceLetterRoutes(mount: Mount<Account>, { acceptances, documents, publicOrigin }: Sources): void {
  mount(acceptanceLetter, async ({ account, scope, params, reply }) => {
    const shown = await oneAcceptance(acceptances, params.id, account, scope)
    const letter = letterOfAcceptance(shown, publicOrigin)
    if (letter === null) throw new Problem(404, 'document-not-found')
    reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentHeader(`${letter.title} ${letter.number}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  })
}
