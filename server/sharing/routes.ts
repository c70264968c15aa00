import * as contract from '#api/data-requests.ts'
import type { DataRequestCommand } from '#domain/sharing/index.ts'
import type { Account } from '../identity/index.ts'
import type { Ask, Mount } from '../kernel/mount.ts'
import { refusePersonalData } from '../kernel/refuse-personal-data.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { receiptFor } from '../supervision/index.ts'
import type { DataRequestDesk } from './kind.ts'
import { clocksOf, oneRequest, requestsOf, requestsOfCase, type DataRequestSources } from './list.ts'
import { askableBy, mustBeAskable } from './papers.ts'

interface Sources extends DataRequestSources {
  dataRequests: DataRequestDesk
}

/** What offices ask each other for, instead of asking whoever applies. */
export function sharingRoutes(mount: Mount<Account>, sources: Sources): void {
  const { database, dataRequests: desk } = sources
  mount(contract.dataRequests, ({ account, scope, query }) => requestsOf(sources, account, scope, query))
  mount(contract.dataRequestClocks, ({ account, scope, params: { id } }) => clocksOf(sources, id, account, scope))
  mount(contract.dataRequestsOfCase, ({ account, scope, params: { id } }) =>
    requestsOfCase(sources, id, account, scope),
  )
  mount(contract.askablePapers, async ({ account, query }) => ({
    papers: await askableBy(database, account.departmentCode, query.case ?? null),
  }))
  mount(contract.requestData, async (ask) => {
    const { caseId = null, ...named } = ask.body
    refusePersonalData({ purpose: named.purpose })
    const itemVersion = await mustBeAskable(database, ask.account.departmentCode, { caseId, ...named })
    const command = { type: 'RequestData', ...named, itemVersion, caseId } as const
    return receiptFor(desk, ask, uuidOf(`data-request ${ask.requestId}`), command)
  })
  const on = async (ask: Ask<Account, { id: string }, undefined, unknown>, command: DataRequestCommand) => {
    refusePersonalData({ ...command })
    await oneRequest(database, ask.params.id, ask.account, ask.scope)
    return receiptFor(desk, ask, ask.params.id, command)
  }
  mount(contract.answerDataRequest, (ask) => {
    const { answer, ground = null, words = '' } = ask.body
    return on(ask, { type: 'AnswerDataRequest', answer, ground, words })
  })
  mount(contract.provideData, (ask) => on(ask, { type: 'ProvideData', ...ask.body }))
  mount(contract.doubtData, (ask) => on(ask, { type: 'DoubtData', ...ask.body }))
  mount(contract.verifyData, (ask) => on(ask, { type: 'VerifyData', ...ask.body }))
  mount(contract.confirmData, (ask) => on(ask, { type: 'ConfirmData' }))
  mount(contract.withdrawDataRequest, (ask) => on(ask, { type: 'WithdrawDataRequest', ...ask.body }))
}
