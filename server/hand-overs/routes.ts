import * as contract from '#api/hand-overs.ts'
import { placeOf, type HandOverCommand } from '#domain/hall/index.ts'
import { refuse } from '#domain/kernel/index.ts'
import type { Documents } from '../documents/index.ts'
import { attachmentHeader } from '../files/index.ts'
import type { Account } from '../identity/index.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { Problem } from '../kernel/problem.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { receiptFor } from '../supervision/index.ts'
import type { HandOverDesk } from './kind.ts'
import { listsOf, oneList, type ListSources } from './list.ts'
import { letterOfHandOver } from './letter.ts'
import { mustBeOf, papersFor } from './papers.ts'

interface Sources extends ListSources {
  handOvers: HandOverDesk
  documents: Pick<Documents, 'set'>
  publicOrigin: string
}

/** Hand-over lists between front, back and the issuing window. */
export function handOverRoutes(mount: Mount<Account>, sources: Sources): void {
  const { database, place, handOvers: desk, documents, publicOrigin } = sources
  mount(contract.handOvers, ({ account, scope, query }) => listsOf(sources, account, scope, query))
  mount(contract.papersToHandOver, async ({ account, query }) => ({
    papers: await papersFor(database, account.departmentCode, query.to, place.regionCode),
  }))
  mount(contract.handOverPapers, async (ask) => {
    const { account, body, requestId } = ask
    const [from, departmentCode] = [placeOf(account), account.departmentCode ?? body.department]
    if (departmentCode === undefined)
      throw new Problem(400, 'invalid', {}, [{ field: 'department', message: 'field-required' }])
    if (from === null) return refuse('hand-over-of-another')
    const papers = body.papers.map(({ caseId = null, what, copies }) => ({ caseId, what, copies }))
    await mustBeOf(
      database,
      departmentCode,
      papers.flatMap(({ caseId }) => caseId ?? []),
    )
    const command = { type: 'HandOverPapers', departmentCode, from, to: body.to, papers } as const
    return receiptFor(desk, ask, uuidOf(`hand-over ${requestId}`), command)
  })
  const on = async (ask: Ask<Account, { id: string }, undefined, unknown>, command: HandOverCommand) => {
    await oneList(sources, ask.params.id, ask.account, ask.scope)
    return receiptFor(desk, ask, ask.params.id, command)
  }
  mount(contract.receivePapers, (ask) => on(ask, { type: 'ReceivePapers', ...ask.body }))
  mount(contract.settleDiscrepancies, (ask) => on(ask, { type: 'SettleDiscrepancies', ...ask.body }))
  mount(contract.takeBackPapers, (ask) => on(ask, { type: 'TakeBackPapers', ...ask.body }))
  mount(contract.handOverLetter, async ({ account, scope, params, reply }) => {
    const letter = letterOfHandOver(await oneList(sources, params.id, account, scope), publicOrigin)
    reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': attachmentHeader(`${letter.title} ${letter.number}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  })
}
