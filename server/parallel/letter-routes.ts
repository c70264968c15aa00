import type { FastifyReply } from 'fastify'
import { parallelLetter, parallelLicence } from '#api/parallel-approvals.ts'
import type { Documents, Letter } from '../documents/index.ts'
import { attachmentHeader } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import type { Licences } from '../licences/index.ts'
import type { Holders } from './about-licence.ts'
import { letterOfEnding, letterOfForgoing } from './ending-letter.ts'
import { licenceIdOf } from './licence-id.ts'
import { letterOfLicence } from './licence-letter.ts'
import { letterOfApproval, trailOf } from './letters.ts'
import { letterOfObjection } from './objection-letter.ts'
import { oneApproval } from './one-approval.ts'
import type { ParallelDesk } from './parallel-desk.ts'

interface Sources {
  parallel: ParallelDesk
  documents: Pick<Documents, 'set'>
  licences: Pick<Licences, 'signed'>
  people: Holders
  publicOrigin: string
}

/** What was decided about a licence after the one decision, each with its letter. */
const letterAbout = { ending: letterOfEnding, forgone: letterOfForgoing, objection: letterOfObjection }

/** The letters of an approval and the licences of its items; 404 until there is one. */
export function parallelLetterRoutes(
  mount: Mount<Account>,
  { parallel, documents, licences, people, publicOrigin }: Sources,
): void {
  const printed = async (reply: FastifyReply, letter: Letter | null) => {
    if (letter === null) throw new Problem(404, 'document-not-found')
    reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentHeader(`${letter.title} ${letter.number}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  }
  mount(parallelLetter, async ({ account, scope, params, query, reply }) => {
    const shown = await oneApproval(parallel, params.id, account, scope)
    return printed(reply, letterOfApproval(shown, query.of ?? 'decision', publicOrigin))
  })
  mount(parallelLicence, async ({ account, scope, params: { id, item }, query, reply }) => {
    const { of = 'licence' } = query
    if (of !== 'licence') {
      const letter = await letterAbout[of](parallel, people, { id, item }, account, scope)
      return printed(reply, letter && { ...letter, code: trailOf(publicOrigin, id) })
    }
    const shown = await oneApproval(parallel, id, account, scope)
    const licence = await licences.signed(licenceIdOf(id, item))
    return printed(reply, licence ? letterOfLicence(shown, item, licence, publicOrigin) : null)
  })
}
