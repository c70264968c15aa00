import { orderLetter } from '#api/orders.ts'
import type { Account } from '../identity/index.ts'
import { attachmentHeader } from '../files/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { oneOrder } from '../supervision/index.ts'
import type { Documents } from './create-documents.ts'
import { letterOfOrder } from './order-letter.ts'

interface Sources {
  database: Database
  place: { readonly regionCode: string }
  documents: Pick<Documents, 'set'>
  publicOrigin: string
}

/** A supervision order as a letter. */
export function orderLetterRoutes(mount: Mount<Account>, { database, place, documents, publicOrigin }: Sources): void {
  mount(orderLetter, async ({ account, scope, params, reply }) => {
    const shown = await oneOrder({ database, regionCode: place.regionCode }, params.id, account, scope)
    const letter = await letterOfOrder(database, shown, publicOrigin)
    reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentHeader(`${letter.title} ${letter.number}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  })
}
