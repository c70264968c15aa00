import type { FastifyReply } from 'fastify'
import { cardLetter } from '#api/cards.ts'
import { orderLetter } from '#api/orders.ts'
import type { Account } from '../identity/index.ts'
import { attachmentHeader } from '../files/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { oneCard, oneOrder } from '../supervision/index.ts'
import { noticeOfCard, reviewOfCard } from './card-letter.ts'
import type { Documents } from './create-documents.ts'
import type { Letter } from './letter.ts'
import { letterOfOrder } from './order-letter.ts'

interface Sources {
  database: Database
  cards: Parameters<typeof oneCard>[0]
  place: { readonly regionCode: string }
  documents: Pick<Documents, 'set'>
  publicOrigin: string
}

/** What supervision says on paper: an order, the notice of a card, the decision on an appeal against it. */
export function supervisionLetterRoutes(mount: Mount<Account>, sources: Sources): void {
  const { database, cards, place, documents, publicOrigin } = sources
  const send = async (reply: FastifyReply, letter: Letter) => {
    reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentHeader(`${letter.title} ${letter.number}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  }
  mount(orderLetter, async ({ account, scope, params, reply }) => {
    const shown = await oneOrder({ database, regionCode: place.regionCode }, params.id, account, scope)
    return send(reply, await letterOfOrder(database, shown, publicOrigin))
  })
  mount(cardLetter, async ({ account, scope, params, query, reply }) => {
    const shown = await oneCard(cards, params.id, account, scope)
    const letterOf = query.of === 'review' ? reviewOfCard : noticeOfCard
    const letter = await letterOf(database, shown, publicOrigin)
    if (letter === null) throw new Problem(404, 'document-not-found')
    return send(reply, letter)
  })
}
